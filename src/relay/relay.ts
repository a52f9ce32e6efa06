// The road, top to bottom: dialect → detect → classify → policy → pseudonymise → provider → restore → answer.
import { ProxyError } from '../errors.ts'
import type { Call, Parts, Reply } from './call.ts'
import { dispatch } from './dispatch.ts'
import { isObserved, observe } from './observe.ts'
import { prepare } from './prepare.ts'
import { reply } from './reply.ts'

export { type Prepared, prepare } from './prepare.ts'

/** Carries one request to a provider and its answer back. @throws ProxyError; nothing was sent unless the code begins with `upstream` or `stream`. */
export async function relay(call: Call, parts: Parts): Promise<Reply> {
  if (!parts.audit.writable) throw new ProxyError('audit_unavailable')
  const prepared = isObserved(call, parts.policy()) ? await observe(call, parts) : await prepare(call, parts)
  const sent = await dispatch(prepared, call, parts)
  return reply(sent, prepared, call)
}
