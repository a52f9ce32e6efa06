// The tagger's probability on a scale on which steps count alike.

/** -1 to 1: how sure the tagger is, either way. */
export function sureness(probability: number): number {
  const bounded = Math.min(0.99, Math.max(0.01, probability))
  return Math.log(bounded / (1 - bounded)) / 4.6
}
