// The APIs that clients may speak, by path.
import type { Dialect } from './dialect.ts'
import { openaiChat } from './openai-chat.ts'

export const dialects: readonly { readonly path: string; readonly dialect: Dialect }[] = [
  { path: '/v1/chat/completions', dialect: openaiChat },
]
