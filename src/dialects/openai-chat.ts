// OpenAI Chat Completions, the dialect of most apps.
import { ProxyError } from '../errors.ts'
import type { Dialect } from './dialect.ts'
import { answerText, closes, eventText, tail } from './openai-chat-answer.ts'
import { needsOf, requestText } from './openai-chat-request.ts'

export const openaiChat: Dialect = {
  name: 'openai-chat',
  envelope(request) {
    const { model, stream } = request
    if (typeof model !== 'string' || model === '') throw new ProxyError('invalid_request', { param: 'model' })
    if (!Array.isArray(request['messages']) || request['messages'].length === 0)
      throw new ProxyError('invalid_request', { param: 'messages' })
    if (stream !== undefined && stream !== null && typeof stream !== 'boolean') throw new ProxyError('invalid_request', { param: 'stream' })
    return { model, stream: stream === true, needs: needsOf(request) }
  },
  requestText,
  answerText,
  eventText,
  closes,
  tail,
  failure: (error) => ({ error: { message: error.message, type: error.type, param: error.param ?? null, code: error.code } }),
}
