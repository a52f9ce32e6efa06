// Folding of words for look-ups: lower case, ä ö ü ß as ae oe ue ss, other accents dropped. `Müller`, `MUELLER` and `mueller` are one.
// The hash of the folded form is computed from char codes, without building a string.

/** Letters that Unicode does not decompose. */
const SPECIAL: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ơ: 'o',
  ư: 'u',
  ə: 'e',
  ς: 'σ',
}
const MARKS = /\p{M}+/gu

/** FNV-1a, over folded code units. */
export const HASH_BASIS = 0x811c9dc5 | 0
export const HASH_PRIME = 0x01000193

/** Beyond this, code units are taken as they are. Covers Latin, Greek, Cyrillic, Armenian and the Vietnamese letters. */
const TABLE_SIZE = 0x2000
let table: Uint32Array | undefined

/** Ranges whose letters are folded; the scripts between them have neither case nor accents that we drop. */
const FOLDED = [
  [0x80, 0x600],
  [0x1e00, TABLE_SIZE],
] as const

/** Each of the characters, folded. All at once: one by one, Unicode's forms take ten times as long. */
function foldAll(characters: readonly string[]): string[] {
  const lower = characters.join('\n').toLowerCase().normalize('NFC')
  const plain = lower.normalize('NFD').replace(MARKS, '').normalize('NFC').split('\n')
  return lower.split('\n').map((char, i) => SPECIAL[char] ?? plain[i] ?? '')
}

/** Code unit → first folded unit, and the second one in the upper half; 0 for a lone mark. */
export function foldTable(): Uint32Array {
  if (table !== undefined) return table
  table = Uint32Array.from({ length: TABLE_SIZE }, (_, code) => (code >= 65 && code <= 90 ? code + 32 : code))
  for (const [from, to] of FOLDED) {
    const characters = Array.from({ length: to - from }, (_, i) => String.fromCharCode(from + i))
    for (const [i, folded] of foldAll(characters).entries())
      table[from + i] = folded === '' ? 0 : folded.charCodeAt(0) | ((folded.length > 1 ? folded.charCodeAt(1) : 0) << 16)
  }
  return table
}

/** The folded form of a word. */
export function foldWord(word: string): string {
  const folds = foldTable()
  let folded = ''
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const fold = code < TABLE_SIZE ? (folds[code] as number) : code
    if (fold === 0) continue
    folded += String.fromCharCode(fold & 0xffff)
    if (fold > 0xffff) folded += String.fromCharCode(fold >>> 16)
  }
  return folded
}

/** Hash of the folded form of `text.slice(start, end)`, 32 bits with a sign, never 0. */
export function foldHash(text: string, start: number, end: number): number {
  let hash = HASH_BASIS
  for (let i = start; i < end; i++) hash = foldUnit(hash, text.charCodeAt(i))
  return finish(hash)
}

/** The same over code units. */
export function foldHashOf(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_BASIS
  for (let i = start; i < end; i++) hash = foldUnit(hash, units[i] as number)
  return finish(hash)
}

/** Takes one more code unit into a hash that `finish` ends. */
export function foldUnit(hash: number, code: number): number {
  const fold = code < TABLE_SIZE ? (foldTable()[code] as number) : code
  if (fold === 0) return hash
  const next = Math.imul(hash ^ (fold & 0xffff), HASH_PRIME)
  return fold > 0xffff ? Math.imul(next ^ (fold >>> 16), HASH_PRIME) : next
}

/** Spreads the entropy of a rolling hash over all bits. */
export function finish(hash: number): number {
  let h = hash ^ (hash >>> 15)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  // With a sign it stays a small integer; without, engines would put every other hash on the heap.
  h ^= h >>> 16
  return h === 0 ? 1 : h
}
