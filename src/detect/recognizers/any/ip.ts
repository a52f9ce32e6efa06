// IP addresses, IPv4 and IPv6 (RFC 4291). Loopback and the unspecified address name nobody; four small numbers are a version or a
// section unless something nearby speaks of a network.
import ipaddr from 'ipaddr.js'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan, Words } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../units.ts'

const V4 = /(?<![\w.-])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\w-]|\.\d)/y
const V6 =
  /(?<![\w:.])(?:[0-9a-f]{1,4}:|::?)(?:[0-9a-f]{0,4}:){1,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4})?(?!\w|\.\w|:(?!\d{2,5}(?!\w)))/iy
const VERSION = /(?:\bv|version|release|firmware|build|rev\.?|\bfw|kapitel|abschnitt|section|chapter|ziffer|nr\.?|§)[ .:=]{0,3}$/i
/** A low first number and zeros inside: a release of some software. */
const VERSION_LIKE = /^[1-3]?\d\.(?:0\.\d+|\d+\.0)\.\d+$/
const NETWORK =
  /\b(?:ips?|ipv4|host|server|addr\w*|adresse|client|remote|gateway|router|dns|ping|ssh|from|von|via|peer|src|dst|subnet|netz\w*)\b[^\n]{0,24}$/i

const LONGEST_GROUP = 4
/** Left of a double colon an address holds at most seven groups of four with their colons. */
const LONGEST_LEFT = 35

export const ip: Recognizer = {
  name: 'any/ip',
  kinds: ['IP'],
  find(scan) {
    const found = version4(scan)
    if (!scan.has(SIGN.colon)) return found
    const { text } = scan
    addEightGroups(scan, found)
    for (let at = text.indexOf('::'), tried = -1; at >= 0; at = text.indexOf('::', at + 2)) {
      let from = at
      while (from > 0 && at - from < LONGEST_LEFT && isHexOrColon(text.charCodeAt(from - 1))) from--
      if (from === tried) continue
      tried = from
      addVersion6(text, from, found)
    }
    return found
  },
}

/** Eight groups with a colon between each two: the first ends at a colon, and the second at the next. */
function addEightGroups(scan: Scan, found: Span[]): void {
  const { text, words } = scan
  const { start, end, count } = words
  let w = 0
  for (let colon = text.indexOf(':'); colon >= 0; ) {
    const next = text.indexOf(':', colon + 1)
    if (next < 0) return
    if (next - colon > 1 && next - colon <= LONGEST_GROUP + 1) {
      w = wordEndingAt(words, colon, w)
      if (w >= 0 && w + 6 < count) {
        const from = start[w] as number
        if (start[w + 1] === colon + 1 && end[w + 1] === next && colon - from <= 4 && (end[w + 6] as number) - colon <= 34)
          addVersion6(text, from, found)
      }
      w = Math.max(0, w)
    }
    colon = next
  }
}

/** The word that ends at `offset`, or -1. */
function wordEndingAt({ end, count }: Words, offset: number, from: number): number {
  let low = from
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((end[middle] as number) < offset) low = middle + 1
    else high = middle
  }
  return end[low] === offset ? low : -1
}

function isHexOrColon(code: number): boolean {
  return (code >= 48 && code <= 58) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
}

function addVersion6(text: string, from: number, found: Span[]): void {
  V6.lastIndex = from
  const value = V6.exec(text)?.[0]
  if (value === undefined) return
  const groups = value.split(':').filter((group) => group !== '').length
  if (!value.includes('::') && groups < 8 && !(groups === 7 && value.includes('.'))) return
  if (groups < 2 || value === '::1' || !/\d/.test(value) || !ipaddr.IPv6.isValid(value)) return
  if (groups < 3 && !/^(?:[23][0-9a-f]{3}|fe80|f[cdf][0-9a-f]{2}|64):/i.test(value)) return
  found.push({ start: from, end: from + value.length, kind: 'IP', score: 0.85, by: 'any/ip' })
}

function version4(scan: Scan): Span[] {
  const { text, words } = scan
  const { start, end, numbers } = words
  const found: Span[] = []
  for (let n = 0; n < numbers.length; n++) {
    const w = numbers[n] as number
    const from = start[w] as number
    const to = end[w] as number
    if (to - from > 3 || text.charCodeAt(to) !== 46 || start[w + 1] !== to + 1 || start[w + 3] !== (end[w + 2] as number) + 1) continue
    V4.lastIndex = from
    const value = V4.exec(text)?.[0]
    if (value === undefined || value.startsWith('127.') || value === '0.0.0.0' || value.startsWith('255.255.')) continue
    const before = scan.before(from, 32)
    if (VERSION.test(before)) continue
    const small = (value.length <= 8 || VERSION_LIKE.test(value)) && !value.startsWith('10.')
    if (small && !NETWORK.test(before)) continue
    found.push({ start: from, end: from + value.length, kind: 'IP', score: 0.8, by: 'any/ip' })
  }
  return found
}
