// An answer of OpenAI Chat Completions, whole or as stream events: where its text is. Compatible servers add `reasoning_content` or
// `reasoning`.
import { isObject, type JsonObject } from '../wire/json.ts'
import type { EventSlot, RequestText, TextSlot } from './dialect.ts'

/** A string field of an answer, if it is there and not empty. */
function slot(holder: JsonObject, key: string, form: TextSlot['form']): TextSlot | undefined {
  const value = holder[key]
  if (typeof value !== 'string' || value === '') return undefined
  return {
    form,
    read: () => value,
    write: (next) => {
      holder[key] = next
    },
  }
}

/** The texts of a message or a delta, with the name of their lane. */
function* textsOf(message: JsonObject, form: RequestText['answerForm']): Generator<readonly [string, TextSlot]> {
  const main = slot(message, 'content', form)
  if (main !== undefined) yield ['content', main]
  for (const key of ['refusal', 'reasoning_content', 'reasoning'] as const) {
    const found = slot(message, key, 'text')
    if (found !== undefined) yield [key, found]
  }
  const calls = message['tool_calls']
  if (Array.isArray(calls)) {
    for (let i = 0; i < calls.length; i++) {
      const entry = calls[i]
      if (!isObject(entry)) continue
      const index = typeof entry['index'] === 'number' ? entry['index'] : i
      const called = isObject(entry['function']) ? slot(entry['function'], 'arguments', 'json') : undefined
      if (called !== undefined) yield [`tool_calls.${index}.function`, called]
      const input = isObject(entry['custom']) ? slot(entry['custom'], 'input', 'text') : undefined
      if (input !== undefined) yield [`tool_calls.${index}.custom`, input]
    }
  }
  const legacy = isObject(message['function_call']) ? slot(message['function_call'], 'arguments', 'json') : undefined
  if (legacy !== undefined) yield ['function_call', legacy]
  const spoken = isObject(message['audio']) ? slot(message['audio'], 'transcript', 'text') : undefined
  if (spoken !== undefined) yield ['audio', spoken]
  const notes = message['annotations']
  if (Array.isArray(notes)) {
    for (let i = 0; i < notes.length; i++) {
      const note = notes[i]
      const cited = isObject(note) ? note['url_citation'] : undefined
      if (!isObject(cited)) continue
      // Offsets count characters of the text with tokens in it; they would point to the wrong place.
      delete cited['start_index']
      delete cited['end_index']
      for (const key of ['title', 'url'] as const) {
        const found = slot(cited, key, 'text')
        if (found !== undefined) yield [`annotations.${i}.${key}`, found]
      }
    }
  }
}

function choicesOf(answer: JsonObject): JsonObject[] {
  const choices = answer['choices']
  return Array.isArray(choices) ? choices.filter(isObject) : []
}

/** @see Dialect.answerText */
export function answerText(answer: JsonObject, form: RequestText['answerForm']): TextSlot[] {
  const slots: TextSlot[] = []
  for (const choice of choicesOf(answer)) {
    if ('logprobs' in choice) choice['logprobs'] = null
    const said = choice['message']
    if (isObject(said)) for (const [, found] of textsOf(said, form)) slots.push(found)
  }
  return slots
}

function laneOf(choice: JsonObject, place: string): string {
  return `${typeof choice['index'] === 'number' ? choice['index'] : 0} ${place}`
}

/** @see Dialect.eventText */
export function eventText(event: JsonObject, form: RequestText['answerForm']): EventSlot[] {
  const slots: EventSlot[] = []
  delete event['obfuscation']
  for (const choice of choicesOf(event)) {
    if (choice['logprobs'] !== undefined && choice['logprobs'] !== null) choice['logprobs'] = null
    const delta = choice['delta']
    if (!isObject(delta)) continue
    for (const [place, found] of textsOf(delta, form))
      slots.push({ ...found, lane: laneOf(choice, place), whole: place.startsWith('annotations') })
  }
  return slots
}

/** @see Dialect.closes */
export function closes(event: JsonObject): ((lane: string) => boolean) | undefined {
  const ended = choicesOf(event)
    .filter((choice) => typeof choice['finish_reason'] === 'string')
    .map((choice) => laneOf(choice, ''))
  return ended.length === 0 ? undefined : (lane) => ended.some((prefix) => lane.startsWith(prefix))
}

/** @see Dialect.tail */
export function tail(lane: string, held: string, like: JsonObject): JsonObject {
  const space = lane.indexOf(' ')
  const { usage: _, ...rest } = like
  return { ...rest, choices: [{ index: Number(lane.slice(0, space)), delta: deltaOf(lane.slice(space + 1), held), finish_reason: null }] }
}

function deltaOf(place: string, held: string): JsonObject {
  const [field, index, kind] = place.split('.') as [string, string?, string?]
  switch (field) {
    case 'tool_calls':
      return {
        tool_calls: [
          kind === 'custom' ? { index: Number(index), custom: { input: held } } : { index: Number(index), function: { arguments: held } },
        ],
      }
    case 'function_call':
      return { function_call: { arguments: held } }
    case 'audio':
      return { audio: { transcript: held } }
    default:
      return { [field]: held }
  }
}
