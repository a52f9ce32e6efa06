// deckname policy check: problems with file, line and remedy, and the result of every case.
import pc from 'picocolors'
import { checkPolicy } from '../policy/check.ts'
import { describeProblem } from '../policy/policy-error.ts'
import { policyName } from '../settings.ts'

export function policyCheckCommand(names: readonly string[]): void {
  for (const name of names.length === 0 ? [policyName()] : names) {
    const { policy, problems, warnings, cases, ok } = checkPolicy(name)
    const lines: string[] = []
    if (policy !== undefined)
      lines.push(`${pc.bold(policy.name)} version ${policy.version}, revision ${policy.revision}: ${policy.rules.length} rules`)
    for (const problem of problems) lines.push(`${pc.red('problem')}  ${describeProblem(problem)}`)
    for (const warning of warnings) lines.push(`${pc.yellow('warning')}  ${describeProblem(warning)}`)
    for (const result of cases) {
      if (result.passed) lines.push(`${pc.green('ok')}       ${result.case}`)
      else
        lines.push(
          `${pc.red('differs')}  ${result.case} (line ${result.line})`,
          `           expected ${result.expected}`,
          `           actual   ${result.actual}`,
        )
    }
    const passed = cases.filter((result) => result.passed).length
    lines.push(`${passed} of ${cases.length} cases as expected, ${problems.length} problems, ${warnings.length} warnings`)
    process.stdout.write(`${lines.join('\n')}\n`)
    if (!ok) process.exitCode = 1
  }
}
