// Which conversation a request belongs to, and the keys for its tokens.
import type { RequestText } from '../dialects/dialect.ts'
import { conversationId, deriveKey, type MasterKey, type Scope, type TokenKey } from '../pseudonym/token-key.ts'
import type { Call, Judgement } from './call.ts'

/** An id of the conversation that tells nothing of it: a keyed hash of its name, else of how it began. */
export function conversationOf(call: Call, master: MasterKey, { opening }: RequestText): string {
  return conversationId(master, call.tenant, call.conversation === undefined ? opening : ['', call.conversation])
}

export interface TokenKeys {
  readonly tokenKey: TokenKey
  /** The key with this number that made tokens before, if it is not retired. */
  readonly formerKey: (id: number) => TokenKey | undefined
  readonly identifierKey: () => TokenKey
}

/** @param conversation what `conversationOf` gives with the newest key. */
export function tokenKeys(call: Call, { keys, scope }: Judgement, request: RequestText, conversation: string): TokenKeys {
  const scopeOf = (master: MasterKey): Scope => {
    switch (scope) {
      case 'tenant':
        return { type: 'tenant' }
      case 'request':
        return { type: 'request', id: call.requestId }
      case 'conversation':
        return {
          type: 'conversation',
          id: call.conversation ?? (master === keys[0] ? conversation : conversationOf(call, master, request)),
        }
      default:
        return scope satisfies never
    }
  }
  const keyOf = (master: MasterKey) => deriveKey(master, 'token', call.tenant, scopeOf(master))
  return {
    tokenKey: keyOf(keys[0]),
    formerKey(id) {
      const former = keys.find((key, i) => i > 0 && key.id === id)
      return former === undefined ? undefined : keyOf(former)
    },
    identifierKey: () => deriveKey(keys[0], 'identifier', call.tenant, { type: 'tenant' }),
  }
}
