// What was found in the requests that came before, so that a request which begins like one of them need not be put together anew. A
// conversation is known by the entries of its texts, not by any text.
import { LRUCache } from 'lru-cache'
import type { Mentions } from './mentions.ts'
import type { Span } from './span.ts'

/** Something that stands for a text, and remembers the conversation in which it was met last. */
export interface Member {
  conversation: Conversation | undefined
}

/** One request: its texts, what was found in them, and what they make known. Does not change. */
export interface Turn<Text extends Member> {
  readonly entries: readonly Text[]
  readonly found: readonly (readonly Span[])[]
  readonly mentions: Mentions
}

/** A conversation with its latest turn; undefined once it is forgotten. */
export class Conversation {
  turn: Turn<Member> | undefined
}

/** A turn, and how many texts of it a request begins with. */
export interface Beginning<Text extends Member> {
  readonly conversation: Conversation
  readonly turn: Turn<Text>
  readonly length: number
}

/** A request's finds → those of the request that it goes on from, and how many texts they share. */
const before = new WeakMap<object, Predecessor>()

export interface Predecessor {
  readonly found: readonly (readonly Span[])[]
  /** So many first texts have the same finds, in the same arrays. */
  readonly same: number
}

/** What came before in the conversation, for those who keep something beside the finds. It is told once. @param found as a Detector gave it. */
export function predecessorOf(found: readonly (readonly Span[])[]): Predecessor | undefined {
  const predecessor = before.get(found)
  // One would otherwise keep the next alive, back to the first.
  before.delete(found)
  return predecessor
}

/** Items and texts over all conversations. With the entries of the texts, and what others keep beside the finds, some 20 MB. */
const MOST = 80_000
/** Conversations that are looked at for a request. */
const TRIES = 8

export class Conversations<Text extends Member> {
  readonly #kept = new LRUCache<Conversation, Turn<Text>>({
    maxSize: MOST,
    sizeCalculation: ({ entries, mentions }) => 1 + entries.length + mentions.count,
    dispose(turn, conversation) {
      if (conversation.turn === turn) conversation.turn = undefined
    },
  })

  /** What shares the longest beginning with these texts. */
  find(entries: readonly Text[]): Beginning<Text> | undefined {
    const tried = new Set<Conversation>()
    let best: Beginning<Text> | undefined
    for (let i = entries.length - 1; i >= (best?.length ?? 0) && tried.size < TRIES; i--) {
      const { conversation } = entries[i] as Text
      if (conversation === undefined || tried.has(conversation)) continue
      tried.add(conversation)
      const turn = this.#kept.get(conversation)
      if (turn === undefined) continue
      let length = 0
      while (length < entries.length && entries[length] === turn.entries[length]) length++
      if (length > (best?.length ?? 0)) best = { conversation, turn, length }
    }
    return best
  }

  /** Remembers a turn in place of the one that it goes on from, or beside it, where it goes another way early on. */
  keep(turn: Turn<Text>, from?: Beginning<Text>): void {
    const goesOn = from !== undefined && from.conversation.turn === from.turn && from.length * 2 > from.turn.entries.length
    const conversation = goesOn ? from.conversation : new Conversation()
    conversation.turn = turn
    turn.mentions.pack()
    if (from !== undefined) {
      let same = 0
      while (same < from.length && turn.found[same] === from.turn.found[same]) same++
      before.delete(from.turn.found)
      before.set(turn.found, { found: from.turn.found, same })
    }
    this.#kept.set(conversation, turn)
    for (const [i, entry] of turn.entries.entries()) {
      // A text that many conversations begin with stays with one that is still known.
      if (i >= (from?.length ?? 0) || entry.conversation?.turn === undefined) entry.conversation = conversation
    }
  }
}
