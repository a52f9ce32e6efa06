// deckname policy explain: a policy in words, with a table of what goes where.
import pc from 'picocolors'
import { describePolicy } from '../policy/describe.ts'
import { loadPolicy } from '../policy/load.ts'
import { policyName } from '../settings.ts'
import { table } from './table.ts'

export function policyExplainCommand(name: string | undefined, options: { readonly model?: string; readonly json?: true }): void {
  const words = describePolicy(loadPolicy(name ?? policyName()), options.model)
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(words, undefined, 2)}\n`)
    return
  }
  const { routes } = words
  const lines = [pc.bold(words.title), words.promise, '', pc.bold('Who may process data')]
  for (const { name, who, where, facts } of words.providers) {
    lines.push(`  ${pc.cyan(name)}: ${who}; ${where}`, ...facts.map((fact) => `      ${fact}`))
  }
  lines.push('', pc.bold('What becomes of personal data'), ...words.values.map((line) => `  ${line}`))
  lines.push('', pc.bold('Rules; the first that matches decides'))
  for (const [index, rule] of words.rules.entries()) {
    lines.push(`  ${index + 1}. ${pc.cyan(rule.name)}: ${rule.when}: ${rule.outcome}.`, `      ${rule.because}`)
  }
  lines.push('', pc.bold(`Where a request for ${routes.model} goes`))
  lines.push(
    ...table(
      ['content', ...routes.modes],
      routes.rows.map(({ content, outcomes }) => [content, ...outcomes]),
    ),
  )
  process.stdout.write(`${lines.join('\n')}\n`)
}
