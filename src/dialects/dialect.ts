// An API that apps and providers speak: where its text is, how its answers end, what its errors look like.
import type { ProxyError } from '../errors.ts'
import type { JsonObject } from '../wire/json.ts'

export type DialectName = 'openai-chat' | 'mistral-chat'

/** A stretch of a passage that can be rewritten. What lies between leaves (names of fields) is there to be understood, not changed. */
export interface Leaf {
  readonly start: number
  readonly end: number
  /** True for the name of a JSON member, which is only rewritten where all that was found lies within it. */
  readonly name: boolean
  write(text: string): void
}

/**
 * A text to search as one. Mostly one leaf covers it. JSON inside a string is unfolded into lines `name: value`, so that recognizers
 * see real text with its labels, and each value is a leaf.
 */
export interface Passage {
  /** Field names of this API and indexes only: `messages[2].content`. */
  readonly path: string
  readonly text: string
  readonly leaves: readonly Leaf[]
  /** The error for personal data outside of any leaf: there a token would change a structure. */
  readonly rigid: 'personal_data_in_schema' | 'unsupported_content'
}

/**
 * Text that is no prose and is replaced whole: by a keyed hash (`user`), by one that keeps the ending (`filename`), or by a token that
 * the answer may repeat (`name`).
 */
export interface Identifier {
  readonly path: string
  readonly as: 'hash' | 'file-name' | 'token'
  readonly value: string
  write(text: string): void
}

export interface RequestText {
  readonly passages: readonly Passage[]
  readonly identifiers: readonly Identifier[]
  /** What cannot be searched: its path and what it is. */
  readonly unreadable: readonly { readonly path: string; readonly what: 'image' | 'audio' | 'file' }[]
  /** Texts that tell one conversation from another: system prompts and the first user message. */
  readonly opening: readonly string[]
  /** Parameters that were dropped because they carry personal data or defeat restoring; names only. */
  readonly dropped: readonly string[]
  /** How values are put into the answer's main text: 'json' where the client asked for a JSON document. */
  readonly answerForm: 'text' | 'json'
  /** Call once after the last write: puts JSON that is nested in strings back together. */
  commit(): void
}

/** A text of an answer. `form`: how values must be written there. */
export interface TextSlot {
  readonly form: 'text' | 'json'
  read(): string
  write(text: string): void
}

/** A piece of a longer text in a stream; the pieces of one lane make one text. */
export interface EventSlot extends TextSlot {
  readonly lane: string
  /** True where the text comes whole in this one event. */
  readonly whole: boolean
}

export interface Dialect {
  readonly name: DialectName
  /** `needs`: what the request asks of a model, beside reading its texts. @throws ProxyError `invalid_request` where the model is missing. */
  envelope(body: JsonObject): { readonly model: string; readonly stream: boolean; readonly needs: readonly ('tools' | 'json')[] }
  /**
   * Lists every text of a request. Changes `body`: forces what must be forced (`store: false`), drops what must not leave.
   * @throws ProxyError for what can be neither searched nor left out.
   */
  requestText(body: JsonObject): RequestText
  /** Texts of a whole answer; also strips what would contradict the restored text (logprobs). Changes `body`. */
  answerText(body: JsonObject, form: RequestText['answerForm']): TextSlot[]
  /** Texts of one stream event. Changes `event` as answerText does. */
  eventText(event: JsonObject, form: RequestText['answerForm']): EventSlot[]
  /** The lanes that end with this event, as a test on the lane's name; undefined if none does. */
  closes(event: JsonObject): ((lane: string) => boolean) | undefined
  /** An event that carries `text` as the last piece of `lane`, in the likeness of `like`. */
  tail(lane: string, text: string, like: JsonObject): JsonObject
  /** An error in this API's shape. */
  failure(error: ProxyError): JsonObject
}
