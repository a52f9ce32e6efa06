// detect --why and --miss as users run them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const POLICY = join(ROOT, 'examples/own-terms/nordlicht-care.yaml')

function detect(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli.ts'), 'detect', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

describe('deckname detect', () => {
  it('--why tells of each find what was weighed', () => {
    const { status, stdout } = detect(
      ['--why'],
      'Sehr geehrte Frau Anna Berg,\nIhre IBAN DE02 1203 0000 0000 2020 51. Frau Berg ruft an. Scan: Ablage_Berg_2.',
    )
    expect(status).toBe(0)
    expect(stdout).toContain('[PERSON Anna Berg]')
    expect(stdout).toMatch(/^PERSON 0\.\d\d Anna Berg\n {2}stands in {5}…Sehr geehrte Frau Anna Berg, Ihre/m)
    expect(stdout).toMatch(
      /considered {4}PERSON 0\.\d\d Anna Berg \(any\/person\): taken\n +surroundings [+−]\d\.\d\d, lexicon [+−]\d\.\d\d/,
    )
    expect(stdout).toMatch(/^ {2}word {10}Berg: surname, ordinary word/m)
    expect(stdout).toContain("found by      link: repeats 'Anna Berg'")
  })

  it('--miss tells what was seen of a piece, or that it is not there', () => {
    const { stdout } = detect(['--miss', 'Herzog-Straße'], 'Wir gehen in die Herzog-Straße.')
    expect(stdout).toContain('Herzog-Straße (characters 17 to 30)')
    expect(stdout).toContain('ruled out: a street')
    expect(detect(['--miss', 'Anna'], 'Nichts hier.').stdout).toContain("'Anna' does not stand in the text")
  })

  it('--policy brings own terms; --jsonl adds fields', () => {
    const text = 'Angebot an Wattenmeer Logistik, Antwort an info@nordlicht-care.example.'
    const { status, stdout } = detect(
      ['--jsonl', '--why', '--miss', 'info@nordlicht-care.example', '--policy', POLICY],
      `${JSON.stringify({ id: 7, text })}\n`,
    )
    expect(status).toBe(0)
    const answer = JSON.parse(stdout)
    expect(answer.id).toBe(7)
    expect(answer.spans).toHaveLength(1)
    expect(answer.spans[0]).toMatchObject({
      start: 11,
      end: 30,
      type: 'ORGANIZATION',
      why: { before: 'Angebot an ', text: 'Wattenmeer Logistik' },
    })
    expect(answer.misses).toMatchObject([{ found: [], candidates: [{ kind: 'EMAIL', outcome: 'public' }] }])
  })

  it('names the policy that cannot be used', () => {
    const { status, stderr } = detect(['--policy', 'no-such-policy'], 'Text')
    expect(status).toBe(1)
    expect(stderr).toContain('there is no such policy')
  })
})
