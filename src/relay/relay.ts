// The road, top to bottom: dialect → detect → classify → policy → pseudonymise → provider → restore → answer.
import type { Span } from '../detect/span.ts'
import type { RequestText } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import { decide } from '../policy/decide.ts'
import type { Decision } from '../policy/decision.ts'
import { Identities } from '../pseudonym/identities.ts'
import { conversationId, deriveKey, type MasterKey, type Scope } from '../pseudonym/token-key.ts'
import { parseBody } from '../wire/json.ts'
import type { Call, Judgement, Parts, Reply } from './call.ts'
import { countValues, disguise } from './disguise.ts'
import { dispatch } from './dispatch.ts'
import { reply } from './reply.ts'
import { sensitivityOf } from './sensitivity.ts'

type Forwarding = Extract<Decision, { targets: unknown }>

/** What was decided about a request, and the request as it may leave. */
export interface Prepared {
  readonly decision: Forwarding
  readonly body: ReturnType<typeof parseBody>
  readonly mapping: ReturnType<typeof disguise>
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
  const body = parseBody(call.body)
  const { model, stream } = dialect.envelope(body)
  trail.stream = stream
  const request = dialect.requestText(body)
  trail.dropped = request.dropped

  const spans = await search(request, parts)
  const identities = new Identities()
  const found = countValues(request.passages, spans, identities)
  trail.found = found
  const categories = sensitivityOf(request.passages, spans, found)
  trail.sensitivity = categories

  const decision = decide(parts.policy(), {
    tenant,
    dialect: dialect.name,
    model,
    stream,
    sensitivity: categories,
    kinds: found,
    unreadable: [...new Set(request.unreadable.map(({ what }) => what))],
    ...(call.mode === undefined ? {} : { mode: call.mode }),
  })
  trail.rule = decision.rule
  trail.decision = decision.outcome
  if (decision.outcome === 'refused') {
    const param = decision.code === 'unsupported_content' ? request.unreadable[0]?.path : undefined
    throw new ProxyError(decision.code, param === undefined ? {} : { param })
  }

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
  return { decision, body, mapping, answerForm: request.answerForm }
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

function scopeOf(call: Call, scope: Judgement['scope'], master: MasterKey, request: RequestText): Scope {
  switch (scope) {
    case 'tenant':
      return { type: 'tenant' }
    case 'request':
      return { type: 'request', id: call.requestId }
    case 'conversation':
      return { type: 'conversation', id: call.conversation ?? conversationId(master, call.tenant, request.opening) }
    default:
      return scope satisfies never
  }
}
