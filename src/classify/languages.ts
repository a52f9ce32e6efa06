// Which languages a text is written in, for rules of a policy: by its script, and for Latin letters by small words that stand in nearly
// every sentence. A guess from the beginning of a text; nothing of it is kept.

/** Small words that few of the other languages share. */
const WORDS: Readonly<Record<string, string>> = {
  de: 'und der die das ist nicht ein eine mit für auf dem den des ich sie wir sich auch bei von zu im wird werden bitte',
  en: 'the and of is are not this that with for you your we have has was will would please from they been',
  fr: 'le les des est et une pas pour que qui dans vous nous avec sur sont au ce cette été je il elle',
  es: 'el los las es y una no para que por con del se su como está más pero muy usted',
  it: 'il gli è e una non per che di della con sono nel alla anche come più questo',
  pt: 'os as é e uma não para que com da do em você são mais como foi ao pela',
  nl: 'het een en is niet van voor met dat op zijn wij ik je aan ook naar wordt deze',
  pl: 'jest nie w na się że z do i oraz dla jak są przez który ale czy',
  cs: 'je se na že v není jsou pro ale jako který nebo jsem také podle',
  sv: 'och är inte att det en som för på med av har till om vi jag kan ska',
  da: 'og er ikke at det en som for på med af har til om vi jeg kan skal',
  ro: 'și este nu un o pentru care cu din la sunt mai fost prin această',
  hu: 'és nem egy az hogy van meg volt csak már vagy mint ez de kell',
  fi: 'ja on ei se että oli kun mutta myös hän tai kuin ovat niin',
  tr: 've bir bu için ile de da çok olan olarak ama değil gibi daha',
}

/** Scripts that mean one language, or the one most written in them. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** Letters that Ukrainian has and Russian has not. */
const UKRAINIAN = /[іїєґ]/i

const LOOK = 4096
/** A script of its own counts from this share of the letters on. */
const SCRIPT_SHARE = 0.2
/** Fewer small words than this tell nothing. */
const LEAST = 2
/** A second language counts from this share of the first one's small words on. */
const SHARE = 0.5

const languagesOfWord = new Map<string, string[]>()
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language])
}

/**
 * ISO 639 codes of the languages of a text, the most frequent first; empty where it says too little. Looks at its first four thousand
 * characters.
 *
 * @example
 * languagesOf('Bitte schreiben Sie der Kundin, dass die Ware unterwegs ist.') // ['de']
 */
export function languagesOf(text: string): string[] {
  const start = text.slice(0, LOOK)
  const letters = start.match(/\p{L}/gu)?.length ?? 0
  const scripts = SCRIPTS.map(([language, pattern]) => [language, start.match(pattern)?.length ?? 0] as const)
    .filter(([, count]) => count > 0 && count >= letters * SCRIPT_SHARE)
    .sort((a, b) => b[1] - a[1])
    .map(([language]) => (language === 'ru' && UKRAINIAN.test(start) ? 'uk' : language))
  // Japanese is written with Chinese characters, too.
  const others = scripts.includes('ja') ? scripts.filter((language) => language !== 'zh') : scripts
  return [...others, ...latin(start)]
}

function latin(text: string): string[] {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [])
    for (const language of languagesOfWord.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  if (most < LEAST) return []
  return [...counts]
    .filter(([, count]) => count >= Math.max(LEAST, most * SHARE))
    .sort((a, b) => b[1] - a[1])
    .map(([language]) => language)
}
