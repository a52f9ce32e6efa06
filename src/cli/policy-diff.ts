// deckname policy diff: which recorded requests another policy would decide differently.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pc from 'picocolors'
import { diffPolicies } from '../policy/diff.ts'
import { loadPolicy } from '../policy/load.ts'
import { type RecordedFacts, readFacts } from '../policy/recorded-facts.ts'
import { dataFolder } from '../settings.ts'
import { UsageError } from './failure.ts'

export function policyDiffCommand(before: string, after: string, paths: readonly string[], options: { readonly json?: true }): void {
  const [was, becomes] = [loadPolicy(before), loadPolicy(after)]
  const recorded = (paths.length === 0 ? [join(dataFolder(), 'audit.jsonl')] : paths).flatMap(factsAt)
  if (recorded.length === 0)
    throw new UsageError('no recorded facts were found there; name an audit log, a file of cases, or a folder of them')
  const differences = diffPolicies(was, becomes, recorded)
  const lines = differences.map(({ recorded: { at, times, facts }, before, after, weaker }) => {
    if (options.json === true) return JSON.stringify({ at, times, facts, before, after, weaker })
    const what = [facts.model, facts.mode, ...facts.sensitivity, ...facts.unreadable].filter((word) => word !== undefined).join(', ')
    return `${weaker ? pc.red('weaker ') : pc.yellow('differs')}  ${at}  ${times > 1 ? `${times} × ` : ''}${what}\n           before  ${before}\n           after   ${after}`
  })
  const requests = recorded.reduce((sum, { times }) => sum + times, 0)
  const changed = differences.reduce((sum, { recorded: { times } }) => sum + times, 0)
  const weaker = differences.filter((difference) => difference.weaker).length
  if (options.json !== true)
    lines.push(
      `${changed} of ${requests} recorded requests would be decided differently; ${weaker} ${weaker === 1 ? 'kind' : 'kinds'} of them with less protection`,
    )
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
}

function factsAt(path: string): RecordedFacts[] {
  try {
    if (!statSync(path).isDirectory()) return readFacts(readFileSync(path, 'utf8'), path)
    return readdirSync(path)
      .filter((name) => /\.(?:jsonl|ya?ml)$/i.test(name))
      .sort()
      .flatMap((name) => readFacts(readFileSync(join(path, name), 'utf8'), join(path, name)))
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(`${path} cannot be read`)
    throw error
  }
}
