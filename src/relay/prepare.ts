// From the body of a request to what may leave of it: dialect → detect → classify → policy → pseudonymise.
import type { SecondOpinion } from '../classify/classify.ts'
import { DetectionTimeout } from '../detect/detector.ts'
import type { Span } from '../detect/span.ts'
import type { RequestText } from '../dialects/dialect.ts'
import { ProxyError } from '../errors.ts'
import type { CompiledPolicy } from '../policy/compile.ts'
import { askedFor, decide } from '../policy/decide.ts'
import type { Decision, Facts } from '../policy/decision.ts'
import { modeOf, OWN_KEY } from '../policy/modes.ts'
import { Identities } from '../pseudonym/identities.ts'
import { Mapping } from '../pseudonym/mapping.ts'
import type { TokenKey } from '../pseudonym/token-key.ts'
import type { Consent } from '../tenants/consent.ts'
import { type JsonObject, parseBody } from '../wire/json.ts'
import type { Call, Judgement } from './call.ts'
import { consentsOf } from './consent.ts'
import { conversationOf, tokenKeys } from './conversation-keys.ts'
import { countValues, disguise } from './disguise.ts'
import { factsOf, noteFacts } from './facts.ts'
import { type LastCheck, lastCheck } from './last-check.ts'
import { decideLate, hasLocal } from './late.ts'
import { withSecondOpinion } from './opinion.ts'
import { inOrder } from './order.ts'
import { sensitivityOf } from './sensitivity.ts'

type Forwarding = Extract<Decision, { targets: unknown }>

/** What was decided about a request, and the request as it may leave. */
export interface Prepared {
  readonly decision: Forwarding
  readonly body: JsonObject
  readonly mapping: Mapping
  /** Consents that hold for the request. */
  readonly consents: readonly Consent[]
  readonly answerForm: RequestText['answerForm']
  /** Whether the request goes out as it came. Then its answer comes back as it is. */
  readonly untouched: boolean
  /** To be run on the text that leaves, right before it does. */
  readonly check: LastCheck
}

/** Everything up to the point of sending. @throws ProxyError with the call's trail filled as far as it came. */
export async function prepare(call: Call, parts: Judgement): Promise<Prepared> {
  const { trail, dialect } = call
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

  const conversation = conversationOf(call, parts.keys[0], request)
  const keys = tokenKeys(call, parts, request, conversation)
  const deadline = performance.now() + (policy.detection.milliseconds ?? parts.detectionMilliseconds)
  const spans = await search(request, parts, deadline)
  if (spans === undefined) {
    return asItCame(call, forwarding(call, request, decideLate(policy, outside, parts.providers)), consents, keys.tokenKey)
  }

  const identities = new Identities()
  const found = countValues(request.passages, spans, identities)
  const own = sensitivityOf(request.passages, spans, found, { thresholds: policy.thresholds })
  const judged = parts.opinion === undefined ? own : await secondly(own, request, spans, parts.opinion, deadline)
  call.judged?.(judged)
  const { categories } = judged
  const sensitivity = parts.conversations?.categories(conversation, categories) ?? categories
  trail.remembered = sensitivity.filter((category) => !categories.includes(category))
  const facts = { ...outside, sensitivity, kinds: found }
  noteFacts(call, facts)

  const decision = inTurn(forwarding(call, request, decide(policy, facts)), conversation)
  note(call, decision, policy, facts)
  const { pseudonymise: kinds, redact } = decision.treatment
  const { mapping, redacted } = disguise(request, spans, { kinds, redact, identities, ...keys })
  trail.replaced = mapping.size
  trail.redacted = redacted
  const check = lastCheck({ identities, passages: request.passages, spans, takes: (kind) => redact.has(kind) || kinds.has(kind) })
  return { decision, body, mapping, consents, answerForm: request.answerForm, untouched: false, check }
}

/** The request as the client sent it; nothing of it was replaced, so nothing is looked for. */
export function asItCame(call: Call, decision: Forwarding, consents: readonly Consent[], key: TokenKey): Prepared {
  const body = parseBody(call.body)
  return { decision, body, mapping: new Mapping(key), consents, answerForm: 'text', untouched: true, check: () => undefined }
}

/** @returns undefined where it took too long, and the policy has a place for such a request. */
async function search(
  request: RequestText,
  { detector, policy, providers }: Judgement,
  deadline: number,
): Promise<readonly (readonly Span[])[] | undefined> {
  try {
    return await detector.detect(
      request.passages.map((passage) => passage.text),
      deadline,
    )
  } catch (error) {
    const late = error instanceof DetectionTimeout && policy().detection.whenLate === 'local'
    if (late && hasLocal(policy(), providers)) return undefined
    throw new ProxyError('detection_failed', { cause: error })
  }
}

/** A request whose second opinion does not come is not sent: the policy's owner wanted it to be asked. */
async function secondly(
  own: ReturnType<typeof sensitivityOf>,
  { passages }: RequestText,
  spans: readonly (readonly Span[])[],
  opinion: SecondOpinion,
  deadline: number,
): Promise<ReturnType<typeof sensitivityOf>> {
  const signal = AbortSignal.timeout(Math.max(0, Math.round(deadline - performance.now())))
  try {
    return await withSecondOpinion(own, passages, spans, (texts) => opinion(texts, signal))
  } catch (error) {
    throw new ProxyError('detection_failed', { cause: error })
  }
}

/** Writes the decision down. @throws ProxyError where it is to refuse. */
function forwarding({ trail }: Call, request: RequestText, decision: Decision): Forwarding {
  trail.rule = decision.rule
  trail.decision = decision.outcome
  if (decision.outcome !== 'refused') {
    trail.intended = decision.targets[0].provider
    return decision
  }
  const param = decision.code === 'unsupported_content' ? request.unreadable[0]?.path : undefined
  throw new ProxyError(decision.code, param === undefined ? {} : { param })
}

/** Providers that share requests, in the order that is this conversation's. */
function inTurn(decision: Forwarding, conversation: string): Forwarding {
  return { ...decision, targets: inOrder(decision.targets, conversation) }
}

function note({ trail }: Call, { targets }: Forwarding, policy: CompiledPolicy, facts: Facts): void {
  trail.intended = targets[0].provider
  trail.decision = askedFor(policy, facts)?.name === trail.intended ? 'forwarded' : 'rerouted'
}
