// Whether a number is one of a country's plan. Most are German and told by length; only for the others the library with all plans is
// loaded, at the first such number, for it takes as long to load as all other recognizers together.
import { createRequire } from 'node:module'
import type { CountryCode } from 'libphonenumber-js/min'

const load = createRequire(import.meta.url)
let library: typeof import('libphonenumber-js/min') | undefined

function isInPlan(written: string, country: CountryCode): boolean {
  library ??= load('libphonenumber-js/min') as typeof import('libphonenumber-js/min')
  return library.parsePhoneNumberFromString(written, country)?.isValid() === true
}

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
  const digits = written.replace(/\D/g, '')
  return written.startsWith('+') ? /^49[1-9]\d{6,11}$/.test(digits) : /^01(?:5\d|6[023]|7\d)\d{7,8}$/.test(digits)
}
