// What is wrong with a policy file: where, what, and how to mend it.

export interface Problem {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

export function describeProblem({ file, line, message, remedy }: Problem): string {
  return `${file}:${line}: ${message}. Remedy: ${remedy}.`
}

/** Thrown at the start and by `policy check`; a proxy with such a policy does not run. */
export class PolicyError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.name = 'PolicyError'
    this.problems = problems
  }
}
