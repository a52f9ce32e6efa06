// deckname policy test: the cases of policies, and nothing else.
import pc from 'picocolors'
import { checkPolicy } from '../policy/check.ts'
import { describeProblem } from '../policy/policy-error.ts'
import { policyName } from '../settings.ts'

export function policyTestCommand(names: readonly string[], options: { readonly filter?: string }): void {
  const filter = options.filter?.toLowerCase()
  for (const name of names.length === 0 ? [policyName()] : names) {
    const { problems, cases } = checkPolicy(name)
    const chosen = cases.filter((result) => filter === undefined || result.case.toLowerCase().includes(filter))
    const failed = chosen.filter(({ passed }) => !passed)
    const lines = [
      ...problems.map((problem) => `${pc.red('problem')}  ${describeProblem(problem)}`),
      ...failed.flatMap((result) => [
        `${pc.red('differs')}  ${result.case} (line ${result.line})`,
        `           expected ${result.expected}`,
        `           actual   ${result.actual}`,
      ]),
      `${pc.bold(name)}: ${chosen.length - failed.length} of ${chosen.length} cases as expected`,
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    if (problems.length > 0 || failed.length > 0 || chosen.length === 0) process.exitCode = 1
  }
}
