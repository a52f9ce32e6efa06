// An API that apps and providers speak: where its text is, how its answers end, what its errors look like.
import type { ProxyError } from '../errors.ts'
import type { JsonObject } from '../wire/json.ts'

export type DialectName = 'openai-chat' | 'mistral-chat'

/**
 * A place that holds text, to be read and written.
 * `form`: 'text' is plain; 'json' is the raw text of a JSON document (or a piece of one), so that what is put in must be escaped as
 * within a JSON string.
 */
export interface TextSlot {
  /** Field names and indexes only: `messages[2].content`. */
  readonly path: string
  readonly form: 'text' | 'json'
  read(): string
  write(text: string): void
}

/** A piece of a longer text in a stream; the pieces of one lane make one text. */
export interface EventSlot extends TextSlot {
  readonly lane: string
}

/** Text that is replaced whole by a keyed hash: `user`, `metadata` values, file names. */
export interface IdentifierSlot {
  readonly path: string
  readonly value: string
  write(text: string): void
}

export interface RequestText {
  readonly slots: readonly TextSlot[]
  readonly identifiers: readonly IdentifierSlot[]
  /** Slots in which personal data cannot be replaced without changing a structure: a hit refuses the request. */
  readonly rigid: readonly TextSlot[]
  /** What cannot be searched: its path and what it is. */
  readonly unreadable: readonly { readonly path: string; readonly what: 'image' | 'audio' | 'file' }[]
  /** Texts that tell one conversation from another: system prompts and the first user message. */
  readonly opening: readonly string[]
  /** Call once after the last write: re-serialises JSON that is nested in strings. */
  commit(): void
}

export interface Dialect {
  readonly name: DialectName
  /** @throws ProxyError `invalid_request` where model or messages are missing. */
  envelope(body: JsonObject): { readonly model: string; readonly stream: boolean }
  /** Forces what must be forced (`store: false`), drops what must be dropped, and lists every text. Changes `body`. */
  requestText(body: JsonObject): RequestText
  /** Texts of a whole answer; also strips what would contradict the restored text (logprobs). Changes `body`. */
  answerText(body: JsonObject): TextSlot[]
  /** Texts of one stream event. Changes `event` as answerText does. */
  eventText(event: JsonObject): EventSlot[]
  /** The lanes that end with this event, as a test on the lane's name; undefined if none does. */
  closes(event: JsonObject): ((lane: string) => boolean) | undefined
  /** An event that carries `text` as the last piece of `lane`, in the likeness of `like`. */
  tail(lane: string, text: string, like: JsonObject): JsonObject
  /** An error in this API's shape. */
  failure(error: ProxyError, requestId: string): JsonObject
}
