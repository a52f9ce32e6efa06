// Secrets in the places where the web puts them: `Authorization` headers, cookies, query parameters, `user:password@host`, webhooks.
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { waitFor, wordsMarked } from '../../word-book.ts'
import { SIGN } from '../../words.ts'

const BY = 'any/web-credential'
const LOGIN = /:\/\/([^\s:@/"'`<>]{0,80}(?:(?:@|%40)[\w.-]{1,60})?):([^\s"'`<>/]{1,120})@[\w.[\]-]{1,120}/y
const HEADERS = waitFor(['bearer', 'basic', 'token', 'apikey', 'cookie'])
const PAIRS = waitFor([
  'zugang',
  'zugangsdaten',
  'login',
  'logins',
  'logindaten',
  'anmeldung',
  'creds',
  'cred',
  'credentials',
  'auth',
  'zugriff',
  'accès',
  'acceso',
  'accesso',
  'inlog',
])
/** Stands for whoever it will be. */
const ANYBODY = /^(?:user|username|login|name|myuser|your[-_]?user(?:name)?|usr|api|token|x-access-token|oauth2?|x-token-auth)$/i
const MARK = /^(?:\$\{?.*|\{\{.*|<.*|\*+|x{3,}|%[A-Z_]+%)$/i
const AUTHORIZATION = /\b(?:Bearer|Basic|Token|ApiKey)[ :=]{1,3}["']?([\w+/=.~-]{12,4000})/iy
const COOKIE = /\bcookie["']?[:=]\s{0,2}["']?([^\n"']{1,2000})/iy
const COOKIE_PAIR = /(?:^|;\s{0,2})([\w.-]{1,60})=([^;\s]{6,600})/g
const SESSION = /sess|sid|auth|token|jwt|csrf|xsrf|login|remember|secret|^s$|^t$|connect/i
const QUERY = /[?&;]([\w.-]{1,40})=([\w%.~+/=-]{6,600})/g
const SECRET_NAME =
  /^(?:(?:api|access|auth|app|client|user|security|reset|refresh|id|x)?[_-]?(?:token|key|secret|sig|signature|password|passwd|pwd|pass)|apikey|sid|session(?:_?id)?|jwt|otp|magic|invite|reset|x-amz-(?:signature|credential|security-token)|sv?sig|hmac)$/i
const SHORT_NAME = /^(?:t|k|s|code|auth|hash|h|ticket|state|nonce)$/i
const WEBHOOK =
  /https:\/\/(?:hooks\.slack\.com\/(?:services|workflows|triggers)\/|(?:\w+\.)?discord(?:app)?\.com\/api\/webhooks\/|[\w.-]{1,80}\.webhook\.office\.com\/webhookb2\/|hook\.[\w.]{0,12}make\.com\/|hooks\.zapier\.com\/hooks\/catch\/|[\w.-]{1,120}\/webhook(?:-test)?\/(?=[\w-]{12,})|api\.telegram\.org\/bot)([\w/@:.%-]{8,300})/g
/** "Zugang: ilka / Geheim#12" */
const LOGIN_PAIR =
  /\b(?:(?:zugang|wlan|wi-?fi|ssid|netz|login(?:daten)?|anmeldung|logins?|auth|zugriff|accès|acceso|accesso|inlog)\s?:\s?|(?:zugangsdaten|logindaten|anmeldedaten|inloggegevens|creds?|credentials|identifiants|credenziali|credenciales)\s?:?\s)[^\s/:|]{2,60}\s?[/|:]\s?([^\s"'<>]{4,60})/iy
const LOGIN_BODY = /"(?:u|user|login|username|email)"\s?:\s?"[^"\n]{1,80}"\s?,\s?"(?:p|pw|pass)"\s?:\s?"([^"\n]{3,120})(?=")/g

function mixed(value: string): boolean {
  return /\d/.test(value) && /[A-Za-z]/.test(value)
}

function* groups(text: string, pattern: RegExp): Iterable<RegExpExecArray & { readonly value: string; readonly at: number }> {
  for (const match of text.matchAll(pattern)) {
    const value = match.at(-1) ?? ''
    yield Object.assign(match as RegExpExecArray, { value, at: match.index + match[0].length - value.length })
  }
}

/** The same for a sticky pattern, at these words. */
function* groupsAtWords(scan: Scan, words: readonly number[], pattern: RegExp): Iterable<{ readonly value: string; readonly at: number }> {
  let done = 0
  for (const w of words) {
    const start = scan.words.start[w] as number
    if (start < done) continue
    pattern.lastIndex = start
    const value = pattern.exec(scan.text)?.[1]
    if (value === undefined) continue
    done = pattern.lastIndex
    yield { value, at: done - value.length }
  }
}

function span(start: number, value: string, score: number): Span {
  return { start, end: start + value.length, kind: 'CREDENTIAL', score, by: BY }
}

export const webCredential: Recognizer = {
  name: BY,
  kinds: ['CREDENTIAL', 'USERNAME'],
  *find(scan) {
    const { text } = scan
    if (scan.has(SIGN.slash) && text.includes('://')) yield* inUrls(text)
    const headers = wordsMarked(scan, HEADERS)
    if (headers.length > 0) {
      for (const { value, at } of groupsAtWords(scan, headers, AUTHORIZATION)) {
        if (mixed(value) && !/^[a-z]+[-_.\d]*$/i.test(value)) yield span(at, value.replace(/\.+$/, ''), 0.85)
      }
      for (const { value, at } of groupsAtWords(scan, headers, COOKIE)) {
        for (const pair of value.matchAll(COOKIE_PAIR)) {
          const [all, name = '', content = ''] = pair
          if (SESSION.test(name) && /\d/.test(content)) yield span(at + pair.index + all.length - content.length, content, 0.85)
        }
      }
    }
    for (const { value, at } of groupsAtWords(scan, wordsMarked(scan, PAIRS), LOGIN_PAIR))
      if (/\d/.test(value) && !/^[\d./:]+$/.test(value)) yield span(at, value.replace(/[.,;)]+$/, ''), 0.8)
    if (scan.has(SIGN.quote) && text.includes('"p')) for (const { value, at } of groups(text, LOGIN_BODY)) yield span(at, value, 0.85)
  },
}

function* inUrls(text: string): Iterable<Span> {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    LOGIN.lastIndex = at
    const match = LOGIN.exec(text)
    const password = match?.[2]
    if (match === null || password === undefined || MARK.test(password)) continue
    const login = match[1] ?? ''
    if (login !== '' && !MARK.test(login) && !ANYBODY.test(login))
      yield { start: at + 3, end: at + 3 + login.length, kind: 'USERNAME', score: 0.8, by: BY }
    yield span(at + 4 + login.length, password, 0.95)
  }
  if (text.includes('=')) {
    for (const match of text.matchAll(QUERY)) {
      const [all, name = '', value = ''] = match
      const secret = SECRET_NAME.test(name)
        ? mixed(value) || /password|passwd|pwd|pass/i.test(name)
        : SHORT_NAME.test(name) && value.length >= 16 && mixed(value)
      if (secret && !MARK.test(value)) yield span(match.index + all.length - value.length, value, 0.85)
    }
  }
  for (const { value, at } of groups(text, WEBHOOK)) yield span(at, value.replace(/[.:]+$/, ''), 0.95)
}
