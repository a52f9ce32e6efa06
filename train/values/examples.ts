// Examples for the recogniser of values: candidates of a marked text with what they are.
import { detectIn } from '../../src/detect/detect.ts'
import { learntValue } from '../../src/detect/recognizers/any/learnt-value.ts'
import { recognizers } from '../../src/detect/recognizers/index.ts'
import { Scan } from '../../src/detect/scan.ts'
import { byStart, type Span } from '../../src/detect/span.ts'
import { OFTEN, SEEN, UNSEEN, vocabulary } from '../../src/detect/tagger/vocabulary.ts'
import { type Candidate, findCandidates } from '../../src/detect/values/candidates.ts'
import { Describer } from '../../src/detect/values/features.ts'
import { CLASSES } from '../../src/detect/values/labels.ts'
import { Taken } from '../../src/detect/values/taken.ts'
import type { Mark, Sample } from '../corpora.ts'
import type { Random } from '../random.ts'

export interface Example {
  readonly keys: Int32Array
  /** Index in CLASSES. */
  readonly label: number
  readonly weight: number
}

const NUMBER = CLASSES.indexOf('CUSTOMER_ID')
/** Kind of a mark → class. */
export const CLASS_OF: ReadonlyMap<string, number> = new Map([
  ...CLASSES.slice(1).map((name, i) => [name as string, i + 1] as const),
  ...['NATIONAL_ID', 'PASSPORT', 'TAX_ID', 'HEALTH_ID', 'SOCIAL_SECURITY', 'BANK_ACCOUNT'].map((name) => [name, NUMBER] as const),
])
const rules = recognizers.filter((recognizer) => recognizer !== learntValue)

/** What the rules find in a text; undefined where its scan copy has other offsets. */
export function readByRules(text: string): { scan: Scan; found: readonly Span[] } | undefined {
  const scan = new Scan(text)
  return scan.text.length === text.length ? { scan, found: detectIn(scan, { recognizers: rules }) } : undefined
}

/**
 * @param forgotten share of the marked finds of the rules that are taken away, so that their values become examples.
 * @param unmarked what is made of candidates without a mark: nothing of anyone, or unknown.
 */
export function examplesOf(
  { text, marks }: Pick<Sample, 'text' | 'marks'>,
  { forgotten, unmarked, weight }: { forgotten: number; unmarked: 'none' | 'unknown'; weight: number },
  random: Random,
): Example[] {
  const read = readByRules(text)
  if (read === undefined) return []
  const { scan, found } = read
  const left = found
    .filter(
      (span) =>
        !random.chance(forgotten) || !marks.some((mark) => CLASS_OF.has(mark.type) && mark.start < span.end && span.start < mark.end),
    )
    .sort(byStart)
  const levelOf = forgetful(random)
  const describer = new Describer(scan, left, levelOf)
  const examples: Example[] = []
  for (const candidate of findCandidates(scan, new Taken(left, text.length), levelOf)) {
    const label = labelOf(candidate, marks)
    if (label === undefined || (label === 0 && unmarked === 'unknown')) continue
    describer.glance(candidate)
    describer.describe(candidate)
    examples.push({ keys: describer.keys.slice(0, describer.count), label, weight })
  }
  return examples
}

/** Undefined where a mark of another kind or only a part of a mark lies on it. */
export function labelOf({ start, end }: Candidate, marks: readonly Mark[]): number | undefined {
  const touching = marks.filter((mark) => mark.start < end && start < mark.end)
  if (touching.length === 0) return 0
  const main = touching.find((mark) => CLASS_OF.has(mark.type) && 2 * (Math.min(mark.end, end) - Math.max(mark.start, start)) > end - start)
  return main === undefined ? undefined : CLASS_OF.get(main.type)
}

/** The vocabulary holds the words of the training texts: some of them are forgotten, as others' texts have words that it does not hold. */
function forgetful(random: Random): (hash: number) => number {
  const known = vocabulary()
  const salt = random.below(2 ** 30)
  return (hash) => {
    const level = known.level(hash)
    const draw = (Math.imul(hash ^ salt, 0x9e3779b1) >>> 8) / 2 ** 24
    return (level === SEEN && draw < 0.7) || (level === OFTEN && draw < 0.06) ? UNSEEN : level
  }
}
