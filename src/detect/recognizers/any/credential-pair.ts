// Passwords that stand beside their login or in a command, with no label of their own: `svc_backup / Rot-Kehl9!`, `USER, PW = "a", "b"`,
// `redis-server --requirepass …`, `curl -u name:secret`, `IDENTIFIED BY '…'`.

import { LeftOf } from '../../left-of.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { marksOf, waitFor, wordsMarked } from '../../word-book.ts'
import { SIGN } from '../../words.ts'
import { isNobody } from './nobody.ts'

const BY = 'any/credential-pair'
const SECRET = String.raw`[^\s"'\x60<>|]{6,80}`
/** The second half of a pair, known by its digit and the sign or word before it. */
const SECOND = new RegExp(String.raw` (?:\/|→|->|with|mit|con|avec) (?=[^\s]{0,79}\d)(${SECRET})`, 'y')
const JOINING_SIGNS = ['/', '→', '->']
const JOINING_WORDS = waitFor(['with', 'mit', 'con', 'avec'])
const LOGIN = new LeftOf(/(?<![\w./@])(?:[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}|[A-Za-z][\w.-]{2,30})$/)
const NEAR =
  /(?:login|log-?in|logon|user|account|konto|zugang|anmeld|admin|svc|service|ssh|rdp|vpn|smtp|imap|ftp|sql|db|nas|ilo|idrac|router|switch|server|host|portal|wlan|cred|auth|pass|pw|kennw|benutzer|usuario|utente|identifiant|https?:)/i
const ASSIGNED =
  /\b(?:user|usr|login|username|uid|email|name|benutzer)[\w]{0,10}, ?(?:pw|pwd|pass|passwd|password|secret|kennwort|passwort)\w{0,6} ?= ?\(?["']([^"'\n]{1,60})["'], ?["']([^"'\n]{3,80})(?=["'])/gi
const OPTION =
  /(?:--?(?:require-?pass|pass(?:word|wd|phrase)?|pwd|secret|auth-?token|admin-?pass(?:word)?|db-?pass(?:word)?|root-?password|http-passwd|proxy-pass)(?: {1,2}|=)|\b(?:requirepass|masterauth) |\bsshpass -p ?|\bmysql(?:dump|admin)?\b[^\n]{0,60}? -p(?=[^\s-])|\bIDENTIFIED (?:WITH \w+ )?BY )["']?([^\s"'<>|;]{4,80})/iy
/** What OPTION begins with; the first are options, behind a hyphen. */
const OPTIONS = waitFor(
  'require requirepass pass password passwd passphrase pwd secret auth authtoken admin adminpass adminpassword db dbpass dbpassword root rootpassword http proxy masterauth sshpass mysql mysqldump mysqladmin identified'.split(
    ' ',
  ),
)
const CURL = /\b(?:curl|wget|http|smbclient|ldapsearch)\b[^\n]{0,120}? (?:-u|--user|-U) ?["']?([\w.@\\-]{1,60})[:%]["']?([^\s"'@]{4,80})/g
const COMMANDS = waitFor(['curl', 'wget', 'http', 'smbclient', 'ldapsearch'])
/** Accounts of roles and devices, and logins built of them: admin, root, nasroot, svc-scan. */
const ROLE =
  /^(?:(?:[a-z]{2,10})?(?:admin|root)|administrator|sysadmin|sysop|superuser|supervisor|operator|service|technik|techniker|guest|gast|sa|pi|ubnt|cisco|wartung|setup|(?:svc|adm|usr|srv)-[a-z-]{2,20})$/i
