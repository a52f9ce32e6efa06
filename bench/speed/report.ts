// The figures of a speed run as Markdown, with the goals they are held against.
import { describePackages } from '../machine.ts'
import { figure, table } from '../results.ts'
import type { Cell, Comparison, Figures } from './compare.ts'
import type { DecisionTimes } from './decision.ts'
import type { Hostile, Resent, Throughput } from './detection.ts'
import type { StartUp } from './start-up.ts'
import type { Variant, VariantName } from './variants.ts'

const LOADS: Readonly<Record<Cell['load'], string>> = {
  'prompt-again': '2 KB prompt, the same again',
  prompt: '2 KB prompt, all new',
  'agent-cold': '100 KB of an agent, all new',
  'agent-warm': '100 KB of an agent, re-sent with one new turn',
}

const NOTES = `Each way is a process of its own: *direct* to a mock provider on loopback (about 750 bytes, which repeat the beginning of the last message, so that
tokens come back; streams of 24 pieces, 4 ms apart); a *bare* proxy of hono and undici that looks at nothing; Deckname as \`deckname serve\` starts it, built to dist/,
with the default policy, audit log and metrics; Portkey with its header configuration. Closed loops; *all new* requests name other persons
and numbers in other sentences each time, so that no memory of past texts can answer; *the same again* and *re-sent* say what they are: there Deckname
remembers where it found what (never the text). *added* is
on top of the direct way in the same round; with several connections in a closed loop it is mostly waiting for the one core. Each process is warmed up with thousands of requests. Medians of the rounds; processor
time is that of the proxy's process over all rounds, memory the largest seen under that load.`

export function reportComparison(variants: readonly Variant[], comparison: Comparison, startUp: StartUp): string {
  const parts = [
    NOTES,
    `Versions: ${describePackages(['hono', '@hono/node-server', 'undici'])}; of Portkey’s, ${describePackages(['@hono/node-server'], 'bench/portkey')}.`,
  ]
  for (const [cell, figures] of comparison) {
    const first = cell.stream ? ['first text ms', 'added', 'added p99'] : []
    const head = [
      'way',
      'requests/s',
      'of bare',
      'times Portkey',
      'median ms',
      'added',
      'p99 ms',
      'added p99',
      ...first,
      'processor µs/request',
      'memory MB',
    ]
    const rows = variants.flatMap(({ name, title }) => {
      const own = figures.get(name)
      return own === undefined ? [] : [[title, ...cells(own, figures, cell.stream)]]
    })
    const how = `${cell.stream ? 'streamed' : 'plain'}, ${cell.connections} connection${cell.connections === 1 ? '' : 's'}`
    parts.push(`### ${LOADS[cell.load]}, ${how}`, table(head, rows))
  }
  parts.push(
    '### Start',
    `First answer of \`deckname serve\` after ${figure(startUp.milliseconds, 'ms')}; idle it holds ${figure(startUp.idleMegabytes, 'MB')}.`,
  )
  parts.push('### Goals', table(['goal', 'reached', ''], goals(comparison)))
  return parts.join('\n\n')
}

function cells(own: Figures, figures: ReadonlyMap<VariantName, Figures>, stream: boolean): string[] {
  const { added } = own
  const first = stream ? [figure(own.first), figure(added.first), figure(added.firstP99)] : []
  return [
    figure(own.perSecond),
    figure(own.perSecond / (figures.get('bare')?.perSecond ?? Number.NaN)),
    figure(own.perSecond / (figures.get('portkey')?.perSecond ?? Number.NaN)),
    figure(own.median),
    figure(added.median),
    figure(own.p99),
    figure(added.p99),
    ...first,
    figure(own.processor),
    figure(own.memory > 0 ? own.memory : Number.NaN),
  ]
}

