// German numbers in words, as they are said and dictated.

const ONES = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun']
const TEENS = ['zehn', 'elf', 'zwölf', 'dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn']
const TENS = ['zwanzig', 'dreißig', 'dreissig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig']

/** One to nine. */
export const germanOnes: readonly string[] = ONES

/** Ten to ninety-nine. */
export function germanTens(): readonly string[] {
  return [...TEENS, ...TENS.flatMap((ten) => [ten, ...ONES.map((one) => `${one}und${ten}`)])]
}

/** One to a hundred and ninety-nine. */
export function germanCardinals(): readonly string[] {
  const small = ['eins', 'zwo', ...ONES.slice(1), ...germanTens()]
  const hundreds = ['hundert', 'einhundert'].flatMap((hundred) => [
    hundred,
    ...small.flatMap((word) => [hundred + word, `${hundred}und${word}`]),
  ])
  return [...small, ...hundreds]
}
