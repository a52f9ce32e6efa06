// Values that the search finds, planted in every place of a request: what would be sent holds none of them, in no notation; and what
// was replaced in a text comes back byte for byte.
import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/detect/kinds.ts'
import { openaiChat } from '../../src/dialects/openai-chat.ts'
import { ProxyError } from '../../src/errors.ts'
import { loadPolicy } from '../../src/policy/load.ts'
import { reidentify } from '../../src/pseudonym/restorer.ts'
import { type Call, type Judgement, newTrail } from '../../src/relay/call.ts'
import { prepare } from '../../src/relay/relay.ts'
import type { Json, JsonObject } from '../../src/wire/json.ts'
import { at, fullRequest, type Path, placesOf } from '../helpers/full-request.ts'
import { detectorOf } from '../helpers/known-values.ts'

const VALUES: Readonly<Record<string, Kind>> = {
  'Anna "Anni" Bergläufer': 'PERSON',
  'Am Tor 3\\b\n50667 Kölnstadt': 'ADDRESS',
  'otto@kranz.example': 'EMAIL',
  '4915112345678': 'PHONE',
}
const names = Object.keys(VALUES)
/** What would betray a value whatever notation it is in. */
const BETRAYING = /Bergl|Kölnst|K\\\\?u00f6lnst|otto@kranz|4915112345678/

const policy = loadPolicy('default')
const judgement: Judgement = {
  detector: detectorOf(VALUES),
  policy: () => policy,
  keys: [{ id: 0, secret: createSecretKey(Buffer.alloc(32, 1)) }],
  scope: 'conversation',
  detectionMilliseconds: 10_000,
}

function callWith(body: JsonObject): Call {
  const signal = new AbortController().signal
  const known = { requestId: 'r', tenant: 't', mode: undefined, conversation: undefined, trail: newTrail() }
  return { ...known, dialect: openaiChat, body: JSON.stringify(body), signal }
}

/** What would be sent, or undefined where the request is refused. */
async function sent(body: JsonObject): Promise<{ body: JsonObject; restore: (text: string) => string } | undefined> {
  try {
    const { body: out, mapping } = await prepare(callWith(body), judgement)
    return { body: out, restore: (text) => reidentify(text, mapping) }
  } catch (error) {
    if (error instanceof ProxyError && error.status < 500) return undefined
    throw error
  }
}

/** Whether JSON writes a value without escapes; this test's search, unlike the real one, does not read them. */
function isAsWritten(value: string): boolean {
  return JSON.stringify(value) === `"${value}"`
}

function contentOf(body: JsonObject | undefined, index: number): string {
  const messages = (body?.['messages'] ?? []) as JsonObject[]
  return messages[index]?.['content'] as string
}

function put(root: JsonObject, path: Path, value: Json): void {
  const node = at(root, path)
  if (typeof node === 'object' && node !== null && !Array.isArray(node)) node['new_field'] = value
  else if (path.length > 0) (at(root, path.slice(0, -1)) as JsonObject)[path.at(-1) as string] = value
}

describe('values in a request', () => {
  it.each(names)('%j is nowhere in what is sent, wherever it stood', async (name) => {
    let passed = 0
    for (const path of placesOf(fullRequest())) {
      for (const value of [
        name,
        `vor ${name} nach`,
        { deep: [name] },
        { [name]: true },
        isAsWritten(name) ? JSON.stringify({ inner: name }) : name,
        Number(name) || name,
      ]) {
        const root = fullRequest()
        put(root, path, value)
        // Ids of digits alone are structure.
        if (/^\d+$/.test(name) && (typeof value === 'number' || value === name) && isStructural(path)) continue
        const out = await sent(root)
        if (out === undefined) continue
        passed++
        expect(JSON.stringify(out.body), `${path.join('.')} = ${JSON.stringify(value)}`).not.toMatch(BETRAYING)
      }
    }
    expect(passed).toBeGreaterThan(150)
  })

  it('come back byte for byte from any text', async () => {
    // The search reads escapes (%49, \\u0041, &#65;), which could swallow the beginning of a value that this test looks for as written.
    const gap = fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/[%&\\=]/g, ''))
    const piece = fc.oneof(fc.constantFrom(...names), gap, fc.constantFrom(' ', '_a', '"', '\n', 's', 'PERSON_0123456789'))
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const text = pieces.join('')
        fc.pre(text !== '')
        const out = await sent({ model: 'gpt-4o', messages: [{ role: 'user', content: text }] })
        const masked = contentOf(out?.body, 0)
        expect(masked).not.toMatch(BETRAYING)
        expect(out?.restore(masked)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it.each(['user', 'system', 'tool'])('are found behind the escapes of a JSON document in a %s message', async (role) => {
    const content = JSON.stringify({ list: names, ascii: 'x' }, null, 2).replaceAll('ö', '\\u00f6')
    const out = await sent({ model: 'gpt-4o', messages: [{ role, content, ...(role === 'tool' ? { tool_call_id: 'c' } : {}) }] })
    const masked = contentOf(out?.body, 0)
    expect(masked).not.toMatch(BETRAYING)
    expect(masked.replaceAll(/[A-Z]+_[0-9a-f]{10}/g, 'T')).toBe(JSON.stringify({ list: names.map(() => 'T'), ascii: 'x' }, null, 2))
  })

  it('come back from any JSON document that a tool returned', async () => {
    const leaf = fc.oneof(fc.constantFrom(...names, 4915112345678), fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    const key = fc.oneof(fc.constantFrom('name', 'id', '__proto__', ...names), fc.string({ maxLength: 5 }))
    const document = fc.letrec<{ node: Json }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        leaf as fc.Arbitrary<Json>,
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(key, tie('node'), { maxKeys: 4 }) as fc.Arbitrary<Json>,
      ),
    })).node
    await fc.assert(
      fc.asyncProperty(fc.array(document), async (value) => {
        const content = JSON.stringify(value)
        const out = await sent({
          model: 'gpt-4o',
          messages: [
            { role: 'user', content: 'x' },
            { role: 'tool', tool_call_id: 'c', content },
          ],
        })
        const masked = contentOf(out?.body, 1)
        expect(masked).not.toMatch(BETRAYING)
        const text = (json: string) => JSON.stringify(JSON.parse(json), (_, node) => (typeof node === 'number' ? String(node) : node))
        expect(text(restoreLeaves(masked, out?.restore))).toBe(text(content))
      }),
      { numRuns: 500 },
    )
  })
})

/** Restores names and strings of a document, one by one. */
function restoreLeaves(json: string, restore: ((text: string) => string) | undefined): string {
  const walk = (node: Json): Json => {
    if (typeof node === 'string') return restore?.(node) ?? node
    if (Array.isArray(node)) return node.map(walk)
    if (typeof node !== 'object' || node === null) return node
    const copy: JsonObject = {}
    for (const [name, value] of Object.entries(node))
      Object.defineProperty(copy, restore?.(name) ?? name, { value: walk(value as Json), enumerable: true })
    return copy
  }
  return JSON.stringify(walk(JSON.parse(json)))
}

/** Whether a place takes ids and numbers as they are. */
function isStructural(path: Path): boolean {
  const body = fullRequest()
  put(body, path, 'structure-0123456789')
  const { passages, identifiers } = (() => {
    try {
      return openaiChat.requestText(body)
    } catch {
      return { passages: [], identifiers: [] }
    }
  })()
  return ![...passages.map(({ text }) => text), ...identifiers.map(({ value }) => value)].some((text) =>
    text.includes('structure-0123456789'),
  )
}
