// Keys that providers mark by a prefix of their own: AI services, clouds, code hosts, payment, chat; and JSON web tokens (RFC 7519).
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { WordFilter } from './word-filter.ts'

/** Prefix in letters as they stand at the beginning of a word → the key from there. Bounded and sticky. */
const KEYS: readonly (readonly [string, RegExp])[] = [
  ['sk', /sk[-_](?:proj-|svcacct-|admin-|ant-|or-v1-|live_|test_|lf-)?[\w-]{16,250}/y],
  ['pk', /pk[-_](?:live_|test_|lf-)[\w-]{10,250}/y],
  ['rk', /rk_(?:live_|test_)[\w]{10,250}/y],
  ['whsec', /whsec_[\w+/=-]{12,120}/y],
  ['akia', /(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,20}/y],
  ['asia', /ASIA[A-Z0-9]{12,20}/y],
  ['aroa', /AROA[A-Z0-9]{12,20}/y],
  ['gh', /gh[pousr]_[\w.-]{20,600}/y],
  ['github', /github_pat_\w{20,255}/y],
  ['glpat', /gl(?:pat|ptt|dt|rt|cbt|soat|ft|agent)-[\w-]{18,64}/y],
  ['xox', /xox[abeoprs](?:\.xox[bp])?-[\w-]{10,250}/y],
  ['xapp', /xapp-\d-[\w-]{10,250}/y],
  ['aiza', /AIza[\w-]{30,40}/y],
  ['ya29', /ya29\.[\w-]{20,250}/y],
  ['gocspx', /GOCSPX-[\w-]{20,40}/y],
  ['sg', /SG\.[\w-]{16,64}\.[\w-]{16,128}/y],
  ['ac', /AC[0-9a-f]{32}(?!\w)/y],
  ['npm', /npm_\w{30,60}/y],
  ['pypi', /pypi-[\w-]{30,250}/y],
  ['hf', /hf_[A-Za-z0-9]{20,60}/y],
  ['gsk', /gsk_[A-Za-z0-9]{20,80}/y],
  ['xai', /xai-[A-Za-z0-9]{20,120}/y],
  ['r8', /r8_[A-Za-z0-9]{20,60}/y],
  ['pplx', /pplx-[A-Za-z0-9]{20,80}/y],
  ['dapi', /dapi[0-9a-fA-F]{32}(?:-\d)?/y],
  ['dckr', /dckr_(?:pat|oat)_[\w-]{16,60}/y],
  ['figd', /fig[dou]_[\w-]{20,100}/y],
  ['hvs', /hv[sbr]\.[\w-]{20,600}/y],
  ['hvb', /hvb\.[\w-]{20,600}/y],
  ['hvr', /hvr\.[\w-]{20,600}/y],
  ['lin', /lin_(?:api|oauth)_\w{20,80}/y],
  ['ntn', /ntn_\w{20,80}/y],
  ['secret', /secret_[A-Za-z0-9]{30,60}/y],
  ['shp', /shp(?:at|ca|pa|ss)_\w{20,60}/y],
  ['vc', /vc[pirak]_\w{20,80}/y],
  ['cf', /cf(?:at|ut|k)_\w{30,80}/y],
  ['dop', /do[opr]_v1_[0-9a-f]{40,80}/y],
  ['doo', /doo_v1_[0-9a-f]{40,80}/y],
  ['pat', /pat[A-Za-z0-9]{14}\.[0-9a-f]{40,80}/y],
  ['eaa', /EAA[A-Za-z0-9]{40,300}/y],
  ['sq', /sq0(?:atp|csp|idp)-[\w-]{20,60}/y],
  ['key', /key-[0-9a-f]{32}/y],
  ['tskey', /tskey-\w+-[\w-]{16,80}/y],
  ['age', /AGE-SECRET-KEY-1[A-Z0-9]{40,80}/y],
  ['sbp', /sbp_[0-9a-f]{40}/y],
  ['sntrys', /sntrys_[\w+/=-]{30,400}/y],
  ['pmak', /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/y],
  ['nrak', /NRAK-[A-Z0-9]{27}/y],
  ['ey', /eyJ[\w-]{8,4000}\.[\w-]{4,8000}(?:\.[\w-]{0,4000}){0,3}/y],
]

/** One key of AWS in thirty has no digit. */
const IN_CAPITALS = /^A(?:KIA|SIA)[A-Z]{16}$/
const SHORTEST_BOT = 8
const TELEGRAM = /\d{8,10}:[A-Za-z0-9_-]{35}(?![\w-])/y
const DISCORD = /[MNO][A-Za-z\d]{23,27}\.[\w-]{6}\.[\w-]{27,40}(?![\w-])/y

/** Bots of Telegram and Discord: told by the shape of number and secret. */
function addBot(text: string, start: number, end: number, found: Span[]): void {
  const after = text.charCodeAt(end)
  const pattern = after === 58 && end - start >= 8 && end - start <= 10 ? TELEGRAM : after === 46 && end - start >= 24 ? DISCORD : undefined
  if (pattern === undefined) return
  pattern.lastIndex = start
  const match = pattern.exec(text)
  if (match !== null) found.push({ start, end: start + match[0].length, kind: 'CREDENTIAL', score: 0.9, by: 'any/provider-key' })
}

/** The filter sees three letters; a prefix of two that has no separator behind it is listed with what may follow. */
const AFTER_TWO: Readonly<Record<string, string>> = { vc: 'pirak', cf: 'auk', ey: 'j', sq: '0', ac: '0123456789abcdef', gh: 'pousr' }
const filter = new WordFilter(KEYS.flatMap(([prefix]) => [...(AFTER_TWO[prefix] ?? ' ')].map((next) => (prefix + next).trim())))

const byFirst = new Map<string, RegExp[]>()
for (const [prefix, pattern] of KEYS) {
  const first = prefix.slice(0, 2)
  byFirst.set(first, [...(byFirst.get(first) ?? []), pattern])
}

export const providerKey: Recognizer = {
  name: 'any/provider-key',
  kinds: ['CREDENTIAL'],
  find(scan) {
    const { text, words } = scan
    const { prefix, numbers } = words
    const found: Span[] = []
    for (let n = 0; n < numbers.length; n++) {
      const w = numbers[n] as number
      const start = words.start[w] as number
      const end = words.end[w] as number
      if (end - start >= SHORTEST_BOT) addBot(text, start, end, found)
    }
    let done = 0
    for (let w = 0; w < words.count; w++) {
      if (!filter.has(prefix[w] as number)) continue
      const start = words.start[w] as number
      if (start < done) continue
      for (const pattern of byFirst.get(scan.lower.slice(start, start + 2)) ?? []) {
        pattern.lastIndex = start
        const key = pattern.exec(text)?.[0].replace(/[-.]+$/, '')
        // Identifiers in code share prefixes such as `sk_`; a key also holds digits.
        if (key === undefined) continue
        done = start + key.length
        if (!/\d/.test(key) && !IN_CAPITALS.test(key)) break
        found.push({ start, end: done, kind: 'CREDENTIAL', score: 0.95, by: 'any/provider-key' })
        break
      }
    }
    return found
  },
}