/** Each goal with the figure reached; `–` where the run left out what it needs. */
function goals(comparison: Comparison): string[][] {
  const at = (load: Cell['load'], stream: boolean, connections: number, name: VariantName): Figures | undefined =>
    [...comparison].find(([cell]) => cell.load === load && cell.stream === stream && cell.connections === connections)?.[1].get(name)
  const ratio = (a: number | undefined, b: number | undefined): number => (a ?? Number.NaN) / (b ?? Number.NaN)
  const memory = Math.max(
    ...[...comparison].flatMap(([cell, figures]) => (cell.load.startsWith('prompt') ? [figures.get('deckname')?.memory ?? 0] : [])),
  )
  const atLeast = (goal: string, value: number, least: number): string[] => [goal, figure(value), verdict(value >= least, value)]
  const below = (goal: string, value: number, most: number, unit = ''): string[] => [
    goal,
    figure(value, unit),
    verdict(value < most, value),
  ]
  return [
    ...(['prompt-again', 'prompt'] as const).flatMap((load) => {
      const [own, bare, other] = (['deckname', 'bare', 'portkey'] as const).map((name) => at(load, false, 16, name))
      return [
        atLeast(`${LOADS[load]}, 16 connections: at least 4 times the requests/s of Portkey`, ratio(own?.perSecond, other?.perSecond), 4),
        atLeast('the same: at least 0.5 of the bare proxy', ratio(own?.perSecond, bare?.perSecond), 0.5),
        below('the same: added median below a quarter of Portkey’s', ratio(own?.added.median, other?.added.median), 0.25),
      ]
    }),
    below(
      'streamed, 1 connection: first text less than 2 ms later than through the bare proxy',
      (at('prompt', true, 1, 'deckname')?.first ?? Number.NaN) - (at('prompt', true, 1, 'bare')?.first ?? Number.NaN),
      2,
      'ms',
    ),
    below(
      'streamed, 16 connections: the same',
      (at('prompt', true, 16, 'deckname')?.first ?? Number.NaN) - (at('prompt', true, 16, 'bare')?.first ?? Number.NaN),
      2,
      'ms',
    ),
    below('memory under load of 2 KB prompts below 150 MB', memory, 150, 'MB'),
    ...(['agent-cold', 'agent-warm'] as const).map((load) =>
      atLeast(
        `${LOADS[load]}, 16 connections: at least twice Portkey`,
        ratio(at(load, false, 16, 'deckname')?.perSecond, at(load, false, 16, 'portkey')?.perSecond),
        2,
      ),
    ),
  ]
}

function verdict(met: boolean, value: number): string {
  return Number.isFinite(value) ? (met ? 'met' : 'missed') : 'not measured'
}

export function reportDetection(
  throughput: readonly Throughput[],
  resent: Resent,
  hostile: readonly Hostile[],
  decision: DecisionTimes,
): string {
  const rows = throughput.map(({ kilobytes, all, structured }) => [
    kilobytes >= 1024 ? `${kilobytes / 1024} MB` : `${kilobytes} KB`,
    figure(all),
    figure(structured),
    figure((kilobytes * 1.024) / all),
  ])
  const rate = (size: number): number => throughput.find(({ kilobytes }) => kilobytes === size)?.all ?? Number.NaN
  const worst = [...hostile].sort((a, b) => b.milliseconds - a.milliseconds)
  return [
    'German business text with personal data in four sentences of ten, other in every text; in one process on one core.',
    table(['text', 'all recognizers, MB/s', 'structured alone, MB/s', 'all, ms a text'], rows),
    `Growth: a byte of a text of 1 MB costs ${figure(rate(16) / rate(1024))} times what a byte of one of 16 KB costs (1 is linear).`,
    `A conversation of 100 KB takes ${figure(resent.first, 'ms')} when new and ${figure(resent.again, 'ms')} when it comes again with one new message that names other persons: ${figure(resent.first / resent.again)} times less.`,
    `Texts of 100 KB that are made to be slow, in ms: ${worst.map(({ name, milliseconds }) => `${name} ${figure(milliseconds)}`).join(', ')}.`,
    `After detection, judging the sensitivity of a 2 KB prompt and deciding by the default policy takes ${figure(decision.median)} µs (median; p99 ${figure(decision.p99)} µs).`,
  ].join('\n\n')
}
