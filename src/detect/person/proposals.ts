// Collects the word sequences that rules propose, scored by all evidence, best score per sequence.
import type { Trace } from '../trace.ts'
import type { Evidence } from './evidence.ts'
import type { WordView } from './word-view.ts'

export interface Proposal {
  readonly from: number
  readonly to: number
  readonly score: number
  /** In a column of persons: its head says so, whatever surrounds the table. */
  readonly inColumn?: true
}

export class Proposals {
  readonly evidence: Evidence
  readonly accepted: Proposal[] = []
  /** 1 for words after one that announces a spelling: P as in Paula. */
  readonly spelled: Uint8Array
  /** 1 for words of accepted proposals. */
  readonly covered: Uint8Array
  readonly #view: WordView
  readonly #threshold: number
  readonly #trace: Trace | undefined

  constructor(view: WordView, evidence: Evidence, threshold: number, trace?: Trace) {
    this.#view = view
    this.evidence = evidence
    this.#threshold = threshold
    this.#trace = trace
    const memory = new Uint8Array(2 * view.count)
    this.covered = memory.subarray(0, view.count)
    this.spelled = memory.subarray(view.count)
  }

  /** Proposes words `from` to `to` (exclusive) with the strength of the cue, 0 to 1. Returns whether they are taken for a person. */
  add(from: number, to: number, cue: number): boolean {
    if (to <= from) return false
    const score = this.evidence.score(from, to, cue)
    if (this.#trace !== undefined) {
      const start = this.#view.start[from] as number
      this.#trace.weighed.push({ start, end: this.#view.end[to - 1] as number, score, weights: this.evidence.weights(from, to, cue) })
    }
    if (score < this.#threshold) return false
    this.accepted.push({ from, to, score })
    this.covered.fill(1, from, to)
    return true
  }

  /** The same for a cell in a column of persons. */
  addCell(from: number, to: number, cue: number): void {
    if (!this.add(from, to, cue)) return
    const last = this.accepted.length - 1
    this.accepted[last] = { ...(this.accepted[last] as Proposal), inColumn: true }
  }

  /** Takes words for a person whatever the lexicon says. */
  accept(from: number, to: number, score: number): void {
    this.accepted.push({ from, to, score })
    this.covered.fill(1, from, to)
  }

  /** Offsets of a proposal in the scan text. */
  start(proposal: Proposal): number {
    return this.#view.start[proposal.from] as number
  }

  end(proposal: Proposal): number {
    return this.#view.end[proposal.to - 1] as number
  }
}
