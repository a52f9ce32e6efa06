// Plain spellings of a word: müller → muller, mueller. What lexicon and links of names are looked up by.

const MARKS = /\p{M}+/gu
const SPECIAL: Readonly<Record<string, string>> = { ß: 'ss', ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' }
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** Lower case without diacritics first; then, where it differs, with ä ö ü as ae oe ue. */
export function foldings(word: string): readonly string[] {
  const lower = word.toLowerCase()
  let at = 0
  while (at < lower.length && lower.charCodeAt(at) < 128) at++
  if (at === lower.length) return [lower]
  // Marks on their own belong to the letter before.
  const composed = lower.normalize('NFC')
  let plain = ''
  let spelled = ''
  let done = 0
  for (let i = 0; i < composed.length; i++) {
    if (composed.charCodeAt(i) < 128) continue
    const char = String.fromCodePoint(composed.codePointAt(i) as number)
    const [bare, written] = foldingsOf(char)
    const before = composed.slice(done, i)
    plain += before + bare
    spelled += before + written
    i += char.length - 1
    done = i + 1
  }
  const rest = composed.slice(done)
  return plain === spelled ? [plain + rest] : [plain + rest, spelled + rest]
}

const known = new Map<string, readonly [string, string]>()

function foldingsOf(char: string): readonly [string, string] {
  let folded = known.get(char)
  if (folded === undefined) {
    const bare = SPECIAL[char] ?? char.normalize('NFD').replace(MARKS, '')
    folded = [bare, SPELLED[char] ?? bare]
    known.set(char, folded)
  }
  return folded
}
