import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf, marksOf, tokenMarks } from '../../src/cli/demo/page.ts'
import { findLeaks, problemsOf } from '../../src/cli/demo/proof.ts'
import { type Scene, scenes } from '../../src/cli/demo/scenes.ts'

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const run = promisify(execFile)

describe('deckname demo', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'deckname-test-'))
  let stdout: string

  beforeAll(async () => {
    const env = { PATH: process.env['PATH'], TMPDIR: temporary, NO_COLOR: '1' }
    stdout = (await run(process.execPath, [CLI, 'demo'], { env })).stdout
  }, 60_000)

  afterAll(() => rmSync(temporary, { recursive: true, force: true }))

  it('plays all scenes, hides every planted value and restores it', () => {
    for (const { title } of scenes) expect(stdout).toContain(title)
    expect(stdout.match(/✓/g)).toHaveLength(scenes.length)
    expect(stdout).not.toContain('✗')
    expect(stdout).toMatch(/Readable there +0 of the \d+ personal values/)
    expect(stdout).toMatch(/rerouted to mistral \(EU\) by rule sensitive-to-eu/)
    expect(stdout).toMatch(/refused by rule unreadable-stays-in-eu/)
  })

  it('shows nothing of a person where it shows what the provider sees', () => {
    const shown = [...stdout.matchAll(/Provider sees[\s\S]*?(?=The app gets)/g)].map(([text]) => text.replace(/\s+/g, ' '))
    expect(shown).toHaveLength(scenes.length)
    for (const value of scenes.flatMap(({ values }) => values)) expect(shown.join('\n')).not.toContain(value)
  })

  it('fits a screen of 100 columns, and leaves no data behind', () => {
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(readdirSync(temporary).filter((name) => name.startsWith('deckname-'))).toEqual([])
  })
})

describe('problemsOf()', () => {
  const scene: Scene = { title: '', note: '', asks: '', text: '', values: ['Anna Berg', '0171 3920052'], play: async () => '' }
  const played = { scene, got: 'Anna Berg, 0171 3920052', sent: ['{"text":"PERSON_0a1b2c3d4e PHONE_0123456789"}'] }

  it('finds nothing wrong where all is hidden and restored', () => {
    expect(problemsOf(played, [])).toEqual([])
  })

  it.each([
    ['a value', 'ANNA BERG'],
    ['a number in another grouping', '0171/392 0052'],
  ])('tells %s that the provider could read', (_, leaked) => {
    expect(problemsOf({ ...played, sent: [leaked] }, []).join()).toContain('readable for the provider')
  })

  it('tells a value that did not come back, and a token that was left', () => {
    expect(problemsOf({ ...played, got: 'PERSON_0a1b2c3d4e, 0171 3920052' }, [])).toHaveLength(2)
  })

  it('tells a token that changed within a conversation', () => {
    const second = { ...played, scene: { ...scene, continues: scene }, sent: ['PERSON_0a1b2c3d4e PHONE_0fffffffff'] }
    expect(problemsOf(second, [played])).toEqual(['not used again: PHONE_0123456789'])
  })

  it('tells that something was sent where all should have been refused', () => {
    expect(problemsOf({ ...played, scene: { ...scene, values: [], refused: true } }, [])).toEqual(['something was sent'])
  })
})

describe('findLeaks()', () => {
  it('finds a surname alone', () => {
    expect(findLeaks(['{"text":"Frau Brandtner"}'], ['Katharina Brandtner']).found).toEqual(['brandtner'])
  })
})

describe('linesOf()', () => {
  const lines = (text: string, width: number) => linesOf(text, width).map(({ start, end }) => text.slice(start, end))

  it('breaks at blanks and line ends', () => {
    expect(lines('eins zwei drei\nvier', 9)).toEqual(['eins zwei', 'drei', 'vier'])
  })

  it('breaks JSON between members, and long words anywhere', () => {
    expect(lines('{"a":1,"b":2}', 9)).toEqual(['{"a":1,', '"b":2}'])
    expect(lines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
  })
})

describe('marksOf()', () => {
  it('marks every place of a value, the longer one where two meet', () => {
    const values = new Map([
      ['Berg', 'PERSON'],
      ['Anna Berg', 'PERSON'],
    ])
    expect(marksOf('Anna Berg, Frau Berg', values)).toEqual([
      { start: 0, end: 9, kind: 'PERSON' },
      { start: 16, end: 20, kind: 'PERSON' },
    ])
  })

  it('knows tokens by their shape', () => {
    expect(tokenMarks('an PERSON_0a1b2c3d4e_b.')).toEqual([{ start: 3, end: 22, kind: 'PERSON' }])
  })
})
