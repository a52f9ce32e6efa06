// One audit event, one log line and one count per request, when its last byte is out.
import type { Dialect } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import { type CompiledPolicy, isListed, providersOf } from '../policy/compile.ts'
import type { Parts, Trail } from './call.ts'

export interface Recorder {
  tenant(name: string): void
  received(body: string): void
  /** @param failure what the client was told went wrong, if anything. */
  done(status: number, failure: unknown, aborted: boolean): void
}

export function recorder(request: string, dialect: Dialect, trail: Trail, parts: Parts): Recorder {
  const time = new Date().toISOString()
  const began = performance.now()
  let tenant = 'none'
  parts.underWay.begin()
  let bytesIn = 0
  return {
    tenant(name) {
      tenant = name
    },
    received(body) {
      bytesIn = Buffer.byteLength(body)
    },
    done(status, failure, aborted) {
      parts.underWay.end()
      const policy = parts.policy()
      const error = failure === undefined ? 'none' : failure instanceof ProxyError ? failure.code : 'internal_error'
      const refused = error !== 'none' && trail.provider === 'none' && status < 500
      const { dropped: _, decision, ...known } = trail
      const event = {
        time,
        request,
        tenant,
        dialect: dialect.name,
        outcome: aborted ? 'aborted' : error === 'none' ? 'answered' : refused ? 'refused' : 'failed',
        decision: decision === 'none' ? 'refused' : decision,
        policy: policy.name,
        policyRevision: policy.revision,
        ...known,
        asked: askedName(policy, known.asked),
        // A name that only the client knows could be anything.
        model: known.model === 'none' || isListed(policy, known.model) ? known.model : 'as-asked',
        status,
        error,
        milliseconds: Math.round(performance.now() - began),
        bytesIn,
      } as const
      parts.audit.append(event)
      parts.log.request(event)
      parts.metrics.count(event)
    },
  }
}

/** What the policy itself says of the model: its name, else the pattern that it matches. */
function askedName(policy: CompiledPolicy, model: string): string {
  if (model === 'none' || isListed(policy, model)) return model
  for (const { serves } of providersOf(policy)) {
    const glob = serves.find((pattern) => pattern.matches(model))
    if (glob !== undefined) return glob.source
  }
  return 'as-asked'
}
