// The road, top to bottom: dialect → detect → classify → policy → pseudonymise → provider → restore → answer.
import type { Span } from '../detect/span.ts'
import type { RequestText } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import { askedFor, decide } from '../policy/decide.ts'
import type { Decision } from '../policy/decision.ts'
import { OWN_KEY } from '../policy/modes.ts'
import { Identities } from '../pseudonym/identities.ts'
import { conversationId, deriveKey, type MasterKey, type Scope } from '../pseudonym/token-key.ts'
import type { Consent } from '../tenants/consent.ts'
import { parseBody } from '../wire/json.ts'
import type { Call, Judgement, Parts, Reply } from './call.ts'
import { consentsOf } from './consent.ts'
import { countValues, disguise } from './disguise.ts'
import { dispatch } from './dispatch.ts'
import { factsOf, modeOf, noteFacts } from './facts.ts'
import { inOrder } from './order.ts'
import { reply } from './reply.ts'
import { sensitivityOf } from './sensitivity.ts'

type Forwarding = Extract<Decision, { targets: unknown }>

/** What was decided about a request, and the request as it may leave. */
export interface Prepared {
  readonly decision: Forwarding
  readonly body: ReturnType<typeof parseBody>
  readonly mapping: ReturnType<typeof disguise>
  /** Consents that hold for the request. */
  readonly consents: readonly Consent[]
  readonly answerForm: RequestText['answerForm']
}

/** Carries one request to a provider and its answer back. @throws ProxyError; nothing was sent unless the code begins with `upstream` or `stream`. */
export async function relay(call: Call, parts: Parts): Promise<Reply> {
  if (!parts.audit.writable) throw new ProxyError('audit_unavailable')
  const prepared = await prepare(call, parts)
  const sent = await dispatch(prepared, call, parts)
  return reply(sent, prepared, call)
}

/** Everything up to the point of sending: `explain` stops here. @throws ProxyError with the call's trail filled as far as it came. */
export async function prepare(call: Call, parts: Judgement): Promise<Prepared> {
  const { trail, dialect, tenant } = call
  const policy = parts.policy()
  const mode = modeOf(call, policy)
  if (mode !== undefined) trail.mode = policy.modes.has(mode) ? mode : 'unknown'
  const body = parseBody(call.body)
  const envelope = dialect.envelope(body)
  const request = dialect.requestText(body)
  trail.dropped = request.dropped
  const consents = consentsOf(call, parts)
  const outside = factsOf(call, { envelope, request, consents, policy })
  noteFacts(call, outside)
  if (trail.mode === OWN_KEY && call.ownKey === undefined) throw new ProxyError('own_key_missing')

  const spans = await search(request, parts)
  const identities = new Identities()
  const found = countValues(request.passages, spans, identities)
  const categories = sensitivityOf(request.passages, spans, found)
  const facts = { ...outside, sensitivity: categories, kinds: found }
  noteFacts(call, facts)

  const decision = decide(policy, facts)
  trail.rule = decision.rule
  if (decision.outcome === 'refused') {
    trail.decision = decision.outcome
    const param = decision.code === 'unsupported_content' ? request.unreadable[0]?.path : undefined
    throw new ProxyError(decision.code, param === undefined ? {} : { param })
  }
  const conversation = conversationOf(call, parts.keys[0], request)
  const targets = inOrder(decision.targets, conversation)
  trail.intended = targets[0].provider
  trail.decision = askedFor(policy, facts)?.name === trail.intended ? 'forwarded' : 'rerouted'

  const tokenKey = (master: MasterKey) => deriveKey(master, 'token', tenant, scopeOf(call, parts.scope, master, request))
  const mapping = disguise(request, spans, {
    kinds: decision.treatment.pseudonymise,
    identities,
    tokenKey: tokenKey(parts.keys[0]),
    formerKey(id) {
      const former = parts.keys.find((key, i) => i > 0 && key.id === id)
      return former === undefined ? undefined : tokenKey(former)
    },
    identifierKey: deriveKey(parts.keys[0], 'identifier', tenant, { type: 'tenant' }),
  })
  trail.replaced = mapping.size
  return { decision: { ...decision, targets }, body, mapping, consents, answerForm: request.answerForm }
}

async function search(request: RequestText, parts: Judgement): Promise<readonly (readonly Span[])[]> {
  try {
    return await parts.detector.detect(
      request.passages.map((passage) => passage.text),
      performance.now() + parts.detectionMilliseconds,
    )
  } catch (error) {
    throw new ProxyError('detection_failed', { cause: error })
  }
}

/** An id of the conversation that tells nothing of it: a keyed hash of its name, else of how it began. */
function conversationOf(call: Call, master: MasterKey, request: RequestText): string {
  return conversationId(master, call.tenant, call.conversation === undefined ? request.opening : ['', call.conversation])
}

function scopeOf(call: Call, scope: Judgement['scope'], master: MasterKey, request: RequestText): Scope {
  switch (scope) {
    case 'tenant':
      return { type: 'tenant' }
    case 'request':
      return { type: 'request', id: call.requestId }
    case 'conversation':
      return { type: 'conversation', id: call.conversation ?? conversationOf(call, master, request) }
    default:
      return scope satisfies never
  }
}
