// The label tables of all languages as one look-up.
import type { Kind } from '../../kinds.ts'
import { germanLabels } from '../de/labels.ts'
import { englishLabels } from '../en/labels.ts'
import { spanishLabels } from '../es/labels.ts'
import { europeanLabels } from '../eu/labels.ts'
import { frenchLabels } from '../fr/labels.ts'
import { italianLabels } from '../it/labels.ts'
import { dutchLabels } from '../nl/labels.ts'
import { polishLabels } from '../pl/labels.ts'
import type { LabelSet, ValueForm } from './label.ts'
import { numberLabels } from './label-stems.ts'

export interface Label {
  readonly kind: Kind
  readonly value: ValueForm
}

export interface LabelTable {
  /** Label without separators, in lower case → what it names; one word can name several things. */
  readonly labels: ReadonlyMap<string, readonly Label[]>
  /** Labels that count at the end of longer words. */
  readonly endings: ReadonlyMap<string, readonly Label[]>
  readonly kinds: readonly Kind[]
}

/** One label over several values: Kundennummern, customer numbers. */
const PLURAL = /(?:nummer|number)$/

function add(table: Map<string, Label[]>, words: string, label: Label): void {
  for (const word of words
    .split(' ')
    .flatMap((word) => (PLURAL.test(word) ? [word, word + (word.endsWith('nummer') ? 'n' : 's')] : [word]))) {
    const known = table.get(word)
    if (known === undefined) table.set(word, [label])
    else if (!known.some(({ kind, value }) => kind === label.kind && value === label.value)) known.push(label)
  }
}

function labelTable(sets: readonly LabelSet[]): LabelTable {
  const labels = new Map<string, Label[]>()
  const tails = new Map<string, Label[]>()
  for (const { kind, value, labels: words, endings } of sets) {
    add(labels, words, { kind, value })
    if (endings !== undefined) add(tails, endings, { kind, value })
  }
  return { labels, endings: tails, kinds: [...new Set(sets.map((set) => set.kind))] }
}

export const allLabels = labelTable([
  { kind: 'CUSTOMER_ID', value: 'reference', labels: numberLabels() } as const,
  ...[germanLabels, englishLabels, frenchLabels, spanishLabels, italianLabels, dutchLabels, polishLabels, europeanLabels].flat(),
])
