// Handles of those who speak in a chat: `<x> hello`, a line of name and time, `x: hello` again and again, and handles named with their
// network: "Insta: moss.rose", "Discord nordlicht#4471", "u/mossrose_44".

import { LeftOf } from '../../left-of.ts'
import { COMMON, FIRST, LAST, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../words.ts'
import { CueWords, tag } from './cue-words.ts'
import { inLines } from './in-lines.ts'
import { isLogin, isLoginAfterLabel } from './login-name.ts'
import { isNobody } from './nobody.ts'

const NAME = 'any/speaker-handle'

const CUES = new CueWords<'network' | 'saying'>([
  ...tag(
    'network',
    'insta instagram ig snap snapchat tiktok telegram discord skype steam twitter twitch threads mastodon bluesky reddit github gitlab bitbucket xbox psn nintendo gamertag spielername teams slack matrix threema signal wechat kik viber wire zoom jabber xmpp icq irc nick nickname nickn pseudo apodo alias soprannome spitzname bijnaam ksywa vinted kleinanzeigen ebay etsy strava soundcloud youtube pinterest tumblr facebook fb onlyfans paypal venmo cashapp bizum lichess chess duolingo goodreads letterboxd discordzie instagramie telegramie twitterze twitchname steamname discordname instaname gamername lastfm battlenet epic roblox minecraft',
  ),
  // What people do in a chat or below a post.
  ...tag(
    'saying',
    'schrieb antwortete kommentierte meinte postete wrote joined posted replied commented tweeted said says écrit répondu commenté escribió respondió comentó scritto risposto commentato schreef antwoordde reageerde napisał napisała odpisał skomentował',
  ),
])
const BEFORE_NETWORK = new LeftOf(/(?:^|[\s("'>])@?([A-Za-zà-ž][\wà-ž.-]{1,30}[\wà-ž]) (?:on|auf|bei|sur|en|su|op|na|in) $/)
const BEFORE_SAYING = new LeftOf(/(?:^|[\s("'>])@?([A-Za-zà-ž][\wà-ž.-]{1,30}[\wà-ž])(?: (?:has|hat|a|ha|heeft))? $/)
const TOKEN = String.raw`[A-Za-zÀ-ž0-9_][\wÀ-ž.-]{1,38}[\wÀ-ž]`
const NAMED = new RegExp(
  String.raw`(?:[- ]?(?:name|names|id|handle|user|nutzer|nutzername|account|konto|profil|profile|pseudo|nick|tag|username|benutzername|cuenta|compte))?(?:'s)?["']?(?: (?:ist|is|heißt|heisst|lautet|est|es|è|to|wie|unter|als|as|under|c'est|sotto|como|me llamo|bin ich|i'm)(?: (?:ich|he|she|er|sie))?)? ?(:)? ?["'„“]?(@?(?:live:)?${TOKEN})(#\d{4})?(?![\w@:/(])`,
  'iuy',
)
/** Ids of Threema: eight signs. */
const EIGHT = /(?:[- ]ID)?(?: ist| is|:)? ?([A-Z\d*][A-Z\d]{7})(?![\w-])/y
const REDDIT = /(?<![\w./])\/?u\/([A-Za-z\d_-]{3,20})(?![\w/-])/g
/** @x:server.example */
const ACCOUNT = /(?<![\w@./-])@[a-z\d._=-]{2,40}(?=:[a-z])/iy
const SERVER = /:[a-z\d-]{2,40}(?:\.[a-z\d-]{2,40}){1,3}/iy
const IRC = /[^\S\n]{0,4}(?:[[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \t]{1,3})?<([@+%~&]?[A-Za-z_[\]\\^{}|`][\w[\]\\^{}|`-]{1,30})>[ \t](?=\S)/y
/** A line of handle and time. */
const STAMPED =
  /[^\S\n]{0,4}@?([A-Za-zà-ž][\wà-ž.-]{1,38}[\wà-ž])(?: (?:APP|\([^()\n]{1,20}\)))?(?:,| -| —| ·| \||[ \t])[ \t]{0,6}(?:(?:heute|gestern|today|yesterday|hier|ayer|hoy|ieri|oggi|gisteren|vandaag|wczoraj|dziś)?(?: (?:um|at|à|a las|alle|om|o))? ?|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )[[(]?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?[\])]?[ \t]*(?=\r?\n|$)/y
const SPOKEN =
  /[^\S\n]{0,2}(?:[[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}:\d\d(?::\d\d)?[\])]?[ \t]?(?:- )?)?@?([A-Za-zà-ž][\wà-ž.-]{1,30}[\wà-ž]): (?=\S)/y
const HTML =
  /^(?:div|span|p|a|b|i|u|em|strong|ul|ol|li|br|hr|table|tr|td|th|h[1-6]|html|head|body|img|input|form|label|button|script|style|pre|code|section|main|nav|footer|header|svg|path|select|option|textarea|title|meta|link|template|slot|iframe|video|audio|canvas)$/i

function span(start: number, value: string, score: number): Span | undefined {
  const bare = value.replace(/^@/, '')
  if (bare.length < 3 || isNobody(bare)) return undefined
  return { start, end: start + value.length, kind: 'USERNAME', score, by: NAME }
}

export const speakerHandle: Recognizer = {
  name: NAME,
  kinds: ['USERNAME'],
  *find(scan) {
    const { text } = scan
    yield* atCues(scan)
    if (scan.has(SIGN.slash) && text.includes('u/')) yield* groups(text.matchAll(REDDIT), () => true)
    if (scan.has(SIGN.at) && scan.has(SIGN.colon)) yield* onServers(text)
    if (scan.has(SIGN.less) && text.includes('> ')) yield* talking(text)
    if (scan.has(SIGN.colon)) {
      yield* groups(inLines(text, STAMPED), isSpeaker)
      yield* speaking(text)
    }
  },
}

function* atCues(scan: Scan): Generator<Span> {
  const { text } = scan
  for (const cue of CUES.find(scan)) {
    if (cue.value === 'saying') {
      const before = scan.before(cue.start, 48)
      const handle = BEFORE_SAYING.exec(before)?.[1]
      const speaker =
        handle === undefined || !isSpeaker(handle) ? undefined : span(cue.start - before.length + before.lastIndexOf(handle), handle, 0.99)
      if (speaker !== undefined) yield speaker
      continue
    }
    if (text.charCodeAt(cue.end) === 46) continue
    // I'm jen_sutton on Insta
    const left = scan.before(cue.start, 48)
    const on = BEFORE_NETWORK.exec(left)?.[1]
    if (on !== undefined && isSpeaker(on)) {
      const handle = span(cue.start - left.length + left.lastIndexOf(on), on, 0.9)
      if (handle !== undefined) yield handle
    }
    const word = scan.lower.slice(cue.start, cue.end)
    if (word === 'threema') {
      EIGHT.lastIndex = cue.end
      const id = EIGHT.exec(text)?.[1]
      if (id !== undefined && /\d/.test(id)) {
        const found = span(text.indexOf(id, cue.end), id, 0.7)
        if (found !== undefined) yield found
        continue
      }
    }
    NAMED.lastIndex = cue.end
    const match = NAMED.exec(text)
    if (match === null) continue
    const [all, sign, name = '', number = ''] = match
    const value = name + number
    // One word alone is a handle only behind a colon, and where the line or the sentence ends with it.
    const at = cue.end + all.length - value.length
    const closed = /^[ \t]*(?:$|[\r\n,;.)"'|]|[-–/] )/.test(text.slice(at + value.length, at + value.length + 6))
    const known = isHandle(name.replace(/^@|^live:/g, '')) || number !== '' || name.startsWith('@')
    const alone = sign !== undefined && closed && isLoginAfterLabel(name.toLowerCase()) && name.length > 4
    const found = (known && (sign !== undefined || all.length > value.length)) || alone ? span(at, value, 0.7) : undefined
    if (found !== undefined) yield found
  }
}

/** Marks between letters, or digits behind them; in any case of letters, but no kebab of words. */
function isHandle(name: string): boolean {
  return (
    /_/.test(name) || /^[A-Za-zÀ-ž]{3,}[\w.]*\d{1,4}$/.test(name) || /^[a-zà-ž]{2,}(?:[.-][a-zà-ž\d]{2,}){1,3}$/.test(name) || isLogin(name)
  )
}

function* onServers(text: string): Generator<Span> {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    ACCOUNT.lastIndex = at
    const account = ACCOUNT.exec(text)?.[0]
    if (account === undefined) continue
    SERVER.lastIndex = ACCOUNT.lastIndex
    const server = SERVER.exec(text)?.[0]
    const found = server === undefined ? undefined : span(at, account + server, 0.8)
    if (found !== undefined) yield found
  }
}

/** <x> on lines of their own; a text with closing tags is a document. */
function* talking(text: string): Generator<Span> {
  const spans: Span[] = []
  for (const match of inLines(text, IRC)) {
    const written = match[1] as string
    const nick = written.replace(/^[@+%~&]/, '')
    if (HTML.test(nick) || text.includes(`</${nick}>`)) continue
    const found = span(match.index + match[0].lastIndexOf(nick), nick, 0.9)
    if (found !== undefined) spans.push(found)
  }
  if (spans.length > 1) yield* spans
}

/** A name's part among marks, or digits at the end. */
function isSpeaker(value: string): boolean {
  if (!/[._-]|\d/.test(value) || /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(value)) return false
  if (!isHandle(value) || /^(?:win|linux|osx|arm|ipv|utf|base|sha|vim|http|python|node|java)\d+$/i.test(value)) return false
  return /[a-zà-ž]{3}\d{2,4}$/i.test(value) || value.split(/[._-]|\d+/).some((part) => part.length > 2 && isOfName(part))
}

function isOfName(part: string): boolean {
  const flags = nameFlags(part)
  return (flags & (FIRST | LAST)) !== 0 && ((flags & COMMON) === 0 || (flags & FIRST) !== 0)
}

/** Who says something more than once, or in turns with another. */
function* speaking(text: string): Generator<Span> {
  const spans: Span[] = []
  for (const match of inLines(text, SPOKEN)) {
    const value = match[1] as string
    // After the time, one line is enough.
    const timed = /^[^\p{L}]*\d:\d\d/u.test(match[0])
    if (!isSpeaker(value) && !(timed && isLogin(value))) continue
    const found = span(match.index + match[0].lastIndexOf(value), value, 0.99)
    if (found === undefined) continue
    if (timed) yield found
    else spans.push(found)
  }
  if (spans.length > 1) yield* spans
}

function* groups(matches: Iterable<RegExpExecArray>, suits: (value: string) => boolean): Generator<Span> {
  for (const match of matches) {
    const value = match[1] as string
    const found = suits(value) ? span(match.index + match[0].indexOf(value), value, 0.99) : undefined
    if (found !== undefined) yield found
  }
}
