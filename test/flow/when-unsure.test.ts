// What is not plain search and replace: values taken out for good, conversations that stay sensitive, searches that are late, a second
// opinion, and a policy that only observes.
import OpenAI from 'openai'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { DetectionTimeout } from '../../src/detect/detector.ts'
import { decide } from '../../src/policy/decide.ts'
import { readFacts } from '../../src/policy/recorded-facts.ts'
import {
  chunk,
  completion,
  type FakeProvider,
  frame,
  type Handler,
  lastText,
  sendJson,
  startFakeProvider,
} from '../helpers/fake-provider.ts'
import { type PolicyParts, policyFile, providerEntry } from '../helpers/policy-file.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const IBAN = 'DE02 1203 0000 0000 2020 51'
const TEXT = `Schreibe Frau Anna Berg, IBAN ${IBAN}, einen Gruß.`
const SENSITIVE = 'Patientin Anna Berg hat Brustkrebs und beginnt am Montag eine Chemotherapie. Schreibe ihr.'

interface World {
  readonly test: TestProxy
  readonly eu: FakeProvider
  readonly abroad: FakeProvider
  readonly local: FakeProvider
}

const opened: { close(): Promise<unknown> }[] = []
afterAll(() => Promise.all(opened.map((one) => one.close())))

type Change = Parameters<typeof startTestProxy>[1]

async function open(parts: Partial<PolicyParts> = {}, change?: Change): Promise<World> {
  const [eu, abroad, local] = await Promise.all([startFakeProvider(), startFakeProvider(), startFakeProvider()])
  const policy = policyFile({
    providers: {
      abroad: providerEntry('US', abroad.url, 'models: [gpt-4o], serves: [gpt-*]'),
      eu: providerEntry('EU', eu.url, 'models: [m-1], serves: [m-*], in_place_of: { "*": m-1 }'),
      own: providerEntry('local', local.url, 'models: [l-1], serves: [l-*], in_place_of: { "*": l-1 }'),
    },
    byDefault: 'abroad',
    rules: ['{ name: sensitive, because: it is, when: { sensitivity: any }, then: { route: { to: [eu] } } }'],
    ...parts,
  })
  const test = await startTestProxy({ DECKNAME_POLICY: policy }, change)
  opened.push(test, eu, abroad, local)
  return { test, eu, abroad, local }
}

type Message = { role: 'user' | 'assistant'; content: string }

