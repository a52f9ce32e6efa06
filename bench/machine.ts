// The machine under the benches: what it is, processes bound to one core, and what a process used of it. Where the system has no
// `taskset` or no /proc (macOS), processes run unbound and those figures are missing.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

const NICENESS = '5'

function has(command: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Cores for the proxies, and for load and provider. The same one where there is no other, or no way to choose. */
export const PROXY_CORE = 1
export const LOAD_CORE = 0
export const canPin = process.platform === 'linux' && cpus().length > 1 && has('taskset') && has('nice')

export interface Started {
  readonly child: ChildProcess
  readonly pid: number
}

/** Starts Node with these arguments, bound to a core and niced where that can be done. Nothing of the caller's environment but PATH is handed on. */
export function startNode(core: number, args: readonly string[], env: Readonly<Record<string, string>> = {}, channel = false): Started {
  const [command, ...rest] = canPin
    ? ['nice', '-n', NICENESS, 'taskset', '-c', String(core), process.execPath, ...args]
    : [process.execPath, ...args]
  const child = spawn(command as string, rest, {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', ...(channel ? (['ipc'] as const) : [])],
  })
  if (child.pid === undefined) throw new Error(`${args[0]} could not be started`)
  return { child, pid: child.pid }
}

export async function stop({ child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 3000)
  await ended
  clearTimeout(timer)
}

/** Ticks of /proc/<pid>/stat are hundredths of a second on every Linux. */
const TICK_MICROSECONDS = 10_000

/** Processor time that a process has used so far, in microseconds; NaN where it cannot be known. */
export function processorTime(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) * TICK_MICROSECONDS
  } catch {
    return Number.NaN
  }
}

/** Memory that a process holds now, in megabytes; NaN where it cannot be known. */
export function residentMegabytes(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

/** One line on the machine, as results need it. */
export function describeMachine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${memory} GiB, ${type()} ${release()}; Node ${process.version}`
}

/** Names with the versions that are installed, below the project's folder or another one in it. */
export function describePackages(names: readonly string[], folder = '.'): string {
  const root = new URL(`../${folder}/node_modules/`, import.meta.url)
  const versionOf = (name: string): string => {
    try {
      return (JSON.parse(readFileSync(new URL(`${name}/package.json`, root), 'utf8')) as { readonly version: string }).version
    } catch {
      return 'not installed'
    }
  }
  return names.map((name) => `${name} ${versionOf(name)}`).join(', ')
}

/** How busy the machine is with other things. */
export function describeBusyness(): string {
  return `load average ${(loadavg()[0] ?? 0).toFixed(1)}`
}
