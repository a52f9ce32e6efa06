// A stream restored is the original, byte for byte, wherever provider and network cut it: several choices and a tool call, as they
// come from OpenAI, and translated from Mistral.
import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridges } from '../../src/dialects/bridges/index.ts'
import { openaiChat } from '../../src/dialects/openai-chat.ts'
import { Identities } from '../../src/pseudonym/identities.ts'
import { Mapping } from '../../src/pseudonym/mapping.ts'
import { pseudonymise } from '../../src/pseudonym/pseudonymise.ts'
import { deriveKey } from '../../src/pseudonym/token-key.ts'
import { StreamRestorer } from '../../src/relay/restore.ts'
import type { JsonObject } from '../../src/wire/json.ts'
import { SseParser } from '../../src/wire/sse.ts'
import { chunk, frame } from '../helpers/fake-provider.ts'

const master = { id: 3, secret: createSecretKey(Buffer.alloc(32, 7)) }
const mapping = new Mapping(deriveKey(master, 'token', 'acme', { type: 'tenant' }))
const identities = new Identities()
const VALUES = ['Anna "Anni" Berg 🦊', 'Am Tor 3\\b\n50667 Köln', 'otto@kranz.example'] as const
const KINDS = ['PERSON', 'ADDRESS', 'EMAIL'] as const

/** Text → the text with tokens. */
function mask(text: string): string {
  const marks = VALUES.flatMap((value, i) => {
    const found = []
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
      found.push({ start: at, end: at + value.length, kind: KINDS[i] as (typeof KINDS)[number] })
    return found
  })
  return pseudonymise(
    text,
    marks.sort((a, b) => a.start - b.start),
    identities,
    mapping,
  )
}

type Lane = { readonly events: JsonObject[]; readonly index: number }

/** Pieces of a text at the given cuts. */
function cutUp(text: string, cuts: readonly number[]): string[] {
  const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b)
  return [...at, text.length].map((end, i) => text.slice(i === 0 ? 0 : at[i - 1], end))
}

/** Events of all lanes, taking turns as `turns` says; each lane's in its order. */
function interleave(lanes: readonly Lane[], turns: readonly number[]): JsonObject[] {
  const queues = lanes.map(({ events }) => [...events])
  const events: JsonObject[] = []
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn++) {
    const open = queues.filter((queue) => queue.length > 0)
    const queue = open[(turns[turn % Math.max(1, turns.length)] ?? 0) % open.length]
    events.push(queue?.shift() as JsonObject)
  }
  return events
}

interface Restored {
  readonly contents: Record<number, string>
  readonly args: string
  readonly finished: (string | null)[]
  readonly ended: boolean
  readonly failure: unknown
}

/** Runs bytes through, cut as said, and puts together what a client would. */
function run(events: readonly JsonObject[], byteCuts: readonly number[], bridged: boolean): Restored {
  const bridge = bridged ? bridges[0] : undefined
  const restorer = new StreamRestorer({ dialect: openaiChat, mapping, answerForm: 'text', bridge, usage: false })
  const bytes = Buffer.from(events.map(frame).join('') + frame('[DONE]'))
  const ends = [...new Set(byteCuts.map((cut) => cut % bytes.length))].sort((a, b) => a - b)
  let out = ''
  let from = 0
  for (const end of [...ends, bytes.length]) {
    out += restorer.push(bytes.subarray(from, end))
    from = end
  }
  out += restorer.end()
  const contents: Record<number, string> = {}
  let args = ''
  const finished: (string | null)[] = []
  const records = new SseParser().push(Buffer.from(out))
  for (const { data } of records) {
    if (data === '[DONE]') continue
    for (const { index, delta, finish_reason } of JSON.parse(data).choices) {
      if (typeof delta.content === 'string') contents[index] = (contents[index] ?? '') + delta.content
      for (const call of delta.tool_calls ?? []) args += call.function.arguments ?? ''
      if (finish_reason !== null) finished.push(finish_reason)
    }
  }
  return { contents, args, finished, ended: records.at(-1)?.data === '[DONE]', failure: restorer.failure }
}

