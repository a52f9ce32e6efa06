// Requests in OpenAI's chat dialect for a provider that speaks Mistral's.
import type { Bridge } from './bridge.ts'
import { fromMistralAnswer } from './mistral-answer.ts'
import { MistralEvents } from './mistral-events.ts'
import { toMistralRequest } from './mistral-request.ts'

export const chatToMistral: Bridge = {
  from: 'openai-chat',
  to: 'mistral-chat',
  request: toMistralRequest,
  answer: fromMistralAnswer,
  events: (options) => new MistralEvents(options),
}
