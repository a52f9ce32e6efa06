// The reasons of a detection as lines for a reader.
import pc from 'picocolors'
import type { Weights } from '../detect/person/evidence.ts'
import type { WordNotes } from '../detect/person/word-notes.ts'
import { THRESHOLD } from '../detect/recognizer.ts'
import type { Candidate, Inspection, Sight, Why } from '../detect/why.ts'
import { paintOf } from './paint.ts'

export function describeWhy(why: Why): string {
  const { span, before, after, repeats } = why
  const text = oneLine(why.text)
  const lines = [
    `${pc.bold(span.kind)} ${score(span.score)} ${text}`,
    `  stands in     …${before}${paintOf(span.kind)(text)}${after}…`,
    `  found by      ${span.by}${repeats === undefined ? '' : `: repeats '${oneLine(repeats)}'`}`,
  ]
  return [...lines, ...sight(why, span.kind === 'PERSON')].join('\n')
}

export function describeMisses(piece: string, inspection: Inspection): string {
  const misses = inspection.misses(piece)
  if (misses.length === 0) return `'${oneLine(piece)}' does not stand in the text as it is written here`
  return misses
    .map((miss) => {
      const lines = [
        `${pc.bold(miss.found.length === 0 ? 'not found' : 'found, at least in part')}: ${oneLine(piece)} (characters ${miss.start} to ${miss.end})`,
        `  stands in     …${miss.before}${pc.underline(oneLine(piece))}${miss.after}…`,
        ...miss.found.map(
          (span) =>
            `  covered by    ${span.kind} ${score(span.score)} ${oneLine(inspection.text.slice(span.start, span.end))} (${span.by})`,
        ),
      ]
      if (miss.candidates.length === 0) lines.push('  considered    by no recognizer')
      return [...lines, ...sight(miss, true)].join('\n')
    })
    .join('\n\n')
}

function sight({ candidates, words }: Sight, withWords: boolean): string[] {
  return [...candidates.map(candidateLine), ...(withWords ? words.map(wordLine) : [])]
}

const OUTCOMES: Readonly<Record<Candidate['outcome'], string>> = {
  found: 'taken',
  covered: 'gave way to a stronger span',
  public: 'the policy leaves it readable',
  'score too low': `below ${THRESHOLD}`,
  'check digits wrong': 'its check digits are wrong',
}

function candidateLine({ by, kind, score: points, text, outcome, weights }: Candidate): string {
  const told = `  considered    ${kind} ${score(points)} ${oneLine(text)} (${by}): ${OUTCOMES[outcome]}`
  return weights === undefined ? told : `${told}\n                ${weightsOf(weights)}`
}

function weightsOf({ cue, lexicon, mailbox, shares, ruledOut }: Weights): string {
  if (ruledOut) return 'ruled out: a street, firm, brand or eponym'
  const parts = Object.entries(shares ?? { surroundings: cue, lexicon, mailbox }).filter(([, value]) => Math.abs(value) >= LEAST_SHARE)
  return parts.map(([name, value]) => `${name} ${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`).join(', ')
}

/** What weighs less is not told. */
const LEAST_SHARE = 0.05

function wordLine({ word, lexicon, cues, tagger }: WordNotes): string {
  const known = [...(lexicon.length === 0 ? ['not in the lexicon'] : lexicon), ...cues]
  return `  word          ${word}: ${known.join(', ')}${tagger === undefined ? '' : `; tagger ${tagger.toFixed(2)}`}`
}

function score(value: number): string {
  return value.toFixed(2)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
