// The own terms of a policy on the whole road: examples/own-terms.
import { join } from 'node:path'
import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPolicy } from '../../src/policy/check.ts'
import { lastText } from '../helpers/fake-provider.ts'
import { startTestProxy, type TestProxy } from '../helpers/test-proxy.ts'

const POLICY = join(import.meta.dirname, '../../examples/own-terms/nordlicht-care.yaml')

let test: TestProxy
let client: OpenAI

beforeAll(async () => {
  test = await startTestProxy({ DECKNAME_POLICY: POLICY })
  client = new OpenAI({ apiKey: 'unused', baseURL: `${test.url}/v1`, maxRetries: 0 })
})
afterAll(() => test.close())

describe('the example with own terms', () => {
  const { cases, ...report } = checkPolicy(POLICY)

  it('has no problems and no warnings', () => {
    expect(report).toMatchObject({ problems: [], warnings: [], ok: true })
  })

  it.each(cases.map((one) => [one.case, one] as const))('%s', (_, { actual, expected }) => {
    expect(actual).toBe(expected)
  })

  it('hides customers from the provider, leaves what is public, and gives the app its own words back', async () => {
    const text =
      'Deichgrafs Projekt PRJ-123456: Angebot der Wattenmeer Logistik GmbH. Die Siemens AG wartet, Kontakt info@nordlicht-care.example.'
    const answer = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] })
    expect(answer.choices[0]?.message.content).toBe(text)
    const seen = lastText(test.openai.received.at(-1)?.body ?? {})
    expect(seen).not.toMatch(/deichgraf|123456|wattenmeer/i)
    expect(seen).toContain('Siemens AG')
    expect(seen).toContain('info@nordlicht-care.example')
    expect(seen).toMatch(/^ORGANIZATION_[0-9a-f]{10}.* Projekt CUSTOMER_ID_[0-9a-f]{10}: Angebot der ORGANIZATION_[0-9a-f]{10}/)
  })

  it('refuses a request with a customer where no token may stand, as it does with other personal data', async () => {
    const tools = [
      {
        type: 'function' as const,
        function: { name: 'f', parameters: { type: 'object', properties: { 'Wattenmeer Logistik': { type: 'string' } } } },
      },
    ]
    const asked = client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: 'Hallo' }], tools })
    await expect(asked).rejects.toMatchObject({ code: 'personal_data_in_schema' })
  })
})
