// Any string anywhere in a request is opaque by rule or seen by the search: property over bodies of the API's shape with strings
// planted in every place, known fields and unknown ones.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openaiChat } from '../../src/dialects/openai-chat.ts'
import { ProxyError } from '../../src/errors.ts'
import type { Json, JsonObject } from '../../src/wire/json.ts'
import { at, fullRequest, type Path, placesOf } from '../helpers/full-request.ts'

/** With a blank and a letter that no id has, so that it cannot pass for structure. */
const PLANTED = 'Ä canary Berg'

/** Plants the canary at a path: in place of a leaf or a whole value, or as a new field. */
function plant(path: Path, how: 'value' | 'field' | 'name' | 'deep'): JsonObject {
  const root = fullRequest()
  const node = at(root, path)
  if (how === 'value' || typeof node !== 'object' || node === null || Array.isArray(node)) {
    if (path.length === 0) return root
    const holder = at(root, path.slice(0, -1)) as JsonObject
    holder[path.at(-1) as string] = how === 'deep' ? { x: [PLANTED] } : PLANTED
  } else if (how === 'name') node[PLANTED] = 1
  else node['extra_field'] = how === 'deep' ? [{ deep: { deeper: PLANTED } }] : PLANTED
  return root
}

/** Whether the canary is seen, is gone, or makes the request fail: then it cannot leave in clear without having been searched. */
function isCovered(request: JsonObject): boolean {
  try {
    openaiChat.envelope(request)
    const found = openaiChat.requestText(request)
    if (found.passages.some(({ text }) => text.includes(PLANTED))) return true
    for (const identifier of found.identifiers) identifier.write('hashed')
    found.commit()
  } catch (error) {
    if (error instanceof ProxyError) return true
    throw error
  }
  return !JSON.stringify(request).includes(PLANTED)
}

const places = placesOf(fullRequest())

describe('a string anywhere in a request', () => {
  it.each(['value', 'field', 'name', 'deep'] as const)('is seen, replaced or refused (%s)', (how) => {
    const missed = places.filter((path) => !isCovered(plant(path, how))).map((path) => path.join('.'))
    expect(missed).toEqual([])
    expect(places.length).toBeGreaterThan(120)
  })

  it('would be missed without the search', () => {
    const request = plant(['messages', 0, 'content'], 'value')
    expect(JSON.stringify(request)).toContain(PLANTED)
    expect(openaiChat.requestText(request).passages.map(({ text }) => text)).toContain(PLANTED)
  })

  it('is covered in fields that nobody knows, whatever their shape', () => {
    const inside = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.constant(PLANTED),
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__'), fc.constant('type')), tie('value'), { minKeys: 1, maxKeys: 3 }),
      ) as fc.Arbitrary<Json>,
    })).value
    fc.assert(
      fc.property(fc.constantFrom(...places), inside, (path, value) => {
        const root = fullRequest()
        const node = at(root, path)
        if (typeof node === 'object' && node !== null && !Array.isArray(node))
          Object.defineProperty(node, 'new_field', { value, enumerable: true, writable: true, configurable: true })
        else if (path.length > 0) (at(root, path.slice(0, -1)) as JsonObject)[path.at(-1) as string] = value
        return isCovered(root)
      }),
      { numRuns: 1000 },
    )
  })
})
