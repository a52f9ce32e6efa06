// What the second stage learns from: the word sequences that the rules propose in texts which the tagger at hand has not read, and whether
// they are persons.
import { nameFlags } from '../src/detect/lexicons/names.ts'
import { wordForms } from '../src/detect/lexicons/word-forms.ts'
import { createPerson } from '../src/detect/recognizers/any/person.ts'
import { Scan } from '../src/detect/scan.ts'
import { Trace } from '../src/detect/trace.ts'
import { changeCase, type Names, swapNames } from './augment.ts'
import type { Sample } from './corpora.ts'
import type { Random } from './random.ts'

export interface Example {
  readonly features: Float64Array
  readonly isPerson: boolean
  readonly weight: number
  /** The text that it stands in. */
  readonly text: string
}

type Tagger = (scan: Scan) => Float32Array
type Copy = 'as written' | 'names forgotten' | 'other names' | 'small letters'

/** Copies of each text, and how much one of their proposals counts. */
export const COPIES: readonly (readonly [Copy, number])[] = [
  ['as written', 1],
  ['names forgotten', 0.25],
  ['names forgotten', 0.25],
  ['names forgotten', 0.25],
  ['other names', 0.15],
  ['other names', 0.15],
  ['other names', 0.15],
  ['small letters', 0.15],
]
/** The same of texts that are no own ones. */
export const COPIES_OF_OTHERS = COPIES.slice(0, 2)

/** One name in so many is forgotten. */
const FORGOTTEN = 4
/** Under a name stands another kind of personal data: that is no false alarm, but no person either. */
const OTHERWISE_PERSONAL = 1 / 3

export interface Worth {
  /** Of a proposal in the text as it was written. */
  readonly weight: number
  /** What a missed person costs, measured in false finds. */
  readonly missed: number
  readonly copies: typeof COPIES
}

export function examplesOf(sample: Sample, tagger: Tagger, { weight, missed, copies }: Worth, names: Names, random: Random): Example[] {
  const person = createPerson({ lexicon: nameFlags, tagger })
  return copies.flatMap(([copy, share]) => {
    const { text, marks } = vary(sample, copy, names, random)
    const scan = new Scan(text)
    if (scan.text.length !== text.length) return []
    if (copy === 'names forgotten' || copy === 'other names') forgetNames(scan, random)
    const trace = new Trace()
    person.find(scan, trace)
    const best = new Map<string, Example>()
    for (const { start, end, weights } of trace.weighed) {
      const { features, ruledOut, cue } = weights
      if (features === undefined || ruledOut) continue
      const touching = marks.filter((mark) => mark.start < end && mark.end > start)
      const isPerson = touching.some((mark) => mark.type === 'PERSON')
      const cost = isPerson ? missed : touching.length === 0 ? 1 : OTHERWISE_PERSONAL
      best.set(`${start} ${end} ${cue}`, { features, isPerson, weight: weight * share * cost, text: `${sample.set} ${sample.id}` })
    }
    return [...best.values()]
  })
}

function vary(sample: Sample, copy: Copy, names: Names, random: Random): Sample {
  if (copy === 'other names') return swapNames(sample, names, random)
  return copy === 'small letters' ? changeCase(sample, 'small') : sample
}

/** Names outside the lexicon are as good as others: before anybody looks, the lexicon is forgotten for some, all mentions alike. */
function forgetNames(scan: Scan, random: Random): void {
  const { hash, flags } = wordForms(scan)
  const salt = random.below(2 ** 30)
  for (let w = 0; w < flags.length; w++) {
    const lot = Math.imul((hash[w] as number) ^ salt, 0x9e3779b1) >>> 8
    if (lot % FORGOTTEN === 0) flags[w] = (flags[w] as number) & ~3
  }
}
