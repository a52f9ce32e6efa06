// Detection alone, in this process: throughput by length of text, what the memory of past texts saves, and texts made to be slow.
import { detect } from '../../src/detect/detect.ts'
import { Detector } from '../../src/detect/detector.ts'
import type { Recognizer } from '../../src/detect/recognizer.ts'
import { recognizers } from '../../src/detect/recognizers/index.ts'
import { structured } from '../../src/detect/recognizers/structured.ts'
import { createRandom } from '../random.ts'
import { agentHistory, prompt, texts } from './texts.ts'

export interface Throughput {
  readonly kilobytes: number
  /** Megabytes (UTF-8) a second. */
  readonly all: number
  readonly structured: number
}

/** Each length is searched at least so long, over at least `LEAST` texts, all different. */
const LEAST_MILLISECONDS = 400
const LEAST = 2

function throughput(list: readonly Recognizer[], length: number, milliseconds: number): number {
  const supply = texts(length, Math.max(LEAST, Math.ceil(65_536 / length)), length + list.length)
  let bytes = 0
  let searched = 0
  const began = performance.now()
  while (searched < LEAST || performance.now() - began < milliseconds) {
    const text = supply[searched++ % supply.length] as string
    detect(text, { recognizers: list })
    bytes += Buffer.byteLength(text)
  }
  return bytes / 1000 / (performance.now() - began)
}

export function measureThroughput(kilobytes: readonly number[], milliseconds = LEAST_MILLISECONDS): Throughput[] {
  // Compilers need seconds before they have seen all patterns often enough.
  for (const size of [1024, 16_384]) {
    throughput(recognizers, size, 4 * milliseconds)
    throughput(structured, size, milliseconds)
  }
  return kilobytes.map((size) => ({
    kilobytes: size,
    all: throughput(recognizers, size * 1024, milliseconds),
    structured: throughput(structured, size * 1024, milliseconds),
  }))
}

export interface Resent {
  /** Milliseconds for a conversation of 100 KB that is seen for the first time. */
  readonly first: number
  /** Milliseconds for the same conversation with one new message at its end. */
  readonly again: number
}

/** A conversation of an agent, then the same again with a new last message, in which other persons are named. */
export async function measureResent(times: number): Promise<Resent> {
  const detector = new Detector()
  const random = createRandom(99)
  const all: Resent[] = []
  for (let i = 0; i < times; i++) {
    const history = agentHistory(98_000, random).flatMap(({ content }) => (content === null ? [] : [content]))
    const time = async (last: string): Promise<number> => {
      const began = performance.now()
      await detector.detect([...history, last])
      return performance.now() - began
    }
    all.push({ first: await time(prompt(700, random)), again: await time(prompt(700, random)) })
  }
  const middle = (value: (resent: Resent) => number): number => all.map(value).sort((a, b) => a - b)[times >> 1] as number
  return { first: middle(({ first }) => first), again: middle(({ again }) => again) }
}

export interface Hostile {
  readonly name: string
  readonly milliseconds: number
}

const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1234567890',
  'digits and blanks': '1 2 3 4 ',
  'a@': 'a@',
  '0-': '0-',
  blanks: '          ',
  'a.a.': 'a.a.',
  'capitalised words': 'Kora Benno Tilda ',
  quotes: '"\'„“',
  'label without value': 'Name: ',
  'line ends': '\n',
  emoji: 'ja \u{1F600} ',
  names: 'Kora Benno, ',
}

/** Milliseconds for 100 KB of each, the better of two: the first one also pays for compiling. */
export function measureHostile(): Hostile[] {
  return Object.entries(HOSTILE).map(([name, unit]) => {
    const text = unit.repeat(Math.ceil(102_400 / unit.length)).slice(0, 102_400)
    const time = (): number => {
      const began = performance.now()
      detect(text)
      return performance.now() - began
    }
    return { name, milliseconds: Math.min(time(), time()) }
  })
}
