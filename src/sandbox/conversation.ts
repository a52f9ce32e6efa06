// What the sandbox reads of a request, whichever of the two APIs it came by.
import { isObject, type Json, type JsonObject } from '../wire/json.ts'
import { type SeenToken, tokensIn } from './tokens.ts'

export interface Conversation {
  readonly lastRole: string
  /** The last message of the user, byte for byte. */
  readonly lastUser: string
  readonly echo: boolean
  readonly german: boolean
  /** Tokens of the last messages first. */
  readonly tokens: readonly SeenToken[]
}

const GERMAN = /[äöüßÄÖÜ]|\b(?:und|der|die|das|ich|ist|nicht|bitte|mit|für|auf|ein|eine|den|wir|sie|Herr|Frau)\b/gi
const ENGLISH = /\b(?:and|the|is|please|with|for|not|you|your|a|an|to|of|we|this|write|dear)\b/gi

export function readConversation(messages: readonly Json[]): Conversation {
  const turns = messages.filter(isObject).map((message) => ({ role: String(message['role'] ?? ''), text: textOf(message['content']) }))
  const lastUser = turns.findLast(({ role }) => role === 'user')?.text ?? ''
  const system = turns.filter(({ role }) => role === 'system' || role === 'developer')
  return {
    lastRole: turns.at(-1)?.role ?? '',
    lastUser,
    echo: lastUser.startsWith('echo:') || system.some(({ text }) => text.trim() === 'echo'),
    german: count(lastUser, GERMAN) >= count(lastUser, ENGLISH),
    tokens: tokensIn(turns.map(({ text }) => text).reverse()),
  }
}

/** A string, or the text parts of a list. */
export function textOf(content: Json | undefined): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content
    .filter((part): part is JsonObject & { text: string } => isObject(part) && typeof part['text'] === 'string')
    .map(({ text }) => text)
    .join('')
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
