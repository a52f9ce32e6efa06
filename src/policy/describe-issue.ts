// zod's findings about a policy in its reader's words.
import type { z } from 'zod'

interface Described {
  readonly path: readonly PropertyKey[]
  readonly key?: string
  readonly text: { readonly message: string; readonly remedy: string }
}

/** What is wrong, with its place in the policy; one finding of zod can be about several fields. */
export function describeIssue(issue: z.core.$ZodIssue): Described[] {
  const { path } = issue
  const where = path.length === 0 ? 'the policy' : `'${path.map(String).join('.')}'`
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path,
      key,
      text: {
        message: `${where} has no field '${key}'`,
        remedy: 'correct its spelling or remove it; docs/write-a-policy.md lists all fields',
      },
    }))
  }
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0]
    if (deepest !== undefined && deepest.path.length > 0)
      return describeIssue({ ...deepest, path: [...path, ...deepest.path] } as z.core.$ZodIssue)
    return [
      {
        path,
        text: { message: `${where} has a value that is not allowed here`, remedy: 'see docs/write-a-policy.md for what may stand here' },
      },
    ]
  }
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('undefined')) {
    return [{ path, text: { message: `${where} is missing`, remedy: 'add it' } }]
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String).join(', ')
    return [{ path, text: { message: `${where} has a value that is not allowed here`, remedy: `use one of: ${allowed}` } }]
  }
  return [{ path, text: { message: `${where}: ${issue.message}`, remedy: 'correct the value' } }]
}
