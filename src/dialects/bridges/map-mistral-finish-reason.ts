// Why a model stopped, in OpenAI's words. `error` has none there: it is a failed answer.
import type { ChatCompletionChoiceFinishReason } from '@mistralai/mistralai/models/components'
import type { ChatCompletion } from 'openai/resources/chat/completions'

type Known = (typeof ChatCompletionChoiceFinishReason)[keyof typeof ChatCompletionChoiceFinishReason]
type Mapped = ChatCompletion.Choice['finish_reason'] | 'error'

const REASONS = {
  stop: 'stop',
  length: 'length',
  model_length: 'length',
  tool_calls: 'tool_calls',
  error: 'error',
} as const satisfies Record<Known, Mapped>

/** A reason that is not known here ended the answer all the same. */
export function mapMistralFinishReason(reason: string): Mapped {
  return Object.hasOwn(REASONS, reason) ? REASONS[reason as Known] : 'stop'
}
