// One request on its road: what came in, and what is known of it so far. The trail feeds headers and the audit event.

import type { AuditLog } from '../audit/audit-log.ts'
import type { AuditEvent } from '../audit/event.ts'
import type { Log } from '../audit/log.ts'
import type { Metrics } from '../audit/metrics.ts'
import type { SecondOpinion, Sensitivity } from '../classify/classify.ts'
import type { Detector } from '../detect/detector.ts'
import type { Dialect } from '../dialects/dialect.ts'
import type { CompiledPolicy } from '../policy/compile.ts'
import type { ClientTerms } from '../policy/decision.ts'
import type { Provider } from '../providers/provider.ts'
import type { KeyRing } from '../pseudonym/token-key.ts'
import type { Consents } from '../tenants/consent.ts'
import type { Conversations } from './conversations.ts'
import type { RetryBudget } from './retry-budget.ts'
import type { UnderWay } from './under-way.ts'

export interface Call {
  readonly requestId: string
  readonly tenant: string
  readonly dialect: Dialect
  /** The body as it came, decoded as UTF-8. */
  readonly body: string
  readonly mode: string | undefined
  readonly conversation: string | undefined
  /** What was agreed with the tenant. */
  readonly client?: ClientTerms
  /** The text of `x-deckname-consent`. */
  readonly consent?: string | undefined
  /** A provider's key that the client brought. It goes into the provider's request and nowhere else. */
  readonly ownKey?: string | undefined
  /** Is told how the content was judged, with reasons: for `explain`, never for a log. */
  readonly judged?: (sensitivity: Sensitivity) => void
  /** Fires when the client hangs up. */
  readonly signal: AbortSignal
  /** What happened so far; the road writes it, headers and the audit event read it. */
  readonly trail: Trail
}

/** What others than the road itself know of a request. */
type NotTrailed =
  | 'time'
  | 'request'
  | 'tenant'
  | 'dialect'
  | 'outcome'
  | 'policy'
  | 'policyRevision'
  | 'status'
  | 'error'
  | 'milliseconds'
  | 'bytesIn'

type Recorded = Exclude<keyof AuditEvent, NotTrailed>

export type Trail = { -readonly [Field in Recorded]: AuditEvent[Field] } & { dropped: readonly string[] }

export function newTrail(): Trail {
  return {
    decision: 'none',
    rule: 'none',
    mode: 'none',
    sensitivity: [],
    remembered: [],
    found: {},
    replaced: 0,
    redacted: 0,
    unreadable: [],
    needs: [],
    languages: [],
    ownKey: false,
    consents: [],
    consent: 'none',
    consentNotice: 'none',
    consentBy: 'none',
    observed: false,
    intended: 'none',
    attempts: 0,
    provider: 'none',
    jurisdiction: 'none',
    legalBasis: 'none',
    transferBasis: 'none',
    asked: 'none',
    model: 'none',
    stream: false,
    bytesOut: 0,
    dropped: [],
  }
}

/** What the first half of the road needs, up to the point of sending. */
export interface Judgement {
  readonly detector: Detector
  /** The one that the request began with. */
  readonly policy: () => CompiledPolicy
  /** What earlier turns were about; undefined: each request stands for itself. */
  readonly conversations?: Conversations
  /** Asked whether a request is sensitive, where the policy wants it. */
  readonly opinion?: SecondOpinion | undefined
  /** Those of this installation. */
  readonly providers?: ReadonlyMap<string, Provider>
  /** Consents on record, if there are any. */
  readonly consents?: Consents
  readonly keys: KeyRing
  readonly scope: 'request' | 'conversation' | 'tenant'
  readonly detectionMilliseconds: number
}

/** What the road is built of; wired once, in proxy.ts. */
export interface Parts extends Judgement {
  readonly providers: ReadonlyMap<string, Provider>
  /** Requests that are served with these parts. */
  readonly underWay: UnderWay
  /** What may be sent a second time. */
  readonly retries: RetryBudget
  readonly audit: AuditLog
  readonly log: Log
  readonly metrics: Metrics
}

/** An answer on its way to the client. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Whole, or piece by piece; pieces must be read to their end or given back. */
  readonly body: string | AsyncIterable<string>
  /** Settles when the last byte is out: undefined, or the error that the client was told in mid-stream. */
  readonly done: Promise<unknown>
}
