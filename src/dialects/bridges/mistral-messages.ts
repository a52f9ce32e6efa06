// Messages, OpenAI chat to Mistral: roles, tool calls and their ids, and the order Mistral insists on.
import type { AssistantMessage$Outbound, ChatCompletionRequest$Outbound, ToolCall$Outbound } from '@mistralai/mistralai/models/components'
import { ProxyError } from '../../errors.ts'
import { isObject, type Json, type JsonObject } from '../../wire/json.ts'
import { type Content, contentOf } from './mistral-content.ts'
import { ToolIds } from './mistral-tool-ids.ts'
import { isPresent, readArray, readObject, readString, required } from './read-field.ts'

export type MistralMessage = ChatCompletionRequest$Outbound['messages'][number]

/** What a message may hold beside what is mapped below; of other fields not even the name is repeated. */
const NAMED_WHEN_DROPPED: ReadonlySet<string> = new Set(['name', 'audio', 'annotations', 'reasoning_content', 'reasoning', 'parsed'])
const MAPPED: ReadonlySet<string> = new Set(['role', 'content', 'refusal', 'tool_calls', 'tool_call_id', 'function_call'])

export function messagesOf(list: readonly Json[], hash: (text: string) => string, dropped: Set<string>): MistralMessage[] {
  const translation = new Translation(new ToolIds(hash, toolCallIds(list)), dropped)
  list.forEach((message, index) => {
    if (!isObject(message)) throw new ProxyError('invalid_request', { param: `messages[${index}]` })
    translation.add(message, index)
  })
  return translation.finish()
}

class Translation {
  readonly #ids: ToolIds
  readonly #dropped: Set<string>
  readonly #messages: MistralMessage[] = []
  /** Names of the functions called, by Mistral's id. */
  readonly #called = new Map<string, string>()
  /** Ids made for calls of the deprecated form, by the function's name. */
  readonly #unnumbered = new Map<string, string>()

  constructor(ids: ToolIds, dropped: Set<string>) {
    this.#ids = ids
    this.#dropped = dropped
  }

  add(message: JsonObject, index: number): void {
    const param = `messages[${index}]`
    const role = message['role']
    this.#noteDropped(message, role)
    switch (role) {
      case 'system':
      case 'developer':
        this.#afterTool()
        this.#messages.push({ role: 'system', content: this.#content(message, param) })
        return
      case 'user':
        this.#afterTool()
        this.#messages.push({ role, content: contentOf(message['content'], `${param}.content`, 'user', this.#dropped) })
        return
      case 'assistant':
        this.#messages.push(this.#assistant(message, param, index))
        return
      case 'tool': {
        const id = required(readString(message, 'tool_call_id', `${param}.tool_call_id`), `${param}.tool_call_id`)
        this.#result(this.#ids.map(id), message, param)
        return
      }
      case 'function': {
        const name = required(readString(message, 'name', `${param}.name`), `${param}.name`)
        this.#result(this.#unnumbered.get(name) ?? this.#ids.map(`function ${name}`), message, param)
        return
      }
      default:
        throw new ProxyError('invalid_request', { param: `${param}.role` })
    }
  }

  finish(): MistralMessage[] {
    const last = this.#messages.at(-1)
    if (last === undefined) throw new ProxyError('invalid_request', { param: 'messages' })
    if (last.role === 'assistant') {
      // Calls without their results cannot be continued.
      if (last.tool_calls !== undefined) throw new ProxyError('invalid_request', { param: `messages[${this.#messages.length - 1}]` })
      last.prefix = true
    }
    if (last.role === 'system') {
      this.#dropped.add('messages.role')
      this.#messages[this.#messages.length - 1] = { role: 'user', content: last.content }
    }
    return this.#messages
  }

  /** After a tool's result Mistral takes only another result or the assistant: a short turn goes between. */
  #afterTool(): void {
    if (this.#messages.at(-1)?.role !== 'tool') return
    this.#dropped.add('messages.order')
    this.#messages.push({ role: 'assistant', content: 'OK.', prefix: false })
  }

  #content(message: JsonObject, param: string): string | { type: 'text'; text: string }[] {
    // 'other' lets nothing but text through.
    return contentOf(message['content'], `${param}.content`, 'other', this.#dropped) as string | { type: 'text'; text: string }[]
  }

  #assistant(message: JsonObject, param: string, index: number): AssistantMessage$Outbound & { role: 'assistant' } {
    const refusal = readString(message, 'refusal', `${param}.refusal`)
    const calls = (readArray(message, 'tool_calls', `${param}.tool_calls`) ?? []).map((call, at) =>
      this.#call(call, at, `${param}.tool_calls[${at}]`),
    )
    const single = readObject(message, 'function_call', `${param}.function_call`)
    if (single !== undefined) {
      const made = this.#function(single, this.#ids.map(`function_call ${index}`), calls.length, `${param}.function_call`)
      this.#unnumbered.set(made.function.name, made.id)
      calls.push(made)
    }
    const content = withRefusal(this.#content(message, param), refusal)
    if (calls.length === 0) return { role: 'assistant', content, prefix: false }
    return { role: 'assistant', content: content.length === 0 ? null : content, tool_calls: calls, prefix: false }
  }

  #call(call: Json, at: number, param: string): ToolCall$Outbound {
    if (!isObject(call)) throw new ProxyError('invalid_request', { param })
    if (isPresent(call['type']) && call['type'] !== 'function') throw new ProxyError('unsupported_parameter', { param: `${param}.type` })
    const id = this.#ids.map(required(readString(call, 'id', `${param}.id`), `${param}.id`))
    return this.#function(required(readObject(call, 'function', `${param}.function`), `${param}.function`), id, at, `${param}.function`)
  }

  #function(called: JsonObject, id: string, index: number, param: string): ToolCall$Outbound {
    const name = required(readString(called, 'name', `${param}.name`), `${param}.name`)
    this.#called.set(id, name)
    return { id, type: 'function', function: { name, arguments: readString(called, 'arguments', `${param}.arguments`) ?? '{}' }, index }
  }

  #result(id: string, message: JsonObject, param: string): void {
    const name = readString(message, 'name', `${param}.name`) ?? this.#called.get(id)
    this.#messages.push({
      role: 'tool',
      content: this.#content(message, param),
      tool_call_id: id,
      ...(name === undefined ? {} : { name }),
    })
  }

  #noteDropped(message: JsonObject, role: Json | undefined): void {
    for (const [field, value] of Object.entries(message)) {
      if (!isPresent(value) || MAPPED.has(field)) continue
      if (field === 'name' && (role === 'tool' || role === 'function')) continue
      if (Array.isArray(value) && value.length === 0) continue
      this.#dropped.add(NAMED_WHEN_DROPPED.has(field) ? `messages.${field}` : 'messages.*')
    }
  }
}

function withRefusal(content: string | { type: 'text'; text: string }[], refusal: string | undefined): Content {
  if (refusal === undefined || refusal === '') return content
  if (typeof content !== 'string') return [...content, { type: 'text', text: refusal }]
  return content === '' ? refusal : `${content}\n${refusal}`
}

function* toolCallIds(list: readonly Json[]): Generator<string> {
  for (const message of list) {
    if (!isObject(message)) continue
    if (typeof message['tool_call_id'] === 'string') yield message['tool_call_id']
    if (!Array.isArray(message['tool_calls'])) continue
    for (const call of message['tool_calls']) if (isObject(call) && typeof call['id'] === 'string') yield call['id']
  }
}
