// Other values in the place of the marked ones, written alike: what is learnt is where values stand and how they look.
import type { Names } from '../augment.ts'
import type { Sample } from '../corpora.ts'
import type { Random } from '../random.ts'
import { rewrite } from '../rewrite.ts'
import { CLASS_OF } from './examples.ts'
import { madeLogin, madeSecret } from './made-values.ts'

/** The same value is always given the same other one. */
export function swapValues(sample: Sample, names: Names, random: Random): Sample {
  const given = new Map<string, string>()
  return rewrite(sample, (surface, { type }) => {
    const other = given.get(surface) ?? swapped(surface, type, names, random)
    given.set(surface, other)
    return other
  })
}

function swapped(surface: string, type: string, names: Names, random: Random): string {
  if (!CLASS_OF.has(type) || random.chance(0.25)) return surface
  switch (type) {
    case 'USERNAME':
      return random.chance(0.75) && !/[@\\: ]/.test(surface.slice(1))
        ? madeLogin(names, random, surface.startsWith('@'))
        : alike(surface, random)
    case 'CREDENTIAL':
      return random.chance(0.5) && /\p{L}/u.test(surface) && !/[ \n]/.test(surface) && surface.length < 24
        ? madeSecret(random)
        : alike(surface, random)
    case 'DATE_OF_BIRTH':
      return surface.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/, () => String(1935 + random.below(88)))
    default:
      return alike(surface, random)
  }
}

/** Every digit and letter by another of its kind; the first figures tell what it is, and stay now and then. */
function alike(surface: string, random: Random): string {
  const kept = random.chance(0.5) ? 2 : 0
  let seen = 0
  return surface.replace(/[\dA-Za-z]/g, (sign) => {
    if (seen++ < kept || (sign === '0' && seen < 3)) return sign
    if (/\d/.test(sign)) return String(random.below(10))
    const letter = String.fromCharCode(97 + random.below(26))
    return sign === sign.toUpperCase() ? letter.toUpperCase() : letter
  })
}
