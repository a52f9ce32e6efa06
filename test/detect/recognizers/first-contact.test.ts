// Short examples of every class of values but names, in seven languages, each batch written before the rules had met it. A line is a
// language and a text in which `[[KIND|value]]` must be covered, or `!KIND` and a text that holds none of that kind. `\n` and `\t` stand for
// themselves in the files.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'
import { accountInLog } from '../../../src/detect/recognizers/any/account-in-log.ts'
import { isInitialAndName, isInitialAndSurname, isLogin, isLoginOfName } from '../../../src/detect/recognizers/any/login-name.ts'
import { speakerHandle } from '../../../src/detect/recognizers/any/speaker-handle.ts'
import { unlabelledLogin } from '../../../src/detect/recognizers/any/unlabelled-login.ts'
import { itIsLinear, itLeaves } from './marked-cases.ts'

const FOLDER = fileURLToPath(new URL('./first-contact/', import.meta.url))
const MARK = /\[\[([A-Z_]+)\|([^\]]*)\]\]/g
const SIGN = /[\p{L}\p{N}]/u

interface Marked {
  readonly text: string
  readonly values: readonly { readonly start: number; readonly value: string }[]
}

function unmark(marked: string): Marked {
  const values: { start: number; value: string }[] = []
  let removed = 0
  const text = marked.replace(MARK, (mark: string, _kind: string, value: string, at: number) => {
    values.push({ start: at - removed, value })
    removed += mark.length - value.length
    return value
  })
  return { text, values }
}

/** The values of which a letter or digit stays readable. */
function readable({ text, values }: Marked): readonly string[] {
  const covered = new Uint8Array(text.length)
  for (const { start, end } of detect(text)) covered.fill(1, start, end)
  return values
    .filter(({ start, value }) => [...value].some((sign, i) => SIGN.test(sign) && covered[start + i] === 0))
    .map(({ value }) => value)
}

for (const file of readdirSync(FOLDER)) {
  const lines = readFileSync(FOLDER + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('\\n', '\n').replaceAll('\\t', '\t'))
  describe(file, () => {
    test.each(lines.filter((line) => !line.startsWith('!')))('covers %j', (line) => {
      const marked = unmark(line.slice(3))
      expect(marked.values.length).toBeGreaterThan(0)
      expect(readable(marked)).toEqual([])
    })
    test.each(lines.filter((line) => line.startsWith('!')))('leaves %j', (line) => {
      const [head = '', ...rest] = line.slice(1).split(' ')
      const kinds = new Set(head.split(','))
      expect(detect(rest.join(' ')).filter(({ kind }) => kinds.has(kind))).toEqual([])
    })
  })
}

describe('logins by their looks', () => {
  test.each(['jkoenig', 'pkrause2', 'kranzm', 'jdevries'])('%s is an initial and a name', (login) => {
    expect(isInitialAndName(login)).toBe(true)
  })
  test.each(['verified', 'constants', 'support', 'empty'])('%s is none', (word) => {
    expect(isInitialAndName(word)).toBe(false)
  })
  test('a narrower look wants the initial before a longer surname', () => {
    expect(isInitialAndSurname('kjansen')).toBe(true)
    for (const word of ['robar', 'daniels']) expect(isInitialAndSurname(word)).toBe(false)
  })
  test('marks between letters make a login, versions and files do not', () => {
    expect(isLogin('kbanks_7')).toBe(true)
    for (const none of ['v1.2', 'index.ts', 'step_2', 'utf-8']) expect(isLogin(none)).toBe(false)
    expect(isLoginOfName('keep-alive')).toBe(false)
    expect(isLoginOfName('p_krasniqi')).toBe(true)
  })
})

describe('unlabelled logins', () => {
  itLeaves(unlabelledLogin, [
    'see kante.ts there',
    'dr.meier kommt',
    'e.g. this',
    'atomic render',
    'anna.berg@firma.example',
    'mail anna.berg(x)',
  ])
  itIsLinear(unlabelledLogin, ['m.haslbeck ', 'tbergmann ', 'a.b', 'x_y '])
})

describe('accounts in logs', () => {
  itIsLinear(accountInLog, ['identity ', '-rw-r--r-- 1 a ', "'a'@", 'https://x/users/', 'session for ', 'psql a ', '(a) '])
})

describe('handles of speakers', () => {
  itIsLinear(speakerHandle, ['<a> ', '\na_1: ', 'insta ', '@a:', '\nx_berg 10:05', 'u/'])
})