/** KEY = "gk-prod-7Yd2…": a key of a service we do not know, by its mixture. */
const KEY = /key["']?\s?[=:]\s?["']?([\w.-]{20,200})(?![\w.(/-])/gi
/** acme_stg_7Qf2…: a firm, a stage or a use, and chance. */
const PREFIXED_KEY =
  /(?<![\w/.-])[a-z]{2,12}[_-](?:live|test|stg|staging|stage|prod|production|dev|sandbox|key|sk|pk|rk|api|pat|token|secret|sec|priv|acc|admin|svc|bot|app|int)[_-][A-Za-z\d]{12,80}(?![\w-])/y
const SHORTEST_KEY = 12
/** No secret: a variable, a placeholder, a file, an option. */
const NONE =
  /^(?:\$|%\w+%$|\{\{|<|\*+$|x{3,}$|-|\/|\.{1,2}\/|your|null|none|true|false|string|changeme$|password$|secret$|stdin$|file:|env:|process\.|os\.)|^[\w./-]+\.(?:txt|key|pem|env|json|ya?ml|conf|cfg|js|ts|py|html?|pdf|docx?|xlsx?)$|[(){}]/i

function kindsOfSigns(value: string): number {
  return Number(/\p{Ll}/u.test(value)) + Number(/\p{Lu}/u.test(value)) + Number(/\d/.test(value)) + Number(/[^\p{L}\d]/u.test(value))
}

function span(start: number, value: string, score: number): Span {
  return { start, end: start + value.length, kind: 'CREDENTIAL', score, by: BY }
}

export const credentialPair: Recognizer = {
  name: BY,
  kinds: ['CREDENTIAL', 'USERNAME'],
  *find(scan) {
    const { text } = scan
    const { any } = marksOf(scan)
    yield* besideLogins(scan)
    if (scan.has(SIGN.equals) && scan.has(SIGN.quote | SIGN.apostrophe) && /, ?(?:pw|pass|pwd|secret|kenn)/i.test(text)) {
      yield* loginsAndSecrets(text, ASSIGNED, 3)
    }
    yield* options(scan)
    if (scan.has(SIGN.lowLine | SIGN.hyphen)) {
      for (const { start, value } of prefixedKeys(scan)) if (isKey(value)) yield span(start, value, 0.8)
    }
    if ((scan.has(SIGN.equals) && assignsKey(text, '=')) || (scan.has(SIGN.colon) && assignsKey(text, ':'))) {
      for (const match of text.matchAll(KEY)) {
        const value = match[1] as string
        if (isKey(value)) yield span(match.index + match[0].length - value.length, value, 0.75)
      }
    }
    if (scan.has(SIGN.hyphen) && (any & COMMANDS) !== 0) {
      yield* loginsAndSecrets(text, CURL, 1)
    }
  },
}

/** @param pattern ends in the secret, its second group; the login, its first, stands `apart` characters before it at least. */
function* loginsAndSecrets(text: string, pattern: RegExp, apart: number): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const [all, user = '', value = ''] = match
    if (NONE.test(value)) continue
    const at = match.index + all.length - value.length
    const login = match.index + all.lastIndexOf(user, all.length - value.length - apart)
    yield { start: login, end: login + user.length, kind: 'USERNAME', score: 0.75, by: BY }
    yield span(at, value, 0.85)
  }
}

/** Whether something that ends in "key" is given a value by this sign: `key["']?\s?[=:]`. */
function assignsKey(text: string, sign: string): boolean {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    let end = at
    if (/\s/.test(text.charAt(end - 1))) end--
    if (text.charAt(end - 1) === '"' || text.charAt(end - 1) === "'") end--
    if ((text.charCodeAt(end - 1) | 32) === 121 && text.slice(end - 3, end).toLowerCase() === 'key') return true
  }
  return false
}

/** Looked for at the words with digits: the last of three words with a stroke between each two. */
function prefixedKeys({ text, words }: Scan): { readonly start: number; readonly value: string }[] {
  const found: { readonly start: number; readonly value: string }[] = []
  const { start, end, numbers } = words
  for (let n = 0; n < numbers.length; n++) {
    const w = numbers[n] as number
    const from = start[w] as number
    if ((end[w] as number) - from < SHORTEST_KEY || w < 2 || end[w - 1] !== from - 1 || end[w - 2] !== (start[w - 1] as number) - 1)
      continue
    PREFIXED_KEY.lastIndex = start[w - 2] as number
    const value = PREFIXED_KEY.exec(text)?.[0]
    if (value !== undefined) found.push({ start: start[w - 2] as number, value })
  }
  return found
}

