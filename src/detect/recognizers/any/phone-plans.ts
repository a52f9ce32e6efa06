// Whether a number is one of a country's plan. Most are German and told by length, or of four countries and told by their tables; only for
// the others the library with all plans is loaded, at the first such number, for it takes as long to load as all other recognizers together.
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

/** What the library would say of these in a plan follows from its table alone, which is read and asked fifty times faster. */
const WITH_TRUNK_ZERO = /^\(?0[1-9](?:(?: - |[ ()/.-]{0,3})\d)*$/
const LONGEST = 17
/** Of the countries that share their calling code with no other. */
const BY_TABLE: ReadonlySet<CountryCode> = new Set<CountryCode>(['DE', 'AT', 'CH', 'FR'])

/** Calling code, prefix abroad, pattern of its numbers, their lengths. */
type Row = readonly [string, string, string, readonly number[]]
interface Table {
  readonly pattern: RegExp
  readonly lengths: ReadonlySet<number>
}

const tables = new Map<CountryCode, Table>()
let rows: Readonly<Record<string, unknown>> | undefined

function tableOf(country: CountryCode): Table {
  let table = tables.get(country)
  if (table === undefined) {
    rows ??= (load('libphonenumber-js/metadata.min.json') as { readonly countries: Readonly<Record<string, unknown>> }).countries
    const [, , pattern, lengths] = rows[country] as Row
    table = { pattern: new RegExp(`^(?:${pattern})$`), lengths: new Set(lengths) }
    tables.set(country, table)
  }
  return table
}

/** @param written as WITH_TRUNK_ZERO has it, of a country of BY_TABLE. */
export function isInTable(written: string, country: CountryCode): boolean {
  const digits = written.replace(NO_DIGIT, '')
  const { pattern, lengths } = tableOf(country)
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
        if (BY_TABLE.has(country) && WITH_TRUNK_ZERO.test(candidate)) {
          if (isInTable(candidate, country)) return candidate
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
