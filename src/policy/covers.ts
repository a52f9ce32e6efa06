// Whether one rule's conditions take every request that another's take: what stands above then hides what stands below.
import { glob } from './glob.ts'
import type { RuleFile } from './schema.ts'

export type When = RuleFile['when']

/** Whether every request that meets `narrow` meets `wide` as well; false also where that cannot be told. */
export function covers(wide: When = {}, narrow: When = {}): boolean {
  if (!coversSensitivity(wide.sensitivity, narrow.sensitivity)) return false
  if (!coversKinds(wide.kinds, narrow.kinds)) return false
  if (!coversUnreadable(wide.unreadable, narrow.unreadable)) return false
  if (wide.stream !== undefined && wide.stream !== narrow.stream) return false
  // Which providers a consent must cover differs from rule to rule.
  if (wide.consent !== undefined) return false
  if (wide.larger_than_kb !== undefined && (narrow.larger_than_kb ?? 0) < wide.larger_than_kb) return false
  if (typeof wide.asked_for === 'string' || typeof narrow.asked_for === 'string') {
    if (wide.asked_for !== undefined && wide.asked_for !== narrow.asked_for) return false
  } else if (!includes(wide.asked_for, narrow.asked_for)) return false
  return (
    includes(wide.mode, narrow.mode) &&
    includes(wide.model, narrow.model) &&
    includes(wide.tenant, narrow.tenant) &&
    includes(wide.api, narrow.api) &&
    includes(wide.language, narrow.language) &&
    includes(wide.needs, narrow.needs)
  )
}

function coversSensitivity(wide: NonNullable<When>['sensitivity'], narrow: NonNullable<When>['sensitivity']): boolean {
  if (wide === undefined) return true
  if (narrow === undefined) return false
  if (wide === 'any') return narrow !== 'none'
  if (wide === 'none') return narrow === 'none'
  return typeof narrow !== 'string' && includes(wide, narrow)
}

function coversKinds(wide: NonNullable<When>['kinds'], narrow: NonNullable<When>['kinds']): boolean {
  if (wide === undefined) return true
  if (narrow === undefined) return false
  const least = (kinds: NonNullable<NonNullable<When>['kinds']>): ReadonlyMap<string, number> =>
    new Map(Array.isArray(kinds) ? kinds.map((kind) => [kind, 1]) : Object.entries(kinds))
  const wideLeast = least(wide)
  return [...least(narrow)].every(([kind, count]) => (wideLeast.get(kind) ?? Number.POSITIVE_INFINITY) <= count)
}

function coversUnreadable(wide: NonNullable<When>['unreadable'], narrow: NonNullable<When>['unreadable']): boolean {
  if (wide === undefined) return true
  if (typeof wide === 'boolean') return wide === narrow || (wide && Array.isArray(narrow))
  return Array.isArray(narrow) && includes(wide, narrow)
}

function includes(wide: readonly string[] | undefined, narrow: readonly string[] | undefined): boolean {
  if (wide === undefined) return true
  return narrow?.every((entry) => wide.some((pattern) => pattern === entry || glob(pattern).matches(entry))) ?? false
}
