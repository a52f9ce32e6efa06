import { createSecretKey } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/detect/kinds.ts'
import { Identities } from '../../src/pseudonym/identities.ts'
import { Mapping } from '../../src/pseudonym/mapping.ts'
import { type Mark, protectLookalikes, pseudonymise } from '../../src/pseudonym/pseudonymise.ts'
import { Restorer, reidentify } from '../../src/pseudonym/restorer.ts'
import { deriveKey } from '../../src/pseudonym/token-key.ts'

const master = { id: 7, secret: createSecretKey(Buffer.alloc(32, 1)) }
const key = deriveKey(master, 'token', 'acme', { type: 'conversation', id: 'c1' })

function marksOf(text: string, values: Readonly<Record<string, Kind>>): Mark[] {
  const marks: Mark[] = []
  for (const [value, kind] of Object.entries(values)) {
    for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
      const end = at + value.length
      if (!marks.some((mark) => at < mark.end && mark.start < end)) marks.push({ start: at, end, kind })
    }
  }
  return marks.sort((a, b) => a.start - b.start)
}

function mask(text: string, values: Readonly<Record<string, Kind>>) {
  const identities = new Identities()
  const mapping = new Mapping(key)
  const masked = pseudonymise(text, marksOf(text, values), identities, mapping)
  return { masked, mapping, identities }
}

function inPieces(text: string, cuts: readonly number[], mapping: Mapping, form: 'text' | 'json' = 'text'): string {
  const restorer = new Restorer(mapping, form)
  let out = ''
  let from = 0
  for (const cut of [...cuts, text.length]) {
    out += restorer.push(text.slice(from, cut))
    from = cut
  }
  return out + restorer.end()
}