/** Capitals, small letters and digits in turns, as no name of a thing has them. */
function isKey(value: string): boolean {
  if (NONE.test(value) || !/\p{Ll}/u.test(value) || !/\p{Lu}/u.test(value)) return false
  return (value.match(/\p{L}\d|\d\p{L}/gu)?.length ?? 0) >= 5
}

function* options(scan: Scan): Iterable<Span> {
  const { text, words } = scan
  let done = 0
  for (const w of wordsMarked(scan, OPTIONS)) {
    let start = words.start[w] as number
    if (text.charCodeAt(start - 1) === HYPHEN) start -= text.charCodeAt(start - 2) === HYPHEN ? 2 : 1
    if (start < done) continue
    OPTION.lastIndex = start
    const value = OPTION.exec(text)?.[1]
    if (value === undefined) continue
    done = OPTION.lastIndex
    if (!NONE.test(value) && kindsOfSigns(value) >= 2) yield span(done - value.length, value, 0.85)
  }
}

const HYPHEN = 45

/** Offsets of the blanks before what joins a login and its password, in order. */
function joints(scan: Scan): readonly number[] {
  const { text, words } = scan
  const found: number[] = []
  for (const w of wordsMarked(scan, JOINING_WORDS)) {
    const start = words.start[w] as number
    if (text.charCodeAt(start - 1) === BLANK && text.charCodeAt(words.end[w] as number) === BLANK) found.push(start - 1)
  }
  if (!scan.has(SIGN.slash | SIGN.hyphen | SIGN.arrow)) return found
  const inWords = found.length
  for (const sign of JOINING_SIGNS) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
      if (text.charCodeAt(at - 1) === BLANK && text.charCodeAt(at + sign.length) === BLANK) found.push(at - 1)
  }
  return found.length === inWords ? found : found.sort((a, b) => a - b)
}

const BLANK = 32

/** A login and, after a stroke or "with", something no word of a sentence looks like. */
function* besideLogins(scan: Scan): Iterable<Span> {
  const { text } = scan
  let done = 0
  for (const joint of joints(scan)) {
    if (joint < done) continue
    SECOND.lastIndex = joint
    const match = SECOND.exec(text)
    if (match === null) continue
    done = SECOND.lastIndex
    const [all, written = ''] = match
    const value = written.replace(/[.,;:)\]]+$/, '')
    if (value.length < 6 || kindsOfSigns(value) < 3 || NONE.test(value) || !/\p{L}/u.test(value)) continue
    if (!/[^\p{L}\d]/u.test(value.slice(0, -1)) || /^(?:https?:|www\.|\d+[.,]?\d*\p{L}{1,3}$|[A-Z]{1,3}\d+$)/u.test(value)) continue
    const login = LOGIN.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0]
    if (login === undefined) continue
    const odd = /@|_|^[a-z][a-z.-]*\d|^[a-z]+\.[a-z]+$/.test(login) || ROLE.test(login)
    const before = text.slice(Math.max(0, match.index - login.length - 60), match.index - login.length)
    if (/ (?:\/|→|->) /.test(all) ? !(odd || NEAR.test(before)) : !/(?:login|log-?in|anmeld|user|zugang|admin)/i.test(before)) continue
    yield span(match.index + all.length - written.length, value, 0.8)
    if (odd && !login.includes('@') && (login === 'Administrator' || !isNobody(login)))
      yield { start: match.index - login.length, end: match.index, kind: 'USERNAME', score: 0.7, by: BY }
  }
}