function textLane(index: number, text: string, cuts: readonly number[], ending: 'apart' | 'together'): Lane {
  const pieces = cutUp(mask(text), cuts)
  const events = pieces.map((content, i) => chunk({ content }, ending === 'together' && i === pieces.length - 1 ? 'stop' : null, index))
  return { index, events: ending === 'apart' ? [...events, chunk({}, 'stop', index)] : events }
}

function callLane(index: number, value: unknown, cuts: readonly number[]): Lane {
  const json = JSON.stringify(value, (_, leaf) => (typeof leaf === 'string' ? mask(leaf) : leaf))
  const pieces = cutUp(json, cuts)
  const events = pieces.map((piece, i) =>
    chunk(
      {
        tool_calls: [
          i === 0
            ? { index: 0, id: 'abcdefghi', type: 'function', function: { name: 'f', arguments: piece } }
            : { index: 0, function: { arguments: piece } },
        ],
      },
      null,
      index,
    ),
  )
  return { index, events: [...events, chunk({}, 'tool_calls', index)] }
}

const FIRST = `Guten Tag ${VALUES[0]}, Sie wohnen in ${VALUES[1]}? Mail: ${VALUES[2]}_a oder ${VALUES[2]}.`
const SECOND = `${VALUES[1]}${VALUES[0]}`
const ARGS = { to: VALUES[2], deep: [{ text: `„${VALUES[0]}“ \\ ${VALUES[1]}` }], n: 1 }

describe.each([false, true])('StreamRestorer (translated from Mistral: %s)', (bridged) => {
  const whole: Restored = {
    contents: bridged ? { 0: FIRST, 1: SECOND, 2: '' } : { 0: FIRST, 1: SECOND },
    args: JSON.stringify(ARGS),
    finished: expect.arrayContaining(['stop', 'stop', 'tool_calls']) as unknown as string[],
    ended: true,
    failure: undefined,
  }

  it('restores at every cut of the text', () => {
    const masked = mask(FIRST)
    for (let cut = 0; cut <= masked.length; cut++) {
      for (const ending of ['apart', 'together'] as const) {
        const { contents, failure } = run(textLane(0, FIRST, [cut], ending).events, [], bridged)
        expect([contents[0], failure]).toEqual([FIRST, undefined])
      }
    }
  })

  it('restores at every cut of the bytes', () => {
    const events = [...textLane(0, FIRST, [5], 'apart').events]
    const { length } = Buffer.from(events.map(frame).join(''))
    for (let cut = 1; cut < length; cut++) expect(run(events, [cut], bridged).contents[0]).toBe(FIRST)
  })

  it('restores any mixture of lanes at any cuts', () => {
    const cuts = fc.array(fc.nat(400), { maxLength: 40 })
    const ending = fc.constantFrom('apart', 'together')
    fc.assert(
      fc.property(
        cuts,
        cuts,
        cuts,
        ending,
        ending,
        fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }),
        fc.array(fc.nat(9999), { maxLength: 20 }),
        (a, b, c, endA, endB, turns, bytes) => {
          const lanes = [textLane(0, FIRST, a, endA), textLane(1, SECOND, b, endB), callLane(2, ARGS, c)]
          expect(run(interleave(lanes, turns), bytes, bridged)).toEqual(whole)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('tells when the end is missing, and shows no part of a token', () => {
    const { events } = textLane(0, FIRST, [...Array(200).keys()], 'apart')
    for (let kept = 0; kept < events.length; kept++) {
      const { contents, failure, ended } = run(events.slice(0, kept), [], bridged)
      expect(failure).toMatchObject({ code: 'stream_interrupted' })
      expect(ended).toBe(false)
      expect(FIRST.startsWith(contents[0] ?? '')).toBe(true)
    }
  })
})
