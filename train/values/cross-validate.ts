// How well the recogniser of values does on texts that it was not taught: `node train/values/cross-validate.ts [<folder of corpora>]`. The
// own texts in four parts, each judged by a network taught with the others. A value counts where no character of it stays readable.
import { join } from 'node:path'
import { judgeValues } from '../../src/detect/values/find-values.ts'
import { THRESHOLDS } from '../../src/detect/values/labels.ts'
import { Network } from '../../src/detect/values/network.ts'
import { Names } from '../augment.ts'
import { hashText, type Mark, type Sample } from '../corpora.ts'
import { CLASS_OF, readByRules } from './examples.ts'
import { learn } from './learner.ts'
import { otherExamples, ownExamples } from './material.ts'

const PARTS = 4
const EPOCHS = 10
const SIGN = /[\p{L}\p{N}]/u

interface Piece {
  readonly start: number
  readonly end: number
}

interface Count {
  marked: number
  missed: number
  /** Of what the rules miss. */
  caught: number
  /** Were there no rules for values. */
  alone: number
}

const root = join(import.meta.dirname, '../..')
const names = new Names([])
const own = [...ownExamples(join(import.meta.dirname, '../texts'), names).values()]
const others = otherExamples(names, join(root, 'node_modules'), process.argv[2])
const counts = new Map<string, Count>()
let words = 0
let wrong = 0
for (let part = 0; part < PARTS; part++) {
  const isHere = ({ sample }: { sample: Sample }): boolean => hashText(sample.id) % PARTS === part
  const taught = own.filter((one) => !isHere(one)).map(({ examples }) => examples)
  const model = new Network(learn([...taught, ...others], { epochs: EPOCHS, seed: 1, rarest: 2 }))
  for (const { sample } of own.filter(isHere)) judge(sample, model)
}
const kinds = [...counts].map(
  ([kind, { marked, missed, caught, alone }]) => `${kind}: ${marked} marked, ${alone} alone, ${caught} of ${missed} missed`,
)
process.stdout.write(`${kinds.join('\n')}\n${((1000 * wrong) / words).toFixed(2)} false finds per 1,000 words\n`)

function judge({ text, marks }: Sample, model: Network): void {
  const read = readByRules(text)
  if (read === undefined) return
  const { scan, found } = read
  const sure = (spans: Parameters<typeof judgeValues>[1]): readonly Piece[] =>
    judgeValues(scan, spans, model).filter(({ kind, probability }) => probability >= THRESHOLDS[kind])
  const learnt = sure(found)
  const unruled = sure(found.filter((span) => !marks.some((mark) => CLASS_OF.has(mark.type) && touches(mark, span))))
  words += text.split(/\s+/).length
  wrong += learnt.filter((piece) => !marks.some((mark) => touches(mark, piece))).length
  for (const mark of marks) {
    if (!CLASS_OF.has(mark.type)) continue
    const count = counts.get(mark.type) ?? { marked: 0, missed: 0, caught: 0, alone: 0 }
    counts.set(mark.type, count)
    count.marked++
    if (isCovered(text, mark, unruled)) count.alone++
    if (isCovered(text, mark, found)) continue
    count.missed++
    if (isCovered(text, mark, [...found, ...learnt])) count.caught++
  }
}

function touches(a: Piece, b: Piece): boolean {
  return a.start < b.end && b.start < a.end
}

function isCovered(text: string, mark: Mark, pieces: readonly Piece[]): boolean {
  for (let at = mark.start; at < mark.end; at++) {
    if (SIGN.test(text.charAt(at)) && !pieces.some(({ start, end }) => start <= at && at < end)) return false
  }
  return true
}
