// The bridges there are, in one place.
import type { Bridge } from './bridge.ts'
import { chatToMistral } from './chat-to-mistral.ts'

export const bridges: readonly Bridge[] = [chatToMistral]
