// How likely each word of a text is part of a person's name. The model lies beside this module and is read at the first call.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Scan } from '../scan.ts'
import { describe, Memory } from './features.ts'
import { MODEL_BYTES, Network } from './network.ts'
import { WordTable } from './words.ts'

let network: Network | undefined
const memory = new Memory()

/** For each word of `scan.words` a score from 0 to 1. Words that cannot be a name by their look score 0. */
export function tagPersons(scan: Scan): Float32Array {
  network ??= load()
  return scoreWords(new WordTable(scan), network)
}

export function scoreWords(words: WordTable, model: Network): Float32Array {
  const scores = new Float32Array(words.count)
  memory.clear()
  for (let w = 0; w < words.count; w++) {
    if (!words.isCandidate(w)) continue
    describe(words, w, scores, memory, model.features)
    const score = model.score()
    scores[w] = score
    memory.put(words.hash[w] as number, score)
  }
  return scores
}

function load(): Network {
  const file = openSync(new URL('./model.data.bin', import.meta.url), 'r')
  try {
    const { size } = fstatSync(file)
    if (size !== MODEL_BYTES) throw new TypeError(`model.data.bin has ${size} bytes instead of ${MODEL_BYTES}`)
    return new Network((into, from) => {
      if (readSync(file, into, 0, into.length, from) !== into.length) throw new TypeError('model.data.bin cannot be read')
    })
  } finally {
    closeSync(file)
  }
}
