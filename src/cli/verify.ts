// deckname verify: plants invented values of every kind, sends them through the proxy as it is configured, and shows what a recorder in
// each provider's place saw of them. For data-protection officers: proof, not a promise.
import pc from 'picocolors'
import type { CompiledPolicy } from '../policy/compiled-policy.ts'
import { environment, readSettings } from '../settings.ts'
import { findLeaks, tokensOf } from './demo/proof.ts'
import { table } from './table.ts'
import { contents, ORDINARY, type Planted, planted } from './verify/planted.ts'
import { type Outcome, openRehearsal, type Rehearsal } from './verify/rehearsal.ts'

export interface VerifyOptions {
  readonly policy?: string
  readonly json?: true
}

interface ValueRow {
  readonly kind: string
  readonly sent: string
  readonly seen: string
  readonly restored: string
  readonly ok: boolean
}

interface RouteRow {
  readonly content: string
  readonly model: string
  readonly decision: string
  readonly place: string
  readonly ok: boolean
}

export async function verifyCommand(options: VerifyOptions): Promise<void> {
  const settings = readSettings({ ...environment(), ...(options.policy !== undefined && { DECKNAME_POLICY: options.policy }) })
  const rehearsal = await openRehearsal(settings)
  const { policy } = rehearsal
  try {
    const models = modelsToAsk(policy)
    const values: ValueRow[] = []
    for (const one of planted) values.push(await checkValue(one, models[0] ?? 'any-model', rehearsal))
    const routes: RouteRow[] = []
    for (const model of models) for (const { content, text } of contents) routes.push(await checkRoute(content, text, model, rehearsal))
    const ok = [...values, ...routes].every((row) => row.ok)
    if (!ok) process.exitCode = 1
    print(
      options.json === true
        ? JSON.stringify({ policy: policy.name, revision: policy.revision, ok, values, routes })
        : page(policy, values, routes, ok),
    )
  } finally {
    await rehearsal.close()
  }
}

/** One model of each provider, so that each is asked for once. */
function modelsToAsk({ providers }: CompiledPolicy): string[] {
  return [...providers.values()].flatMap(({ models, serves }) => models[0]?.id ?? serves[0]?.source.replaceAll('*', 'model') ?? [])
}

/** Sends the value twice, for a whole answer and for a stream. */
async function checkValue({ kind, value, text }: Planted, model: string, rehearsal: Rehearsal): Promise<ValueRow> {
  const outcomes = [await rehearsal.ask(text, { model, stream: false }), await rehearsal.ask(text, { model, stream: true })]
  const bodies = outcomes.flatMap(({ seen }) => seen.map(({ body }) => body))
  const [first] = outcomes
  if (first === undefined || isRefused(first)) {
    return { kind, sent: value, seen: `nothing: refused by ${first?.rule}`, restored: '–', ok: bodies.length === 0 }
  }
  const failed = outcomes.find(({ status }) => status !== 200)
  if (failed !== undefined) return { kind, sent: value, seen: `failed with ${failed.status}: ${failed.got}`, restored: 'no', ok: false }
  const { treatment, observe } = rehearsal.policy
  const readable = findLeaks(bodies, [value]).found.length > 0 || bodies.some((body) => standsIn(body, value))
  const kept = observe !== undefined || !(treatment.pseudonymise.has(kind) || treatment.redact.has(kind))
  if (kept) return { kind, sent: value, seen: readable ? `${value} (kept by the policy)` : 'a token', restored: 'not needed', ok: true }
  if (treatment.redact.has(kind)) return { kind, sent: value, seen: readable ? value : 'nothing of it', restored: 'never', ok: !readable }
  const restored = outcomes.every(({ got }) => got.includes(value) && tokensOf(got).length === 0)
  const token = tokensOf(bodies.join('\n')).find((found) => found.startsWith(kind)) ?? tokensOf(bodies.join('\n'))[0]
  return {
    kind,
    sent: value,
    seen: readable ? `${value} (readable!)` : (token ?? 'nothing of it'),
    restored: restored ? 'yes, plain and streamed' : 'no',
    ok: !readable && restored && token !== undefined,
  }
}

async function checkRoute(content: string, text: string, model: string, { ask, policy }: Rehearsal): Promise<RouteRow> {
  const outcome = await ask(text, { model, stream: false })
  const { decision, rule, provider, jurisdiction, seen, status, got } = outcome
  const refused = isRefused(outcome)
  const place = seen.length === 0 ? 'nowhere' : seen.map((request) => request.provider).join(', ')
  return {
    content,
    model,
    decision: refused || status === 200 ? `${decision} by ${rule}` : `failed with ${status}: ${got}`,
    place: seen.length === 0 ? place : `${place} (${jurisdiction})`,
    ok:
      isKept(outcome, content, policy) &&
      (refused ? seen.length === 0 : status === 200 && seen.length === 1 && seen[0]?.provider === provider),
  }
}

/** Short values, too, but not where they are a part of something longer, as in a token. */
function standsIn(body: string, value: string): boolean {
  for (let at = body.indexOf(value); at >= 0; at = body.indexOf(value, at + 1))
    if (!/\w/.test(body[at - 1] ?? ' ') && !/\w/.test(body[at + value.length] ?? ' ')) return true
  return false
}

/** By the policy; a proxy that fails refuses nothing. */
function isRefused({ decision, status }: Outcome): boolean {
  return decision === 'refused' && status < 500
}

/** Whether the content was recognised, and what is sensitive reached only providers that the policy lets see it. */
function isKept({ seen, rule, sensitivity }: Outcome, content: string, { rules, providers }: CompiledPolicy): boolean {
  if (content === ORDINARY) return sensitivity === 'none'
  if (!sensitivity.split(',').includes(content)) return false
  const reasoned = rules.find(({ name }) => name === rule)?.thirdCountryBecause !== undefined
  return reasoned || seen.every(({ provider }) => providers.get(provider)?.forSensitive === true)
}

function page(policy: CompiledPolicy, values: readonly ValueRow[], routes: readonly RouteRow[], ok: boolean): string {
  const mark = (good: boolean) => (good ? '✓' : '✗')
  const failed = [...values, ...routes].filter((row) => !row.ok).length
  return [
    pc.bold(`What leaves under the policy ${policy.name}, version ${policy.version}, revision ${policy.revision}`),
    'All values are invented. A recorder on this machine stood in the place of each provider; nothing left it.',
    '',
    pc.bold('Values: sent by the app, seen by the provider, back in the answer'),
    ...table(
      ['', 'kind', 'sent', 'seen by the provider', 'restored'],
      values.map((row) => [mark(row.ok), row.kind, row.sent, row.seen, row.restored]),
    ),
    '',
    pc.bold('Requests: what they held, and who got them'),
    ...table(
      ['', 'content', 'asked for', 'decision', 'reached'],
      routes.map((row) => [mark(row.ok), row.content, row.model, row.decision, row.place]),
    ),
    '',
    ok
      ? pc.green(`All ${values.length} values and ${routes.length} requests were treated as the policy says.`)
      : pc.red(`${failed} were not treated as the policy says.`),
  ].join('\n')
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
