// Profiles and personal websites. A profile is known by its host and path, a personal site by the name in its domain that also stands in
// the text, or by a label that says whose it is. Sites of companies stay readable.
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { CueWords, tag } from './cue-words.ts'
import { isLoginOfName } from './login-name.ts'

const NAME = 'any/url-personal'

/** Host word → what must follow it. The group is the user part. */
const PROFILES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    linkedin: /\.[a-z]{2,10}\/(?:in|pub)\/[^\s"'<>)\],;]{2,100}/iy,
    xing: /\.[a-z]{2,10}\/(?:profile|profiles|p)\/[^\s"'<>)\],;]{2,100}/iy,
    github:
      /\.(?:com|example|test|invalid)\/(?!(?:features|orgs|topics|about|pricing|login|marketplace|sponsors|settings|search|apps|security|explore|enterprise|site|new)(?:[/?#]|$))[A-Za-z0-9][\w-]{0,38}(?![\w/-])/iy,
    gitlab:
      /\.(?:com|example|test|invalid)\/~?(?!(?:explore|users|help|api|groups|gitlab-org)(?:[/?#]|$))[A-Za-z0-9][\w.-]{1,60}(?![\w/.-])/iy,
    bitbucket: /\.org\/(?!(?:product|account)(?:[/?#]|$))[A-Za-z0-9][\w.-]{1,60}(?![\w/.-])/iy,
    instagram: /\.(?:com|example|test|invalid)\/(?!(?:p|reel|explore|stories|accounts|about)(?:[/?#]|$))[\w.]{2,40}(?:\/(?=[\s"')]|$))?/iy,
    facebook:
      /\.(?:com|example|test|invalid)\/(?!(?:groups|events|sharer|pages|watch|marketplace|help|policies|login|business|share)(?:[/.?#]|$))(?:profile\.php\?id=\d+|people\/[^\s"'<>)\],;]+|[\w.-]{3,60})/iy,
    fb: /\.(?:com|me)\/[\w.-]{3,60}/iy,
    twitter: /\.(?:com|example|test|invalid)\/(?!(?:search|hashtag|intent|share|home|i|login|explore)(?:[/?#]|$))[A-Za-z_]\w{1,20}/iy,
    x: /\.(?:com|example|test|invalid)\/(?!(?:search|hashtag|intent|share|home|i|login|explore)(?:[/?#]|$))[A-Za-z_]\w{1,20}/iy,
    tiktok: /\.(?:com|example|test|invalid)\/@[\w.]{2,40}/iy,
    youtube: /\.(?:com|example|test|invalid)\/(?:@[\w.-]{2,40}|user\/[\w.-]{2,40})/iy,
    medium: /\.(?:com|example|test|invalid)\/@[\w.-]{2,40}/iy,
    threads: /\.(?:net|com)\/@[\w.]{2,40}/iy,
    t: /\.me\/(?!(?:s|joinchat|share|c)(?:[/?#]|$))[A-Za-z]\w{3,40}/iy,
    researchgate: /\.net\/profile\/[\w.-]{2,60}/iy,
    orcid: /\.org\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]/iy,
    stackoverflow: /\.com\/users\/\d+(?:\/[\w-]+)?/iy,
    reddit: /\.com\/u(?:ser)?\/[\w-]{2,40}/iy,
    twitch: /\.tv\/(?!(?:directory|p|videos)(?:[/?#]|$))\w{3,30}/iy,
    soundcloud: /\.com\/[\w-]{3,40}(?![\w/-])/iy,
    bsky: /\.app\/profile\/[\w.-]{3,60}/iy,
    linktr: /\.ee\/[\w.-]{2,40}/iy,
    about: /\.me\/[\w.-]{2,40}/iy,
    gravatar: /\.com\/\w{3,40}/iy,
    keybase: /\.io\/\w{2,40}/iy,
    behance: /\.net\/(?!(?:search|gallery)(?:[/?#]|$))[\w.-]{2,40}/iy,
    dribbble: /\.com\/(?!(?:shots|search)(?:[/?#]|$))[\w.-]{2,40}/iy,
    strava: /\.com\/athletes\/[\w.-]{2,40}/iy,
    pinterest: /\.(?:com|de|fr|es|it|co\.uk)\/(?!pin(?:[/?#]|$))\w{3,40}/iy,
    snapchat: /\.com\/add\/[\w.-]{2,40}/iy,
    paypal: /\.(?:me|com\/paypalme)\/[\w.-]{2,40}/iy,
    vk: /\.com\/[\w.]{3,40}/iy,
    calendly: /\.com\/[\w.-]{3,40}(?:\/[\w-]+)?/iy,
    npmjs: /\.com\/~[\w.-]{2,40}/iy,
    academia: /\.edu\/[A-Z]\w{2,40}/y,
  }),
)
const HOSTS = new CueWords<string>([...PROFILES.keys()].map((host) => [host, host] as const))

const KEYS = new CueWords<true>(tag(true, 'site website seite webseite homepage portfolio blog web page página sito strona url'))

/** Words that say whose site it is. */
const OWN =
  /(?:(?:mein|ihr|sein|dein)e? (?:private |persönliche |eigene )?(?:website|webseite|homepage|seite|portfolio|blog)|(?:private|persönliche) (?:website|webseite|homepage|seite)|portfolio|personal (?:web)?site|(?:my|his|her|their) (?:web)?(?:site|page|blog|portfolio)|(?:mon|son|haar|zijn) (?:site|blog|website)|(?:su|sua|suo|il suo) (?:web|página|sito|blog)|(?:ihre?|seine?) (?:site|page)|mi (?:web|página|blog)|il mio sito|mijn (?:website|site|blog)|strona (?:gościa|prywatna|domowa)|moja strona|blog)(?: (?:ist|is|lautet|unter|under|at|est|es|è))?["']? ?[:=-]? ?["'(<]{0,2}$/i
/** "von Ihrer Seite (": a firm's too, so the host must be a first name and a surname. */
const ADDRESSED =
  /(?:(?:mein|ihr|sein|dein|eur)(?:e|er|em|en|es)|your|my|his|her|votre|ton|ta|tu|su|tuo|suo|uw|je|jouw|pana|pani)(?: \p{L}+)? (?:website|web|webseite|homepage|seite|page|site|portfolio|blog|página|sito|stronie|strony)(?: (?:unter|at))?["']? ?[:(]? ?$/iu
const URL = /(?:https?:\/\/|www\.)((?:[\p{L}\d-]{1,63}\.){1,4}[a-z]{2,12})(\/[^\s"'<>)\]]{0,120})?/giu
/** "site": "ines-….pt", Homepage: …: a host without scheme. */
const BARE =
  /(?<![\p{L}\d])(?:web)?(?:site|seite|homepage|portfolio|blog|web|page|página|sito|strona|url)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?((?:[\p{L}\d-]{2,63}\.){1,3}[a-z]{2,12})(?![\w@.-])/giu
/** Addresses checked against the names of the text: a bound, so that a text of a thousand links stays cheap. */
const MOST_SITES = 12
const MASTODON = /(?<![\w@./-])@[A-Za-z0-9_][\w.-]{0,40}@(?:[a-z\d-]{1,40}\.){1,3}[a-z]{2,12}/gi

export const urlPersonal: Recognizer = {
  name: NAME,
  kinds: ['URL_PERSONAL'],
  *find(scan) {
    const { text } = scan
    for (const cue of HOSTS.find(scan)) {
      if (text.charCodeAt(cue.end) !== 46) continue
      const pages = cue.value === 'github' || cue.value === 'gitlab' ? pagesOf(text, cue.start, cue.end) : undefined
      if (pages !== undefined) {
        yield pages
        continue
      }
      const profile = PROFILES.get(cue.value) as RegExp
      profile.lastIndex = cue.end
      const match = profile.exec(text)
      if (match === null) continue
      const start = addressStart(text, cue.start)
      if (start >= 0) yield span(start, cue.end + match[0].replace(/[.,;:!?]+$/, '').length, 0.9)
    }
    if (text.includes('://') || text.includes('www.')) yield* sites(scan)
    if (text.includes('/~')) yield* homes(text)
    if (KEYS.find(scan).length > 0) yield* bareSites(text)
    if (text.includes('@')) for (const match of text.matchAll(MASTODON)) yield span(match.index, match.index + match[0].length, 0.8)
  },
}

const PAGES = /\.io(?![\w.])(?:\/[^\s"'<>)\],;]{0,100})?/iy
const PAGES_OF = /(?<![\w.@-])(?:https?:\/\/)?([a-z][a-z\d-]{2,38})\.$/i

/** moira-keenan.github.io, nadeyemi.github.io/cv: pages of somebody whose name the account holds. */
function pagesOf(text: string, host: number, hostEnd: number): Span | undefined {
  PAGES.lastIndex = hostEnd
  const behind = PAGES.exec(text)?.[0]
  const before = behind === undefined ? null : PAGES_OF.exec(text.slice(Math.max(0, host - 56), host))
  if (behind === undefined || before === null) return undefined
  const account = (before[1] as string).toLowerCase()
  if (!isFullName(account) && !isLoginOfName(account.replace('-', '.'))) return undefined
  return span(host - before[0].length, hostEnd + behind.replace(/[.,;:!?/]+$/, '').length, 0.8)
}

const HOME = /(?<![\w.@/-])(?:https?:\/\/)?(?:[\w-]{1,40}\.){1,4}[a-z]{2,10}(?:\/[\w-]{1,20})?\/~[a-z][\w.-]{1,40}(?:\/[\w./-]{0,60})?/gi

/** people.example.org/~mkeenan */
function* homes(text: string): Generator<Span> {
  for (const match of text.matchAll(HOME)) yield span(match.index, match.index + match[0].replace(/[.,;:!?]+$/, '').length, 0.8)
}

function span(start: number, end: number, score: number): Span {
  return { start, end, kind: 'URL_PERSONAL', score, by: NAME }
}

/** Where the address begins, or -1 when the host word is only the end of another host ("netflix.com"-like). */
function addressStart(text: string, host: number): number {
  const before = text.slice(Math.max(0, host - 24), host)
  const lead = /(?:https?:\/\/)?(?:(?:www|m|mobile|[a-z]{2}|[a-z]{2}-[a-z]{2})\.)?$/i.exec(before)?.[0] ?? ''
  const outside = before[before.length - lead.length - 1] ?? ' '
  return /[\w.@/-]/.test(outside) && !(outside === '/' && lead !== '') ? -1 : host - lead.length
}

function* sites(scan: Scan): Generator<Span> {
  const { text } = scan
  let checked = 0
  let joined: ReadonlySet<string> | undefined
  const names = (): ReadonlySet<string> => {
    joined ??= joinedNames(text)
    return joined
  }
  for (const match of text.matchAll(URL)) {
    const host = (match[1] as string).toLowerCase().replace(/^www\./, '')
    const before = text.slice(Math.max(0, match.index - 56), match.index)
    if (!OWN.test(before) && !(ADDRESSED.test(before) && isFullName(host))) {
      const path = match[2] ?? ''
      if (path.length > 40 || checked++ >= MOST_SITES || !namesSomeone(text, host, names)) continue
    }
    yield span(match.index, match.index + match[0].replace(/[.,;:!?]+$/, '').length, 0.75)
  }
}

/** A first name and a word that is none of the language: ilka-prantl. */
function isFullName(host: string): boolean {
  const [first = '', last = '', ...more] = host.split('.')[0]?.split('-') ?? []
  const flags = nameFlags(first)
  return more.length === 0 && last.length > 3 && (flags & FIRST) !== 0 && (flags & COMMON) === 0 && (nameFlags(last) & COMMON) === 0
}

/** Known by key and name, without `https://`. */
function* bareSites(text: string): Generator<Span> {
  let joined: ReadonlySet<string> | undefined
  const names = (): ReadonlySet<string> => {
    joined ??= joinedNames(text)
    return joined
  }
  let checked = 0
  for (const match of text.matchAll(BARE)) {
    if (checked++ >= MOST_SITES) return
    const written = match[1] as string
    const host = written.toLowerCase().replace(/^www\./, '')
    if (!isFullName(host) && !namesSomeone(text, host, names)) continue
    const end = match.index + match[0].length
    yield span(end - written.length, end, 0.75)
  }
}

/** kiran-prasad.design in a text that knows a "Kiran Prasad" or "Prasad, Kiran". */
function namesSomeone(text: string, host: string, names: () => ReadonlySet<string>): boolean {
  const label = host.split('.')[0] ?? ''
  if (label.length > 6 && !label.includes('-')) return names().has(label)
  const parts = host.split('.')[0]?.split('-') ?? []
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part.length < 3)) return false
  if (PUBLIC_SITES.has(label) || parts.every(isOrdinary)) return false
  const [first, last] = [parts[0] as string, parts[parts.length - 1] as string].map((part) => part.charAt(0).toUpperCase() + part.slice(1))
  let at = text.indexOf(first as string)
  for (let tries = 0; at >= 0 && tries < 8; tries++) {
    if (text.slice(Math.max(0, at - 32), at + 40).includes(last as string)) return true
    at = text.indexOf(first as string, at + 1)
  }
  return false
}

/** Sites of rules that many projects link, named by two words that no dictionary here holds. */
const PUBLIC_SITES = new Set(['contributor-covenant'])

/** `Caddy Server`: what follows the name of a project. */
const OF_PROJECTS =
  /^(?:Server|Project|Framework|Docs?|Documentation|Forum|Community|Tools?|Code|Script|Hub|Source|Software|Library|Database|Cloud|Engine|Test(?:ing|s)?|Practices|Infrastructure)$/

/** `Regular Expressions` names nobody. */
function isOrdinary(word: string): boolean {
  return (nameFlags(word) & (COMMON | FIRST | LAST)) === COMMON
}

const PAIR = /(?<!\p{L})(\p{Lu}\p{Ll}{2,15}) (\p{Lu}\p{Ll}{2,20})(?!\p{L})/gu
const MOST_PAIRS = 200

/** Neighbouring capitalised words written as one, as domains write them: "abrilcasas". */
function joinedNames(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const match of text.matchAll(PAIR)) {
    const [one, other] = [match[1] as string, match[2] as string]
    if (OF_PROJECTS.test(other) || (isOrdinary(one) && isOrdinary(other))) continue
    const [first, last] = [plain(one), plain(other)]
    names.add(first + last).add(last + first)
    if (names.size > MOST_PAIRS) break
  }
  return names
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}