describe('Restorer', () => {
  const text = 'Guten Tag, hier ist Anna Berg <anna@berg.example>. BERG, ANNA und Anna Berg_2.pdf, Anna Berg_a, BERG, ANNAx, Bergs Haus.'
  const { masked, mapping } = mask(text, { 'Anna Berg': 'PERSON', 'BERG, ANNA': 'PERSON', 'anna@berg.example': 'EMAIL', Bergs: 'PERSON' })

  it('gives every spelling back byte for byte, and shows the model one identity', () => {
    expect(masked).not.toMatch(/anna|berg/i)
    expect(new Set(masked.match(/PERSON_7[0-9a-f]{9}(?=[^0-9a-fx])/g)).size).toBe(1)
    expect(reidentify(masked, mapping)).toBe(text)
  })

  it('restores at every pair of cuts', () => {
    for (let first = 0; first <= masked.length; first++) {
      expect(inPieces(masked, [first], mapping)).toBe(text)
      for (let second = first; second <= Math.min(masked.length, first + 30); second++)
        expect(inPieces(masked, [first, second], mapping)).toBe(text)
    }
  })

  it('restores what models make of tokens', () => {
    const token = masked.match(/PERSON_7[0-9a-f]{9}/)?.[0] as string
    const digits = token.slice('PERSON_'.length)
    for (const [written, meant] of [
      [token.toLowerCase(), 'Anna Berg'],
      [`PERSON\\_${digits}`, 'Anna Berg'],
      [`**${token}**`, '**Anna Berg**'],
      [`${token}s Haus`, 'Anna Bergs Haus'],
      [`${token}'s house`, "Anna Berg's house"],
      [`Person ${digits.toUpperCase()}`, 'Anna Berg'],
      [`/users/person-${digits}/`, '/users/Anna Berg/'],
      [`${token}_b`, 'BERG, ANNA'],
      [`${token}\\_b.`, 'BERG, ANNA.'],
      [`${token}_brief.pdf`, 'Anna Berg_brief.pdf'],
      [`${token}_z`, 'Anna Berg_z'],
    ] as const) {
      expect(reidentify(written, mapping)).toBe(meant)
      for (let cut = 0; cut <= written.length; cut++) expect(inPieces(written, [cut], mapping)).toBe(meant)
    }
  })

  it('is not misled by a last digit that could begin another token', () => {
    let found = 0
    for (let i = 0; i < 200; i++) {
      const name = `Anna ${i}`
      const made = mask(`${name}mail x@y.example`, { [name]: 'PERSON', 'x@y.example': 'EMAIL' })
      if (/PERSON_\w{9}email/.test(made.masked)) found++
      const original = `${name}mail x@y.example`
      for (let cut = 0; cut <= made.masked.length; cut++) expect(inPieces(made.masked, [cut], made.mapping)).toBe(original)
      expect(reidentify(made.masked.slice(0, 'PERSON_'.length + 11), made.mapping)).toBe(`${name}m`)
    }
    expect(found).toBeGreaterThan(0)
  })

  it('leaves alone what it did not issue', () => {
    for (const foreign of ['PERSON_70123456789', 'EMAIL_7000000000', 'PERSON_', 'PERSONAL', 'Person 1', 'PERSON_1', 'AGE_12']) {
      expect(reidentify(foreign, mapping)).toBe(foreign)
    }
    const token = masked.match(/PERSON_7[0-9a-f]{9}/)?.[0] as string
    expect(reidentify(token.replace('PERSON', 'EMAIL'), mapping)).toBe(token.replace('PERSON', 'EMAIL'))
  })

  it('drops a token that the end of the answer cut off', () => {
    const token = masked.match(/PERSON_7[0-9a-f]{9}/)?.[0] as string
    expect(reidentify(`Liebe Frau ${token.slice(0, -3)}`, mapping)).toBe('Liebe Frau ')
    expect(reidentify(`Liebe Frau ${token}_`, mapping)).toBe('Liebe Frau Anna Berg_')
  })

  it('escapes values where the text is JSON', () => {
    const address = 'Am "Alten" Tor 3\n50667 Köln'
    const made = mask(address, { [address]: 'ADDRESS' })
    const json = `{"to":"${made.masked}"}`
    expect(JSON.parse(reidentify(json, made.mapping, 'json'))).toEqual({ to: address })
    for (let cut = 0; cut <= json.length; cut++) expect(JSON.parse(inPieces(json, [cut], made.mapping, 'json'))).toEqual({ to: address })
  })

  it('gives any text back whatever it is and wherever it is cut', () => {
    const value = fc.oneof(
      fc.constantFrom('Anna', 'Anna Berg', 'BERG', 'a@b.de', 'PERSON', '0', '_b', '\\_a'),
      fc.string({ minLength: 1, maxLength: 8 }),
    )
    const gap = fc.oneof(
      fc.constantFrom('', ' ', '_', '_a', '\\_c ', 's', 'x', 'PERSON_', 'EMAIL_7', '\n', '"'),
      fc.string({ maxLength: 6 }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(gap, value, fc.constantFrom<Kind>('PERSON', 'EMAIL', 'PHONE')), { maxLength: 12 }),
        gap,
        fc.array(fc.nat(400)),
        (parts, last, cuts) => {
          let original = ''
          const marks: Mark[] = []
          for (const [before, found, kind] of parts) {
            original += before
            marks.push({ start: original.length, end: original.length + found.length, kind })
            original += found
          }
          original += last
          const own = new Mapping(key)
          const hidden = pseudonymise(original, marks, new Identities(), own)
          expect(reidentify(hidden, own)).toBe(original)
          const sorted = cuts.filter((cut) => cut < hidden.length).sort((a, b) => a - b)
          expect(inPieces(hidden, sorted, own)).toBe(original)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('protectLookalikes()', () => {
  it('gives back a typed token as it was typed', () => {
    const first = mask('Anna Berg', { 'Anna Berg': 'PERSON' })
    const text = `Wer ist ${first.masked}? Anna Berg!`
    const identities = new Identities()
    const mapping = new Mapping(key)
    const marks = marksOf(text, { 'Anna Berg': 'PERSON' })
    pseudonymise(text, marks, identities, mapping)
    const guarded = protectLookalikes(text, marks, mapping)
    const masked = pseudonymise(text, guarded, identities, mapping)
    expect(masked.match(/PERSON_7[0-9a-f]{9}/g)).toHaveLength(1)
    expect(reidentify(masked, mapping)).toBe(text)
  })

  it('leaves text alone that no token of this request could be', () => {
    const mapping = new Mapping(key)
    mapping.token(new Identities().mention('PERSON', 'Anna'), '')
    const marks: Mark[] = []
    expect(protectLookalikes('PERSON_0123456789 phone 0176123456', marks, mapping)).toBe(marks)
  })
})
