// Whether a number is one of a country's plan. Most are German and told by length; only for the others the library with all plans is
// loaded, at the first such number, for it takes as long to load as all other recognizers together.
import { createRequire } from 'node:module'
import type { CountryCode } from 'libphonenumber-js/min'

const load = createRequire(import.meta.url)
let library: typeof import('libphonenumber-js/min') | undefined

function plans(): typeof import('libphonenumber-js/min') {
  library ??= load('libphonenumber-js/min') as typeof import('libphonenumber-js/min')
  return library
}

function isInPlan(written: string, country: CountryCode): boolean {
  return plans().parsePhoneNumberFromString(written, country)?.isValid() === true
}

/** What the library would say of these in the German plan follows from its table alone, fifty times faster. */
const WITH_TRUNK_ZERO = /^\(?0[1-9](?:(?: - |[ ()/.-]{0,3})\d)*$/
const LONGEST = 17

/** What the library's types leave out. */
interface PlanTable {
  nationalNumberPattern(): string
  possibleLengths(): readonly number[]
}

let german: { readonly pattern: RegExp; readonly lengths: ReadonlySet<number> } | undefined

function isInGermanPlan(written: string): boolean {
  if (german === undefined) {
    const plan = new (plans().Metadata)()
    plan.selectNumberingPlan('DE')
    const table = plan.numberingPlan as unknown as PlanTable
    german = { pattern: new RegExp(`^(?:${table.nationalNumberPattern()})$`), lengths: new Set(table.possibleLengths()) }
  }
  const digits = written.replace(NO_DIGIT, '')
  const { pattern, lengths } = german
  if (digits.length > LONGEST) return false
  // The zero belongs to the number where only with it the number is in the plan.
  return lengths.has(digits.length - 1) && pattern.test(digits.slice(1)) ? true : pattern.test(digits)
}
const NO_DIGIT = /\D/g

/** Asking a plan costs 10 µs: past so many questions in one text the form decides. */
const MOST_ASKED = 200
const WELL_FORMED = /^(?:\+\d[\d ()/.-]{8,}|\(?0\d{1,4}\)?[ /-]\d[\d /-]{4,})$/

/** What the plans say about the numbers of one text. */
export class Plans {
  #asked = 0

  /** The longest beginning of `written`, cut at separators, that some plan knows. */
  longestValid(written: string, countries: readonly CountryCode[]): string | undefined {
    for (let candidate = written, cuts = 0; cuts < 3; cuts++) {
      if (isGerman(candidate)) return candidate
      for (const country of countries) {
        if (country === 'DE' && WITH_TRUNK_ZERO.test(candidate)) {
          if (isInGermanPlan(candidate)) return candidate
          continue
        }
        if (this.#asked >= MOST_ASKED) return WELL_FORMED.test(candidate) ? candidate : undefined
        this.#asked++
        if (isInPlan(candidate, country)) return candidate
      }
      const cut = /^(.*\d)[^\d]+\d+$/.exec(candidate)?.[1]
      if (cut === undefined || cut.replace(/\D/g, '').length < 8) return undefined
      candidate = cut
    }
    return undefined
  }
}

/** Germany's mobile numbers and what begins with +49 are told by length alone; most numbers are of these. */
function isGerman(written: string): boolean {
  const digits = written.replace(NO_DIGIT, '')
  return written.startsWith('+') ? /^49[1-9]\d{6,11}$/.test(digits) : /^01(?:5\d|6[023]|7\d)\d{7,8}$/.test(digits)
}
