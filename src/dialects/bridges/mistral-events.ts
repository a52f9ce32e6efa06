// A stream of answers, Mistral to OpenAI chat: one event may hold thinking, text, tool calls, the end and the usage; OpenAI's clients
// expect each in an event of its own, in this order.
import { ProxyError } from '../../errors.ts'
import { isObject, type Json, type JsonObject } from '../../wire/json.ts'
import { mapMistralFinishReason } from './map-mistral-finish-reason.ts'
import { argumentsText, callId, madeCallId, splitContent, usageOf } from './mistral-answer.ts'

/** What is known of one choice so far. */
interface Lane {
  finished: boolean
  /** Number of tool calls begun. */
  calls: number
  /** The number of a call by its id, and of the one begun last by the index it was sent with. */
  readonly byId: Map<string, number>
  readonly byIndex: Map<number, number>
}

export class MistralEvents {
  readonly #usageAsked: boolean
  readonly #lanes = new Map<number, Lane>()
  #last: JsonObject = {}
  #usage: JsonObject | undefined
  #tier: string | undefined
  #failed = false

  constructor(options: { readonly usage: boolean }) {
    this.#usageAsked = options.usage
  }

  /** @throws ProxyError `stream_interrupted` where the provider reports an error in its stream. */
  push(event: JsonObject): JsonObject[] {
    if (this.#failed || !Array.isArray(event['choices'])) throw new ProxyError('stream_interrupted')
    this.#last = event
    const { usage, tier } = usageOf(event['usage'])
    this.#usage = usage ?? this.#usage
    this.#tier = tier ?? this.#tier
    return event['choices'].filter(isObject).flatMap((choice) => this.#choice(choice))
  }

  /** @throws ProxyError `stream_interrupted` where a choice never came to its end. */
  end(): JsonObject[] {
    const lanes = [...this.#lanes.values()]
    if (this.#failed || lanes.length === 0 || lanes.some(({ finished }) => !finished)) throw new ProxyError('stream_interrupted')
    return this.#usageAsked && this.#usage !== undefined ? [{ ...this.#frame([]), usage: this.#usage }] : []
  }

  #choice(choice: JsonObject): JsonObject[] {
    const index = typeof choice['index'] === 'number' ? choice['index'] : 0
    const delta = isObject(choice['delta']) ? choice['delta'] : {}
    const frames: JsonObject[] = []
    const emit = (piece: JsonObject, reason: string | null = null): void => {
      frames.push(this.#frame([{ index, delta: piece, logprobs: null, finish_reason: reason }]))
    }

    let lane = this.#lanes.get(index)
    if (lane === undefined) {
      lane = { finished: false, calls: 0, byId: new Map(), byIndex: new Map() }
      this.#lanes.set(index, lane)
      emit({ role: 'assistant', content: '', refusal: null })
    }
    const { text, thinking } = splitContent(delta['content'])
    if (thinking !== '') emit({ reasoning_content: thinking })
    if (text !== '') emit({ content: text })
    const calls = Array.isArray(delta['tool_calls']) ? delta['tool_calls'].filter(isObject) : []
    for (const call of calls) emit({ tool_calls: [this.#call(call, lane)] })

    const reason = choice['finish_reason']
    if (typeof reason === 'string') {
      const mapped = mapMistralFinishReason(reason)
      // What came with the failure is handed on first; the next call reports it.
      if (mapped === 'error') this.#failed = true
      else {
        lane.finished = true
        emit({}, mapped)
      }
    }
    return frames
  }

  /** Whole calls, or pieces of one with the id in the first or in all of them. */
  #call(call: JsonObject, lane: Lane): JsonObject {
    const id = callId(call)
    const sentIndex = typeof call['index'] === 'number' ? call['index'] : undefined
    const called = isObject(call['function']) ? call['function'] : {}
    const known = this.#knownCall(id, sentIndex, called['name'], lane)
    if (known !== undefined) return { index: known, function: { arguments: piece(called['arguments']) } }

    const index = lane.calls++
    const shownId = id ?? madeCallId(String(this.#last['id'] ?? ''), index)
    lane.byId.set(shownId, index)
    if (sentIndex !== undefined) lane.byIndex.set(sentIndex, index)
    return { index, id: shownId, type: 'function', function: { name: called['name'] ?? '', arguments: piece(called['arguments']) } }
  }

  #knownCall(id: string | undefined, sentIndex: number | undefined, name: Json | undefined, lane: Lane): number | undefined {
    if (id !== undefined) return lane.byId.get(id)
    if (typeof name === 'string' && name !== '') return undefined
    return (sentIndex === undefined ? undefined : lane.byIndex.get(sentIndex)) ?? (lane.calls > 0 ? lane.calls - 1 : undefined)
  }

  #frame(choices: JsonObject[]): JsonObject {
    return {
      id: this.#last['id'] ?? '',
      object: 'chat.completion.chunk',
      created: this.#last['created'] ?? 0,
      model: this.#last['model'] ?? '',
      ...(this.#tier === undefined ? {} : { service_tier: this.#tier }),
      choices,
      ...(this.#usageAsked ? { usage: null } : {}),
    }
  }
}

function piece(value: Json | undefined): string {
  return value === undefined || value === null ? '' : argumentsText(value)
}
