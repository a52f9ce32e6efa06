// One number from all that is known of a word sequence: the mean of a logistic regression, which holds up where examples are few, and of
// boosted trees, which know what matters together. Both are fitted by train/combine.ts; their numbers lie beside this module.
import { readFileSync } from 'node:fs'
import { FEATURES } from './describe.ts'
import type { Ground } from './feature.ts'
import { Mixture } from './mixture.ts'

let shipped: Mixture | undefined

/** For training: weighs with these bytes from now on. */
export function combineWith(bytes: Uint8Array): void {
  shipped = new Mixture(bytes, FEATURES.length)
}

function mixture(): Mixture {
  shipped ??= new Mixture(readFileSync(new URL('./combine.data.bin', import.meta.url)), FEATURES.length)
  return shipped
}

/** Probability that the words are a person's name. @param leniency added to its logit. */
export function combine(features: Float64Array, leniency = 0): number {
  return Math.min(0.99, 1 / (1 + Math.exp(-mixture().score(features) - leniency)))
}

/** What each ground adds to the logit, or takes from it, held against the average proposal. */
export function explain(features: Float64Array): Readonly<Record<Ground, number>> {
  const shares = { surroundings: 0, lexicon: 0, tagger: 0, mailbox: 0, form: 0, text: 0 }
  mixture()
    .explain(features)
    .forEach((share, i) => {
      shares[(FEATURES[i] as (typeof FEATURES)[number])[1]] += share
    })
  return shares
}
