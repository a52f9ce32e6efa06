// What follows detection, up to the decision: judging sensitivity and asking the policy. In this process, on one core.
import { assess, combine } from '../../src/classify/classify.ts'
import { detect } from '../../src/detect/detect.ts'
import type { Kind } from '../../src/detect/kinds.ts'
import { decide } from '../../src/policy/decide.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { texts } from './texts.ts'

/** Microseconds for a prompt of 2 KB. */
export interface DecisionTimes {
  readonly median: number
  readonly p99: number
}

const PROMPT = 2048
const PROMPTS = 200
const ROUNDS = 10

/** Each prompt is another; their spans are found beforehand. */
export function measureDecision(): DecisionTimes {
  const policy = loadPolicy('default')
  const prompts = texts(PROMPT, PROMPTS, 77).map((text) => {
    const spans = detect(text)
    const kinds: Partial<Record<Kind, number>> = {}
    for (const { kind } of spans) kinds[kind] = (kinds[kind] ?? 0) + 1
    return { text, spans, kinds }
  })
  const times: number[] = []
  for (let round = 0; round < 2 * ROUNDS; round++) {
    for (const { text, spans, kinds } of prompts) {
      const began = performance.now()
      const { categories: sensitivity } = combine([assess(text, spans)], kinds)
      decide(policy, { tenant: 'default', dialect: 'openai-chat', model: 'gpt-4o', stream: false, sensitivity, kinds, unreadable: [] })
      if (round >= ROUNDS) times.push((performance.now() - began) * 1000)
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}
