// Logins that a notation gives away, without a word for it: @handles, user@host, URLs, access logs, home folders, domain accounts.
import type { Span } from '../../span.ts'
import { isInitialAndName, isLogin } from './login-name.ts'
import { isNobody } from './nobody.ts'

const NAME = 'any/username'

/** A login's characters, for patterns. */
export const TOKEN = String.raw`[A-Za-zÀ-ž0-9_][\wÀ-ž.+-]{0,38}[\wÀ-ž]`

const PATH =
  /[/\\]{1,2}(?:home|Users|Benutzer|Profile|Profiles|Profil|Homes?|home\$|users\$|profiles?\$|Dokumente und Einstellungen|Documents and Settings|Utilisateurs)[/\\]{1,2}([\wÀ-ž][\wÀ-ž.-]{1,30}?)(?=[/\\\s"'`:;,)]|$)/g
const USERINFO = new RegExp(String.raw`:\/\/(${TOKEN}(?:(?:@|%40)[\w.-]{1,60})?):[^\s@/"']{0,80}@`, 'g')
/** 10.0.0.1 - x [14/Apr/2025:… (Common Log Format) */
const ACCESS_LOG = /(?<=^|\n|[\s"'])[\da-fA-F.:]{7,45} (?:-|\S{1,40}) ([A-Za-z][\w.@-]{1,39}) \[(?=\d\d\/[A-Z][a-z]{2}\/\d{4}:)/g
/** {"u":"x","p": … */
const SHORT_KEY = new RegExp(String.raw`"(?:u|usr)" ?: ?"(${TOKEN})" ?, ?"(?:p|pw|pwd|pass)"`, 'g')
/** [~x], as trackers and wikis mention someone */
const MENTION = /\[~([\wÀ-ž][\wÀ-ž.@+-]{1,40})\]/g
const HOST_AFTER = /(?:\d{1,3}(?:\.\d{1,3}){3}(?![\d.])|[\w-]{2,40}(?![\w.-]*\.[a-z]{2,})(?:\.[\w-]+)*:[~/$])/iy
const HANDLE = /(?=\d{0,4}[A-Za-z_])[\w]+(?:[.-][\w]+){0,4}/y
const COMMENT = /(?:\/\*|\/\/|(?:^|\n)[ \t]*(?:\*|#))[ \t*]*$/
const DOMAIN_ACCOUNT = /(?<![\w\\/:.-])([A-Z][A-Z0-9-]{1,14})(\\{1,2})([a-zà-ž][\wà-ž.-]{1,30})/g

/** All of a text. */
export function* loginsInNotation(text: string): Generator<Span> {
  if (text.includes('@')) yield* aroundAts(text)
  if (text.includes('[~')) yield* groups(text, MENTION, 0.85)
  if (text.includes('TODO') || text.includes('FIXME') || text.includes('XXX')) yield* ownersOfTasks(text)
  if (text.includes('://')) yield* usersOfUrls(text)
  if (text.includes('" ') || text.includes('] "')) yield* groups(text, ACCESS_LOG, 0.75)
  if (text.includes('"u')) yield* groups(text, SHORT_KEY, 0.8)
  if (/[/\\](?:[hH]ome|[uU]sers|Benutzer|[pP]rofile?|Dok|Doc|Util)/.test(text)) yield* groups(text, PATH, 0.8)
  if (text.includes('\\')) yield* domainAccounts(text)
}

/** The find, unless it is nobody's. */
export function loginSpan(start: number, value: string, score: number): Span | undefined {
  const bare = value.replace(/^@/, '')
  if (bare.length < 2 || isNobody(bare) || /^[\d.:-]+$/.test(bare)) return undefined
  return { start, end: start + value.length, kind: 'USERNAME', score, by: NAME }
}

/** @handles, and the user of user@host. */
function* aroundAts(text: string): Generator<Span> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = at === 0 ? ' ' : (text[at - 1] as string)
    if (/[\w.%+-]/.test(before)) {
      const host = stick(HOST_AFTER, text, at + 1)
      if (host === null) continue
      const left = /(?<![\w.@:/-])([A-Za-z][\w.-]{0,31})$/.exec(text.slice(Math.max(0, at - 33), at))
      const found = left === null ? undefined : loginSpan(at - (left[1] as string).length, left[1] as string, 0.75)
      if (found !== undefined) yield found
      continue
    }
    if (!/[\s([{"'„“:,;_>|-]/.test(before)) continue
    const handle = stick(HANDLE, text, at + 1)
    if (handle === null) continue
    const value = handle[0]
    const next = text[at + 1 + value.length] ?? ''
    // A tag in a comment: /** @internal */
    if (/^[a-z]+(?:-[a-z]+)*$|^__/.test(value) && COMMENT.test(text.slice(Math.max(0, at - 40), at))) continue
    if (/\.(?:org|com|de|net|eu|fr|it|es|nl|pl|at|ch|io|uk|local|example)$/i.test(value)) continue
    if (value.length < 3 || value.length > 40 || next === '/' || next === '(' || next === '@' || next === '{') continue
    const lineStart = at === 0 || before === '\n' || /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 24), at))
    if (
      lineStart &&
      /^\p{Lu}\p{Ll}+(?:\p{Lu}\p{Ll}+)*$/u.test(value) &&
      !/^ (?!(?:private|public|protected|static|final|class|const|let|async|def|void|abstract|record|interface|String|int|long|boolean)\b)/.test(
        text.slice(at + 1 + value.length, at + 13 + value.length),
      )
    )
      continue
    const found = loginSpan(at, `@${value}`, 0.7)
    if (found !== undefined) yield found
  }
}

/** TODO(mkranz): …, FIXME jlange: … */
const TASK = /(?<![\w-])(?:TODO|FIXME|XXX|HACK)(?:\(@?|[ \t]@?)([a-z][a-z\d._-]{3,23})(?=\)|:[ \t])/g

function* ownersOfTasks(text: string): Generator<Span> {
  for (const match of text.matchAll(TASK)) {
    const value = match[1] as string
    const found =
      isInitialAndName(value) || (isLogin(value) && /^[a-z._]{5}/.test(value))
        ? loginSpan(match.index + match[0].length - value.length, value, 0.85)
        : undefined
    if (found !== undefined) yield found
  }
}

/** Mailboxes of roles that log in with a password of their own. */
const ROLE_BOX = /^(?:noreply|no-reply|info|support|service|mail|mailer|kontakt|contact|newsletter|office)$/i

function* usersOfUrls(text: string): Generator<Span> {
  for (const match of text.matchAll(USERINFO)) {
    const value = match[1] as string
    const start = match.index + 3
    const found = ROLE_BOX.test(value)
      ? ({ start, end: start + value.length, kind: 'USERNAME', score: 0.85, by: NAME } as const)
      : loginSpan(start, value, 0.85)
    if (found !== undefined) yield found
  }
}

function* groups(text: string, pattern: RegExp, score: number): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const value = match[1] as string
    const found = loginSpan(
      match.index +
        match[0].indexOf(
          value,
          pattern === MENTION ? 2 : pattern === SHORT_KEY ? 4 : pattern === PATH ? 5 : pattern === ACCESS_LOG ? 9 : 3,
        ),
      value,
      score,
    )
    if (found !== undefined) yield found
  }
}

/** CORP\jdoe; a single backslash before n, r, t … is an escape of a JSON text. */
function* domainAccounts(text: string): Generator<Span> {
  for (const match of text.matchAll(DOMAIN_ACCOUNT)) {
    const value = match[3] as string
    if (match[2] === '\\' && /^[nrtbfu]/.test(value) && !isLogin(value)) continue
    const found = isNobody(value) ? undefined : loginSpan(match.index, match[0], 0.7)
    if (found !== undefined) yield found
  }
}

/** The pattern's match at this very place. */
export function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
