// Finds that are known by their form, where the form means something else: digits of an alphabet, network masks, images for large screens,
// addresses of foundations in licences, repositories.
import type { Scan } from '../scan.ts'
import type { Span } from '../span.ts'
import { isCodeAt, isProseAt } from './code-lines.ts'

const beforeOf = (text: string, span: Span, size = 60): string => text.slice(Math.max(0, span.start - size), span.start)
const afterOf = (text: string, span: Span, size = 24): string => text.slice(span.end, span.end + size)

/** Behind an amount. */
const IN_MONEY = /^ ?(?:Euro|EUR|€|DM|Deutsche Mark|CHF|Franken|Dollar|USD|Pfund|GBP|Zloty|PLN|Kč|SEK|DKK)(?!\p{L})/u

/** The digits in a row, codes in hexadecimal, parts of a resource name (`arn:aws:…`), postcodes of the USA. */
export function isNoPhone(scan: Scan, span: Span): boolean {
  const { text } = scan
  const value = text.slice(span.start, span.end)
  const after = afterOf(text, span)
  const before = beforeOf(text, span)
  if (isAlphabet(value) && !/(?:tel|phone|mobile?|fon|nummer|number)\W{0,6}$/i.test(before)) return true
  if (/^[A-Fa-f](?![a-z])/.test(after) && !/^\+/.test(value) && !isProseAt(scan, span)) return true
  if (/^(?:\+ \d+|0\d{3}-(?:19|20)\d\d)$/.test(value) && isCodeAt(scan, span)) return true
  if (/^\+\d+\.\d{6,}$/.test(value) || (/^\.\d/.test(after) && /=$/.test(before))) return true
  if (/^(?:19|20)\d\d-(?:19|20)\d\d$/.test(value) && /copyright|©|\(c\)/i.test(before)) return true
  if (before.endsWith(':') && /\barn:aws[\w:-]*:$/.test(before)) return true
  if (!value.startsWith('+') && IN_MONEY.test(after) && (/\d[ .']$/.test(before) || !value.startsWith('0'))) return true
  return /^\d{5}-\d{4}$/.test(value) && /\b[A-Z]{2},?[\s*/#;]{1,12}$/.test(before)
}

/** 0123456789, in whatever script. */
function isAlphabet(value: string): boolean {
  if (value.length < 10) return false
  for (let i = 1; i < 10; i++) if (value.charCodeAt(i) !== value.charCodeAt(i - 1) + 1) return false
  return true
}

/** Public resolvers and what people type for a number. */
const NOBODYS = /^(?:1\.1\.1\.1|1\.0\.0\.1|8\.8\.8\.8|8\.8\.4\.4|9\.9\.9\.9|1\.2\.3\.4)$/
/** RFC 1918, 5737, 3849. */
const OF_EXAMPLES = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/i
const TESTING = /\b(?:assert|expect|httptest|describe|it|test|should|testing)\w*[.(]|\bfunc Test|\bexpect\w*:|t\.(?:Errorf|Fatalf?)/

/** Masks, groups (RFC 5771, 4291), the first address of every link, and the addresses of examples in tests: no device's own. */
export function isNoIp(scan: Scan, span: Span): boolean {
  const { text } = scan
  const value = text.slice(span.start, span.end)
  // A dump of bytes: 8d:d6:60:c8:…
  if (/^(?:[\da-f]{2}:){7}[\da-f]{2}$/i.test(value) && (/^:/.test(afterOf(text, span)) || /:\s*$/.test(beforeOf(text, span)))) return true
  if (/^(?:255\.|22[4-9]\.|23\d\.|0\.\d+\.\d+\.\d+$|ff0\d::|fe80::1$|f[0f]f[0f]:|2\.5\.(?:4|29)\.)/i.test(value) || NOBODYS.test(value))
    return true
  return OF_EXAMPLES.test(value) && isCodeAt(scan, span) && TESTING.test(text.slice(Math.max(0, span.start - 600), span.end + 400))
}

const NO_HOST = /@\d(?:\.\d)?x\.[a-z]{2,5}$|^git@|@v?\d+\.\d/i
const IMAGE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i

/** `logo@2x.png`, `git@github.com` */
export function isNoEmail({ text }: Scan, span: Span): boolean {
  const value = text.slice(span.start, span.end)
  return NO_HOST.test(value) || IMAGE.test(value.slice(-5))
}

/** `{ line: 1, column: 5 }`: a key of the next value stands in it. */
const KEY_INSIDE = /\d, [a-zA-Z]\w*: ?\S/
/** A gazette of laws: `BGBl. 1990 II S. 885`. */
const GAZETTE = /(?:[Bb]l|Amtsblatt|ABl)\. ?(?:[IVX]+ )?$/
/** `Auf Grund des Artikels 2`, `in den Jahren 2010 bis 2015 …` */
const REFERENCE = /(?<!\p{L})(?:Artikels?|Paragra(?:ph|f)(?:en)?|Abs(?:atz|atzes|ätze)|Jahren?|Absatz) \d/u

const FOUNDATION = /(?:Software\s+(?:\W\s+)?Foundation|Foundation, Inc\.?),?\s+(?:\W{1,3}\s+)?$/i

export function isNoAddress(scan: Scan, span: Span): boolean {
  const { text } = scan
  const value = text.slice(span.start, span.end)
  const before = beforeOf(text, span)
  if (/^CVE \d/.test(value)) return true
  if (KEY_INSIDE.test(value) || REFERENCE.test(value) || (/^\d{4} [IVX]/.test(value) && GAZETTE.test(before))) return true
  if (FOUNDATION.test(before) || /^[\w-]+(?:\.[\w-]+){2,}(?::\d+)?$/.test(value)) return true
  if (
    /^\[\d*\]|\/\*|^copyright\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},? \d{4}\b/i.test(
      value,
    )
  )
    return true
  if (/^\d+ (?:bytes|bits|ms|[kKMG]i?B|lines|words|items|seconds)\b/.test(value)) return true
  if (/\| $/.test(before) && /^\p{Ll}+ \d+$/u.test(value) && !isProseAt(scan, span)) return true
  if (!isCodeAt(scan, span)) return false
  if (span.by === 'any/address-fields') return /[()[\]{}+*<>]|^[\w.]+$/.test(value) && !isInRecord(text, span)
  return /[_\w]$/.test(before) || !/\p{Ll}{2}/u.test(value) || /\b(?:return|nil|null|copyright|pp)\b|[=;]|\b[a-z]+\.[A-Z]\w+/.test(value)
}

const RECORD_REACH = 160

/** 'zip' => '29525', 'city' => 'Uelzen': a postcode in quotes, or a town in quotes near one. */
function isInRecord(text: string, { start, end }: Span): boolean {
  const quote = text[start - 1] ?? ''
  if ((quote !== '"' && quote !== "'") || text[end] !== quote) return false
  const value = text.slice(start, end)
  if (/^\d{4,5}$/.test(value)) return true
  return (
    /^\p{Lu}\p{Ll}+$/u.test(value) &&
    /(?:zip|plz|post|code|cp|cap|kod)\w{0,10}["'] ?(?:=>|:) ?["'](?:\d{4,5}|\d{2}-\d{3})["']/i.test(
      text.slice(Math.max(0, start - RECORD_REACH), end + RECORD_REACH),
    )
  )
}

export function isNoAge(scan: Scan, span: Span): boolean {
  const { text } = scan
  if (/\p{L}/u.test(text.slice(span.start, span.end)) || !isCodeAt(scan, span)) return false
  return !/(?:age|alter|years?|jahre?|edad|âge|leeftijd|wiek)\W{0,6}$/i.test(beforeOf(text, span))
}

const LEGAL_FORM = /\b(?:Inc|LLC|Ltd|Corp|GmbH|AG|KG|SE|e\.? ?V|B\.V|S\.A|S\.r\.l|SAS|SARL|plc|Pty|Co)\b/

/** A licence names its holder and shouts its terms. */
export function isNoOrganization(scan: Scan, span: Span): boolean {
  const { text } = scan
  const value = text.slice(span.start, span.end)
  const before = beforeOf(text, span, 120)
  if (
    /^(?:Free Software|Foundation, Inc\.?$)|Software Foundation|^[A-Z]{2}-[A-Z]{2}$/.test(value) ||
    (value === value.toUpperCase() && /\bSOFTWARE|WARRANT/.test(value))
  )
    return true
  if (/^(?:(?:Company|Person|Individual|Tax|VAT|Bank|Identity|Foreigner)(?:$|\/))+$/i.test(value)) return true
  if (/(?:copyright|\(c\)|©)[^\n]*$/i.test(before)) return true
  return !LEGAL_FORM.test(value) && !/["'`]$/.test(before) && !isProseAt(scan, span)
}

/** The commit in a link to it. */
export function isNoPassport({ text }: Scan, span: Span): boolean {
  return /^[\da-f]{6,12}$/.test(text.slice(span.start, span.end)) && /^\]\(https?:\/\//.test(afterOf(text, span))
}

/** The owner of a repository, in its address. */
export function isNoProfile({ text }: Scan, span: Span): boolean {
  const value = text.slice(span.start, span.end)
  if (/\b(?:Inc|Ltd|Limited|LLC|GmbH|Corp)\.? ?[(<]$/.test(beforeOf(text, span))) return true
  if (/gravatar\.com\/avatar/.test(value)) return true
  return /(?:github|gitlab|bitbucket)\.(?:com|org)\//i.test(value) && /^(?:\/|\.git)[\w-]?/.test(afterOf(text, span))
}

export function isNoPlate(scan: Scan, span: Span): boolean {
  const value = scan.text.slice(span.start, span.end)
  if (/^RFC ?\d/.test(value)) return true
  if (/^(?:ES|UTF|ISO|PEP)[ -]?\d{1,5}$/.test(value) && !isProseAt(scan, span)) return true
  return !/[ -]/.test(value) && isCodeAt(scan, span)
}

export function isNoLocation(scan: Scan, span: Span): boolean {
  return /^\p{Lu}{1,4}$|\p{Ll}\p{Lu}/u.test(scan.text.slice(span.start, span.end)) && !isProseAt(scan, span)
}