function ask(
  { test }: World,
  messages: readonly Message[] | string,
  headers: Record<string, string> = {},
  more: object = {},
): Promise<Response> {
  return fetch(`${test.url}/v1/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      model: 'gpt-4o',
      messages: typeof messages === 'string' ? [{ role: 'user', content: messages }] : messages,
      ...more,
    }),
  })
}

async function contentOf(response: Response): Promise<string> {
  return ((await response.json()) as { choices: { message: { content: string } }[] }).choices[0]?.message.content ?? ''
}

const last = (fake: FakeProvider) => fake.received.at(-1)
const wireText = (fake: FakeProvider) => lastText(last(fake)?.body ?? {})

describe('a kind that is redacted', () => {
  const pseudonymise = '{ kinds: all, keep: [ORGANIZATION, LOCATION, AGE], redact: [IBAN] }'

  it('is taken out for good: no token of it leaves, and it does not come back', async () => {
    const world = await open({ pseudonymise, rules: [] })
    const answer = await contentOf(await ask(world, TEXT))
    expect(wireText(world.abroad)).toMatch(/^Schreibe Frau PERSON_[0-9a-f]{10}, IBAN \[IBAN\], einen Gruß\.$/)
    expect(answer).toBe(TEXT.replace(IBAN, '[IBAN]'))
    expect(world.test.audit().at(-1)).toMatchObject({ replaced: 1, redacted: 1, found: { PERSON: 1, IBAN: 1 } })
  })

  it('is taken out of documents as well, and counted once', async () => {
    const world = await open({ pseudonymise, rules: [] })
    await ask(world, JSON.stringify({ iban: IBAN, again: [`Konto ${IBAN}`] }))
    expect(JSON.parse(wireText(world.abroad))).toEqual({ iban: '[IBAN]', again: ['Konto [IBAN]'] })
    expect(world.test.audit().at(-1)).toMatchObject({ redacted: 1, replaced: 0 })
  })

  it('may be another one under a rule', async () => {
    const rule =
      '{ name: out, because: they are not needed, then: forward, when: { model: [gpt-*] }, treat: { redact: [PERSON], pseudonymise: [IBAN] } }'
    const world = await open({ pseudonymise, rules: [rule] })
    await ask(world, TEXT)
    expect(wireText(world.abroad)).toMatch(/^Schreibe Frau \[PERSON\], IBAN IBAN_[0-9a-f]{10}, einen Gruß\.$/)
  })
})

describe('a kind that is blocked', () => {
  it('refuses the request, and what is harmless goes on', async () => {
    const world = await open({ pseudonymise: '{ kinds: all, block: [IBAN] }', rules: [] })
    const response = await ask(world, TEXT)
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([403, 'kind_blocked'])
    expect(response.headers.get('x-deckname-kinds')).toBe('PERSON=1,IBAN=1')
    expect(world.abroad.received).toEqual([])
    expect((await ask(world, 'Schreibe einen Gruß.')).status).toBe(200)
  })
})

describe('a conversation that turned sensitive', () => {
  const opening: Message[] = [{ role: 'user', content: 'Hallo, ich brauche einen Rat für Frau Anna Berg.' }]

  it('stays inside the boundary when its later turns show nothing of it', async () => {
    const world = await open()
    const talk = { 'x-deckname-conversation': 'talk-1' }
    expect((await ask(world, opening, talk)).headers.get('x-deckname-provider')).toBe('abroad')
    expect((await ask(world, SENSITIVE, talk)).headers.get('x-deckname-provider')).toBe('eu')
    const later = await ask(world, 'Mach es kürzer.', talk)
    expect([later.headers.get('x-deckname-provider'), later.headers.get('x-deckname-sensitivity')]).toEqual(['eu', 'health'])
    expect(world.test.audit().at(-1)).toMatchObject({ sensitivity: ['health'], remembered: ['health'], rule: 'sensitive' })
    // Another conversation, and another tenant's of the same name, would not know.
    expect((await ask(world, 'Mach es kürzer.', { 'x-deckname-conversation': 'talk-2' })).headers.get('x-deckname-provider')).toBe('abroad')
    expect(world.abroad.received.map(({ text }) => text).join('')).not.toMatch(/Brustkrebs/)
  })

  it('is known by how it began, if it has no name', async () => {
    const world = await open()
    const turns: Message[] = [...opening, { role: 'assistant', content: 'Gern.' }]
    await ask(world, [...turns, { role: 'user', content: SENSITIVE }])
    expect(world.eu.received).toHaveLength(1)
    await ask(world, [...turns, { role: 'user', content: 'Mach es kürzer.' }])
    expect([world.eu.received.length, world.abroad.received.length]).toEqual([2, 0])
  })
})

describe('thresholds of the policy', () => {
  it('decide what counts as sensitive', async () => {
    const doubtful = 'Frau Anna Berg hat ein Rezept und einen Termin in der Apotheke.'
    const strict = await open({ more: 'sensitivity: { thresholds: { health: 0.05 } }' })
    const lax = await open({ more: 'sensitivity: { thresholds: { health: 1 } }' })
    expect((await ask(strict, doubtful)).headers.get('x-deckname-sensitivity')).toBe('health')
    expect((await ask(lax, doubtful)).headers.get('x-deckname-sensitivity')).toBe('none')
  })
})

describe('a search that is late', () => {
  const late: Change = () => ({ detector: { detect: () => Promise.reject(new DetectionTimeout()) } as never })
  const more = 'detection: { milliseconds: 50, when_late: local }\nmodes: { allowed: [no-ai, eu] }'

  it('leaves the request on the operator’s own machines, as it came', async () => {
    const world = await open({ more }, late)
    const response = await ask(world, SENSITIVE)
    expect([response.status, response.headers.get('x-deckname-rule')]).toEqual([200, 'detection-late'])
    expect(response.headers.get('x-deckname-jurisdiction')).toBe('local')
    expect([wireText(world.local), last(world.local)?.body['model']]).toEqual([SENSITIVE, 'l-1'])
    expect(await contentOf(response)).toBe(SENSITIVE)
    expect([...world.eu.received, ...world.abroad.received]).toEqual([])
    expect(world.test.audit().at(-1)).toMatchObject({ rule: 'detection-late', provider: 'own', jurisdiction: 'local', replaced: 0 })
  })

  it('goes nowhere when the local machine is down, or the mode lets nothing be sent', async () => {
    const world = await open({ more }, late)
    world.local.handler = (_, response) => sendJson(response, 500, {})
    expect((await ask(world, SENSITIVE)).status).toBe(503)
    expect((await ask(world, SENSITIVE, { 'x-deckname-mode': 'no-ai' })).status).toBe(403)
    expect([...world.eu.received, ...world.abroad.received]).toEqual([])
    expect(world.local.received).toHaveLength(1)
  })

  it('refuses the request without that word of the policy, and when the search failed for another reason', async () => {
    const failing: Change = () => ({ detector: { detect: () => Promise.reject(new Error('broken')) } as never })
    for (const world of [await open({}, late), await open({ more }, failing)]) {
      const response = await ask(world, SENSITIVE)
      expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([503, 'detection_failed'])
      expect([...world.eu.received, ...world.abroad.received, ...world.local.received]).toEqual([])
    }
  })
})

describe('a second opinion', () => {
  const more = 'sensitivity: { second_opinion: { provider: own, model: judge } }'
  const says =
    (content: string): Handler =>
    (_, response) =>
      sendJson(response, 200, completion(content))
  const harmless = 'Frau Anna Berg bittet um einen Anruf.'

  it('adds categories, and nothing leaves before it is there', async () => {
    const world = await open({ more })
    world.local.handler = (request, response) => {
      expect([...world.eu.received, ...world.abroad.received]).toEqual([])
      says('```json\n{"categories": ["religion", "weather"]}\n```')(request, response)
    }
    const response = await ask(world, harmless)
    expect([response.headers.get('x-deckname-provider'), response.headers.get('x-deckname-sensitivity')]).toEqual(['eu', 'religion'])
    expect(last(world.local)?.body['model']).toBe('judge')
    expect(last(world.local)?.text).toContain('Frau Anna Berg')
    expect(world.eu.received[0]?.text).not.toMatch(/Anna|Berg/)
  })

  it('takes none away, and is not asked where the answer is clear', async () => {
    const world = await open({ more })
    world.local.handler = says('{"categories": []}')
    expect((await ask(world, SENSITIVE)).headers.get('x-deckname-sensitivity')).toBe('health')
    expect((await ask(world, harmless)).headers.get('x-deckname-provider')).toBe('abroad')
  })

  it('is asked about a text once', async () => {
    const world = await open({ more })
    world.local.handler = says('{"categories": []}')
    await ask(world, harmless)
    await ask(world, [
      { role: 'user', content: harmless },
      { role: 'user', content: 'Und einen Rückruf am Nachmittag, wenn es geht.' },
    ])
    expect(world.local.received).toHaveLength(2)
    expect(last(world.local)?.text).not.toContain('Anna Berg')
  })

  it.each<[string, Handler]>([
    ['fails', (_, response) => sendJson(response, 500, {})],
    ['says nothing that can be read', says('I think it is fine.')],
    ['says no list', says('{"categories": "health"}')],
    ['is late', () => undefined],
  ])('that %s refuses the request', async (_, handler) => {
    const world = await open({ more: `${more}\ndetection: { milliseconds: 600 }` })
    world.local.handler = handler
    const response = await ask(world, harmless)
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([503, 'detection_failed'])
    expect([...world.eu.received, ...world.abroad.received]).toEqual([])
  })
})

describe('the audit log', () => {
  it('holds enough to decide each request anew', async () => {
    const rules = [
      '{ name: pictures, because: they cannot be read, when: { unreadable: [image] }, then: refuse }',
      '{ name: german-tools, because: they are, when: { needs: [tools], language: [de] }, then: { route: { to: [eu] } } }',
      '{ name: large, because: it is, when: { larger_than_kb: 3 }, then: { route: { to: [own] } } }',
      '{ name: many, because: they are, when: { kinds: { PERSON: 2 }, stream: true }, then: { route: { to: [eu] } } }',
      '{ name: sensitive, because: it is, when: { sensitivity: any }, then: { route: { to: [eu] } } }',
    ]
    const world = await open({ rules, more: 'modes: { allowed: [eu] }' })
    const image = { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } }
    const tools = [{ type: 'function', function: { name: 'find', parameters: { type: 'object' } } }]
    await ask(world, SENSITIVE)
    await ask(world, [{ role: 'user', content: [{ type: 'text', text: 'x' }, image] as never }])
    await ask(world, 'Bitte suche die Rechnung und schreibe der Kundin, dass sie da ist.', {}, { tools })
    await ask(world, 'Please look for the invoice and tell me whether it is here.', {}, { tools })
    await ask(world, 'Das ist nicht von uns. '.repeat(200))
    await (await ask(world, 'Schreibe Frau Anna Berg und Herrn Otto Kranz.', {}, { stream: true })).text()
    await ask(world, 'Hallo', { 'x-deckname-mode': 'eu' })
    await ask(world, 'Hallo', { 'x-deckname-mode': 'sideways' })
    await vi.waitFor(() => expect(world.test.audit()).toHaveLength(8))
    const lines = world.test.audit()
    expect(lines.map((line) => line['rule'])).toEqual([
      'sensitive',
      'pictures',
      'german-tools',
      'others',
      'large',
      'many',
      'others',
      'unknown-mode',
    ])
    for (const line of lines) {
      const [read] = readFacts(JSON.stringify(line), 'audit.jsonl')
      expect(read).toBeDefined()
      if (read === undefined) continue
      const again = decide(world.test.proxy.policy, read.facts)
      expect([again.rule, again.outcome], line['rule'] as string).toEqual([line['rule'], line['decision']])
    }
  })
})

describe('a policy that only observes', () => {
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  const more = `mode: observe\nobserve_until: ${soon}\nmodes: { allowed: [eu] }`

  it('decides and records, and lets the request out as it came', async () => {
    const world = await open({ more })
    const body = { user: 'u-17', metadata: { case: '4711' }, temperature: 0.3 }
    const response = await ask(world, SENSITIVE, {}, body)
    expect(response.headers.get('x-deckname-observed')).toBe('true')
    expect(response.headers.get('x-deckname-dropped')).toBeNull()
    expect([response.headers.get('x-deckname-provider'), response.headers.get('x-deckname-rule')]).toEqual(['abroad', 'sensitive'])
    expect(last(world.abroad)?.body).toEqual({ model: 'gpt-4o', messages: [{ role: 'user', content: SENSITIVE }], ...body })
    expect(await contentOf(response)).toBe(SENSITIVE)
    expect(world.test.audit().at(-1)).toMatchObject({
      observed: true,
      decision: 'rerouted',
      intended: 'eu',
      provider: 'abroad',
      jurisdiction: 'US',
      sensitivity: ['health'],
      replaced: 0,
    })
    expect(JSON.stringify(world.test.audit())).not.toMatch(/Anna|Brustkrebs|u-17|4711/)
  })

  it('passes streams and the provider’s own fields on untouched', async () => {
    const world = await open({ more })
    const frames = [chunk({ content: 'PERSON_0123456789 ' }), { ...chunk({ content: 'ä' }), obfuscation: 'xx' }, chunk({}, 'stop')]
    const sent = frames.map(frame).join('') + frame('[DONE]')
    world.abroad.handler = (_, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(sent)
    expect(await (await ask(world, TEXT, {}, { stream: true })).text()).toBe(sent)
    const client = new OpenAI({ apiKey: 'unused', baseURL: `${world.test.url}/v1`, maxRetries: 0 })
    let text = ''
    for await (const piece of await client.chat.completions.create({
      model: 'gpt-4o',
      stream: true,
      messages: [{ role: 'user', content: TEXT }],
    }))
      text += piece.choices[0]?.delta.content ?? ''
    expect(text).toBe('PERSON_0123456789 ä')
  })

  it('records what it would have refused', async () => {
    const world = await open({ more, pseudonymise: '{ kinds: all, block: [IBAN] }' })
    expect((await ask(world, TEXT)).status).toBe(200)
    expect(wireText(world.abroad)).toBe(TEXT)
    expect(world.test.audit().at(-1)).toMatchObject({ observed: true, decision: 'refused', intended: 'none', provider: 'abroad' })
  })

  it('still gives an app that names a mode what it asks for', async () => {
    const world = await open({ more, rules: ['{ name: eu, because: asked, when: { mode: [eu] }, then: { route: { to: [eu] } } }'] })
    const response = await ask(world, TEXT, { 'x-deckname-mode': 'eu' })
    expect([response.headers.get('x-deckname-provider'), response.headers.get('x-deckname-observed')]).toEqual(['eu', null])
    expect(wireText(world.eu)).not.toMatch(/Anna|DE02/)
  })

  it('is enforced from the day after on, without a restart', async () => {
    const world = await open({ more })
    vi.useFakeTimers({ now: Date.parse(soon) + 86_400_000 + 1000, toFake: ['Date'] })
    try {
      const response = await ask(world, SENSITIVE)
      expect([response.headers.get('x-deckname-provider'), response.headers.get('x-deckname-observed')]).toEqual(['eu', null])
      expect(wireText(world.eu)).not.toMatch(/Anna|Berg/)
    } finally {
      vi.useRealTimers()
    }
  })
})
