// What a login looks like when nothing but its letters say so: `kbanks_7`, `m.haller`, and an initial with a surname, `jkoenig`.
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'

/** Digits, dots and underscores between the letters, all of them small. */
const MIXED = /^[a-zà-ž][a-zà-ž\d]*(?:[._-][a-zà-ž\d]+){1,3}$|^[a-zà-ž]{2,}[a-zà-ž\d]*\d{1,4}$/
const LETTERS = /^([a-zà-ž]{4,24})\d{0,4}$/
/** v1.2, x86, utf-8, step_2: versions and parts of things. */
const THING =
  /^(?:v\d|x(?:86|64)|utf|iso|sha|md|http|ipv|mp|h26|node|worker|pod|step|line|task|thread|job|host|srv|web|db|eth|wlan|usb|tty|test|user|item|page|part|teil|seite|schritt|punkt|frage|phase|level|port|slot|rack|zone|area|room|raum|gate|env|build|release|version|config)[a-z]*[._-]?\d*$/
const FILE = /\.(?:js|ts|py|go|rs|md|txt|json|ya?ml|xml|html?|css|php|log|conf|cfg|sh|sql|csv|pdf|com|org|net|de|eu|io|local|lan|example)$/
/** Of a surname in a login: jdevries, pvandam. */
const PARTICLE = /^(?:de|di|da|del|van|vande|vander|vanden|von)/
const SHORTEST = 4

function isNamePart(word: string): boolean {
  return word.length >= SHORTEST && (nameFlags(word) & (FIRST | LAST)) !== 0
}

/** `jkoenig`, `koenigj`, `pkrause2`: a name with the initials of another, and no word of its own. */
export function isInitialAndName(value: string): boolean {
  const letters = LETTERS.exec(value)?.[1]
  if (letters === undefined || (nameFlags(letters) & COMMON) !== 0) return false
  for (const name of [letters.slice(1), letters.slice(0, -1), letters.slice(2)]) {
    // A plural or another form of a word is no surname with an initial behind it.
    if (letters.startsWith(name) && (letters.endsWith('s') || (nameFlags(name) & COMMON) !== 0)) continue
    if (isNamePart(name)) return true
    const particle = PARTICLE.exec(name)?.[0]
    if (particle !== undefined && isNamePart(name.slice(particle.length))) return true
  }
  return false
}

/** The narrower one: an initial before a surname of some length, or the parts of a name with a mark between. */
export function isInitialAndSurname(value: string): boolean {
  const letters = LETTERS.exec(value)?.[1]
  if (letters === undefined) return isLoginOfName(value)
  const name = letters.slice(1).replace(PARTICLE, (particle) => (letters.length - particle.length > 5 ? '' : particle))
  return nameFlags(letters) === 0 && name.length > 4 && (nameFlags(name) & LAST) !== 0
}

/** A part of something, a version or a file: `step_1`, `utf-8`, `main.py`. */
export function isThing(value: string): boolean {
  return THING.test(value) || FILE.test(value)
}

/** A login by its own looks; capitals, versions, files and parts of things are none. */
export function isLogin(value: string): boolean {
  if (MIXED.test(value)) return !isThing(value)
  return isInitialAndName(value)
}

/** A login that holds a name: where little else says that one follows. */
export function isLoginOfName(value: string): boolean {
  if (isInitialAndName(value)) return true
  if (!/^[a-zà-ž]+[._][a-zà-ž]+\d{0,4}$/.test(value) || FILE.test(value)) return false
  return value.split(/[._]|\d+/).some((part) => part.length > 2 && isNamePart(part) && (nameFlags(part) & COMMON) === 0)
}

/** A login where a label has said that one follows: any small word that is none of the language. */
export function isLoginAfterLabel(value: string): boolean {
  return isLogin(value) || (/^[a-zà-ž][a-zà-ž-]{3,}$/.test(value) && (nameFlags(value) & COMMON) === 0)
}
