// Values that a label names: "Kundennummer: KD-2019-04471", `"customer_no": "…"`, "Passwort lautet …". One walk over the words of a
// text finds labels of all languages; what follows must have the form that the label promises.
import type { Recognizer } from '../../recognizer.ts'
import type { Scan, Words } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { marksOf, waitersOf, waitFor, waitForBeginnings } from '../../word-book.ts'
import { prefixCode, wordHash } from '../../words.ts'
import {
  numberBefore,
  reachAnswer,
  reachCode,
  reachDocument,
  reachFurther,
  reachInSentence,
  reachNumber,
  reachNumberWord,
  reachTold,
  takenBefore,
} from './label-reach.ts'
import type { Label, LabelTable } from './label-table.ts'
import { type Joint, readCodeword, readPhrase, readSecret, readToken } from './secret-value.ts'
import { readValue } from './value-forms.ts'

const BY = 'any/labelled-value'
const MOST_WORDS = 5
const SHORTEST_ENDING = 3
/** Characters between the words of a label. */
const WIDEST_GAP = 3
/** What may stand between label and value. Each round consumes something, so the pattern is linear. */
const GAP =
  /(?:'s(?= ))?[.:]?(?:\(\p{L}{2,3}\)|[ \t]+|\.{2,60}|[:=#|,>)\]?°º]{1,2}|[-–] |(?:\r?\n)(?=[ \t]{0,12}\S)|["'`„“»(«[]|\\"|…|\((?:neu|alt|new|old|privat|mobil|tagsüber|abends|dienstlich|work|home|[\p{L} .,/-]{2,30})\)|(?:c'est|attendez|moment|warten sie|wait|hold on|attenda|espere|wacht|euh|äh|ähm|uh|um|eh|hmm|alors|bon|voilà|ecco|pues|seria(?: [A-Z]{2,3}(?= nr))?|seria i|nr|nummer|no|number|num|numero|número|numéro|n°|nº|numer|id|kod|code|neu|neue|new|ist|lautet|lauten|war|wäre|is|was|are|be|es|est|è|to|jest|luidt|von|vom|of|del|du|de|für|for|meine?|my|mijn|mon|ma|mi|also|ja|jetzt|now|dann|auf|der|karte|lautend|the|le|la|el|il|bei|uns|value|bitte|noch|ma|in|für|die|den|das|dem|zum|zur|haustür|tür|tor|eingang|safe|gate|door|front|like|firmy|firma|spółki|ditta|empresa|société|bedrijf|immer|bisher|früher|aktuell|steht|unten|oben|always|still|siempre|sempre|toujours|altijd|gruppo|collectif|n|ausschalten|einschalten|entschärfen|deaktivieren|öffnen)(?![\p{L}\d_-])\.?){0,12}/iuy
const SIGN = /[:=]/
const VERB = /^'s |(?:^|\s)(?:c'est|ist|lautet|lauten|wäre|war|is|was|es|est|è|jest|luidt)(?:\s|$)/i
/** A few words between the label and a sign or verb: "Passwort für das WLAN: …". Another label among them takes the value. */
const DETOUR = /(?: [\p{L}.-]{1,20}){1,5}(?:: ?| (?:ist|lautet|is|was|es|est|è|to|jest): ?| (?:ist|lautet|is|es|est|è|jest) )["'„“]?/uy
const OTHER_LABEL = /nummer|nr\b|number|\bno\b|datum|date|\bid\b|betrag|preis|amount/i
const QUOTE = /["'`„“»]/
/** Between two values under one label: "4711 und 4712", `'P-00217','P-00218'`. */
const NEXT = /["'`]?(?:,| und| oder| and| or| et| ou| y| e| en| i| &| \/)[ \n]{0,2}["'`]?/y
/** Words before "code" and "pin" that make it another thing. */
const OTHER_CODE =
  /(?:error|exit|status|http|fehler|return|response|source|qr|zip|postal|area|country|plz|bar|promo|rabatt|gutschein|discount|coupon|reason|event|steuer|iso|sort|product|artikel|dress|diagnos\w*|icd|farb|color|swift|bic|postcode|code)["' _:{-]*$/i
const MOST_VALUES = 20
const GROUPS = /(?:[ -]\d{2,6}){1,7}(?![\p{L}\d]|[.,:]\d)/uy
const MORE_CODES = /(?:,|;| und| and| \/)[ \n]{1,2}([\w!#$%&*+-]{4,40})(?![\w@])/y
/** Labels of words that were agreed on. */
const AGREED =
  /(?:codewo|kodewo|kennwort|merkwort|sicherheitswort|erkennungswort|losung|parole|passphrase|passsatz|safeword|memorable|seed|answer|antwort|réponse|respuesta|risposta|odpowied|phrase|wachtzin|frase|fraz)/i
/** Labels of secrets of several words. */
const SEVERAL_WORDS = /phrase|satz|zin$|frase|fraz/i
/** Labels that are words of many other sentences. */
const NEEDS_SIGN = /^(?:schlüssel|lizenz|seed|parole|losung)$/i
const SESSION_UUID = /^(?:session|sid\b|jsession|sitzungs).*?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
/** 47B19, C4471Y */
const DIGICODE = /^(?:\d{1,4}[A-Z]\d{1,4}|[A-Z]\d{3,5}[A-Z]?)(?![\p{L}\d-])/u
/** Words for codes of every kind. */
const ONLY_AT_DOORS = /^(?:codice|kod)$/i
/** What a code opens, named before it: "the north door can be opened with the code C4471Y". */
const DOOR =
  /(?:(?:door|gate|lift|elevator|locker|lock|key ?box|key ?safe|entrance|garage|storage|safe|tür|tor|eingang|schließfach|spind|schlüsselbox|garage|aufzug|porte|portail|coffre|ascenseur|puerta|portal|taquilla|porta|cancello|deur|poort|kluis|drzwi|brama|allarme?|alarm|alarma|schloss|vorhängeschloss|fahrradschloss|padlock|lucchetto|candado|cadenas|hangslot|kłódka|domofon\p{L}*|citofono|portone|interphone)[^.\n]{0,60}|schlüssel[^.\n]{0,30})$/iu
const DOOR_CODE =
  /^(?:\d{1,2}(?:-\d{2}){2,3}|\d{1,4}[A-Z]{1,2}\d{0,4}[A-Z]?|[A-Z]{1,2}\d{3,6}[A-Z]?|[A-Z]\d[A-Z]\d[A-Z\d]{0,2}|[#*]?\d{3,8}[#*])(?![\p{L}\d-])/u
/** No word of a sentence has letters and digits, or a mark and a capital, inside. */
const SAID_SECRET = /^(?=\S*\p{L})(?=\S*\d)(?=\S{6})[^\s"'“”„,;:]{5,60}[^\s"'“”„,;:.!?]/u
/** Two short words that only happen to spell a label: "ne pas s'inquiéter". */
const SHORT = 5
const NUMBERED = /(?:nr|no|id)$/
const NUMBER_SIGN = /(?:#|(?:^|[ (])(?:nr|no|num|id|n°|nº)[.:]?|(?:nummer|number|numero|número|numéro|numer):?)[ \t]{0,2}["'`]?$/i
/** Two letters that are a label only with their stroke or dots: a/c, C.I. */
const TWO_LETTERS: ReadonlySet<string> = new Set(['ac', 'cc', 'sc', 'ci'])
const COMPARED = /[=<>?]/

interface Found {
  readonly labels: readonly Label[]
  readonly end: number
  readonly last: number
}

/** Forms whose value may be the answer to a question. */
const ASKED_FOR: ReadonlySet<string> = new Set(['official', 'document', 'digits', 'iban', 'carrier'])

/** A recognizer for all labels of a table. */
export function labelledValues({ labels, endings, kinds }: LabelTable): Recognizer {
  const begins = waitForBeginnings(labels.keys())
  const isLabel = waitFor(labels.keys())
  /** Endings by their last three letters, in the order of the table. */
  const tails = new Map<number, (readonly [string, readonly Label[]])[]>()
  for (const [ending, hit] of endings) {
    const code = prefixCode(ending, ending.length - SHORTEST_ENDING, ending.length)
    tails.set(code, [...(tails.get(code) ?? []), [ending, hit]])
  }
  const isTail = new Uint8Array(1 << 15)
  for (const code of tails.keys()) isTail[code] = 1

  /** Whether some label goes on with the first letter of the word behind `w`. */
  function goesOn(words: Words, lower: string, w: number): boolean {
    if (w + 1 === words.count) return false
    const next = words.start[w + 1] as number
    if (next - (words.end[w] as number) > WIDEST_GAP) return false
    return (waitersOf(wordHash(lower, next, next + 1, words.hash[w] as number)) & begins) !== 0
  }

  /** The longest label that begins with word `first`. */
  function labelAt(scan: Scan, first: number): Found | undefined {
    const { text, words, lower } = scan
    let length = 0
    let hash = words.hash[first] as number
    let found: Found | undefined
    for (let w = first; w < words.count && w - first < MOST_WORDS; w++) {
      const start = words.start[w] as number
      const end = words.end[w] as number
      if (w > first) {
        const before = words.end[w - 1] as number
        if (start - before > WIDEST_GAP) break
        hash = wordHash(lower, start, end, hash)
      }
      length += end - start
      const sense = waitersOf(hash)
      if ((sense & begins) === 0) break
      if ((sense & isLabel) === 0) continue
      let key = ''
      for (let k = first; k <= w; k++) key += lower.slice(words.start[k], words.end[k])
      const apart = w > first && text.charCodeAt(start - 1) === 32 && start - (words.end[w - 1] as number) === 1
      const short =
        (apart && length <= SHORT && !NUMBERED.test(key)) ||
        (TWO_LETTERS.has(key) && !/^\p{L}[./]\p{L}$/u.test(text.slice(words.start[first], end)))
      const hit = short ? undefined : labels.get(key)
      if (hit !== undefined) found = { labels: hit, end, last: w }
    }
    return found
  }

  function endingAt({ words, lower }: Scan, w: number, start: number, end: number): Found | undefined {
    for (const [ending, hit] of tails.get(words.suffix[w] as number) ?? []) {
      if (end - start > ending.length && lower.startsWith(ending, end - ending.length)) return { labels: hit, end, last: w }
    }
    return undefined
  }

  return {
    name: BY,
    kinds,
    find(scan) {
      const { words, lower } = scan
      const { count, suffix } = words
      const { bits } = marksOf(scan)
      const spans: Span[] = []
      for (let w = 0; w < count; w++) {
        const sense = bits[w] as number
        const last = isTail[suffix[w] as number] === 1
        if ((sense & begins) === 0 && !last) continue
        const first = (sense & isLabel) !== 0 || ((sense & begins) !== 0 && goesOn(words, lower, w))
        if (!first && !last) continue
        const start = words.start[w] as number
        const end = words.end[w] as number
        const found =
          (first ? labelAt(scan, w) : undefined) ??
          (last && end - start > 5 && end - start < 40 ? endingAt(scan, w, start, end) : undefined)
        if (found === undefined) continue
        for (const label of found.labels) addValues(scan, label, start, found.end, spans)
        w = found.last
      }
      return spans
    },
  }
}

/** Adds what a label names, wherever it stands. */
function addValues(scan: Scan, label: Label, labelStart: number, labelEnd: number, found: Span[]): void {
  const { text } = scan
  GAP.lastIndex = labelEnd
  const gap = GAP.exec(text)?.[0] ?? ''
  const { length } = found
  if (gap !== '') addValuesAfter(scan, label, labelStart, labelEnd, gap, found)
  if (found.length > length) return
  if (label.value === 'pin' && SIGN.test(gap)) {
    const at = labelEnd + gap.length
    const code = isCodeOf(text.slice(labelStart, labelEnd)) ? DIGICODE.exec(text.slice(at, at + 10))?.[0] : undefined
    if (code !== undefined) {
      found.push({ start: at, end: at + code.length, kind: label.kind, score: 0.8, by: BY })
      return
    }
  }
  if (label.value === 'document') {
    const below = reachDocument(text, labelEnd)
    const value = below === undefined ? undefined : readValue('document', text, below)
    if (below !== undefined && value !== undefined) {
      found.push({ start: below, end: below + value.length, kind: label.kind, score: 0.85, by: BY })
      return
    }
  }
  if (label.value === 'pin') {
    const at = labelEnd + gap.length
    const doors = DOOR.test(scan.before(labelStart, 64)) || isCodeOf(text.slice(labelStart, labelEnd))
    const code = gap !== '' && doors ? DOOR_CODE.exec(text.slice(at, at + 12))?.[0] : undefined
    if (code !== undefined) {
      found.push({ start: at, end: at + code.length, kind: label.kind, score: 0.8, by: BY })
      return
    }
  }
  if (label.value === 'pin' || label.value === 'secret') {
    const code = label.value === 'pin' ? reachCode(text, labelEnd, isCodeOf(text.slice(labelStart, labelEnd))) : undefined
    const value = code === undefined ? undefined : (readValue('pin', text, code) ?? DOOR_CODE.exec(text.slice(code, code + 12))?.[0])
    if (code !== undefined && value !== undefined && value.length > 2) {
      found.push({ start: code, end: code + value.length, kind: label.kind, score: 0.8, by: BY })
      return
    }
    const told = label.value === 'secret' ? toldSecret(text, labelStart, labelEnd) : undefined
    if (told !== undefined) {
      found.push({ ...told, kind: label.kind, score: 0.8, by: BY })
      return
    }
    addAnswer(scan, label, labelEnd, found)
    if (label.value === 'pin') return
  }
  if (label.kind === 'CUSTOMER_ID') {
    const beside = gap === '' ? undefined : numberInBrackets(scan, labelStart, labelEnd + gap.length)
    if (beside !== undefined) {
      found.push({ ...beside, kind: label.kind, score: 0.75, by: BY })
      return
    }
    for (const at of reachNumber(scan, labelEnd)) {
      const value = readValue('reference', text, at)
      if (value === undefined) continue
      found.push({ start: at, end: at + value.length, kind: label.kind, score: 0.85, by: BY })
      return
    }
    const before = numberBefore(text, labelStart)
    if (before !== undefined) {
      found.push({ ...before, kind: label.kind, score: 0.75, by: BY })
      return
    }
    addAnswer(scan, label, labelEnd, found)
    const numbered = reachNumberWord(text, labelEnd)
    const further = numbered === undefined ? undefined : readValue('reference', text, numbered)
    if (numbered !== undefined && further !== undefined) {
      found.push({ start: numbered, end: numbered + further.length, kind: label.kind, score: 0.75, by: BY })
      return
    }
    const at = reachInSentence(text, labelEnd)
    const value = at === undefined ? undefined : readValue(label.value === 'reference' ? 'reference' : 'long-reference', text, at)
    if (at !== undefined && value !== undefined) {
      found.push({ start: at, end: at + value.length, kind: label.kind, score: 0.7, by: BY })
      return
    }
  }
  if (ASKED_FOR.has(label.value)) {
    const at = label.value === 'iban' ? undefined : reachNumberWord(text, labelEnd)
    const value = at === undefined ? undefined : readValue(label.value as 'document', text, at)
    if (at !== undefined && value !== undefined) {
      found.push({ start: at, end: at + value.length, kind: label.kind, score: 0.75, by: BY })
      return
    }
    const further = label.kind === 'PASSPORT' ? reachFurther(text, labelEnd) : undefined
    const number = further === undefined ? undefined : readValue('document', text, further)
    if (further !== undefined && number !== undefined && number.length > 6 && !/\p{Ll}/u.test(number)) {
      found.push({ start: further, end: further + number.length, kind: label.kind, score: 0.7, by: BY })
      return
    }
    addAnswer(scan, label, labelEnd, found)
  }
  if (label.value === 'phone' || text.charCodeAt(labelEnd) !== 32) return
  DETOUR.lastIndex = labelEnd
  const detour = DETOUR.exec(text)?.[0]
  if (detour !== undefined && !OTHER_LABEL.test(detour)) addValuesAfter(scan, label, labelStart, labelEnd, detour, found)
}

const NAMED_IN_FRONT = /\p{Lu}[\p{L}'-]+ \((?:[^()\n]{1,40}[,;] ?)?(?:(?:n[.°º]{0,2}|nr\.?|núm\.?) ?(?:de |di )?)?$/u
const SHORT_NUMBER = /(?!(?:19|20)\d\d(?!\d))\d{3,6}(?=[),;])/y

/** "Marco Serra (matr. 0771)": however short, between the brackets behind a name. */
function numberInBrackets(scan: Scan, labelStart: number, at: number): Pick<Span, 'start' | 'end'> | undefined {
  SHORT_NUMBER.lastIndex = at
  const value = SHORT_NUMBER.exec(scan.text)?.[0]
  return value !== undefined && NAMED_IN_FRONT.test(scan.before(labelStart, 64)) ? { start: at, end: at + value.length } : undefined
}

/** Labels of codes that are said of a place: not "code", which is said of errors, and not "combination". */
function isCodeOf(label: string): boolean {
  return /accès|acceso|accesso|toegang|entr[ée]|zugang|zutritt|immeuble|bram|drzwi|domofon|cancello|pin|tresor|safe|schlie|schlüssel|tür|tor|lock|door|gate|port|puerta|deur|digicode|alarm|eingang|haus|kluis|sleutel|clés|clefs|llaves|chiavi|klucze|safe|key ?box/i.test(
    label,
  )
}

/** What keys are kept in: nobody compares it with a number. */
function isKeptIn(label: string): boolean {
  return /schlüssel|sleutel|kluis|keysafe|key ?safe|key ?box|lockbox|lock ?box|clés|clefs|llaves|chiavi|klucze/i.test(label)
}

/** A password later in the sentence, or before the label. */
function toldSecret(text: string, labelStart: number, labelEnd: number): Pick<Span, 'start' | 'end'> | undefined {
  for (const at of reachTold(text, labelEnd)) {
    const value = SAID_SECRET.exec(text.slice(at, at + 60))?.[0]
    if (value !== undefined) return { start: at, end: at + value.length }
  }
  const taken = takenBefore(text, labelStart)
  const value = taken === undefined ? undefined : SAID_SECRET.exec(taken.value)?.[0]
  return taken === undefined || value === undefined ? undefined : { start: taken.start, end: taken.start + value.length }
}

/** "Kundennummer?" – "Ja, die 40 118 227." */
function addAnswer(scan: Scan, label: Label, labelEnd: number, found: Span[]): void {
  const { text } = scan
  for (const at of reachAnswer(scan, labelEnd)) {
    const value =
      label.value === 'secret'
        ? SAID_SECRET.exec(text.slice(at, at + 60))?.[0]
        : readValue(label.value === 'token' ? 'reference' : label.value, text, at)
    if (value === undefined || /^\d{1,2}:\d/.test(text.slice(at, at + 5))) continue
    found.push({ start: at, end: at + value.length, kind: label.kind, score: 0.8, by: BY })
    return
  }
}

function addValuesAfter(scan: Scan, label: Label, labelStart: number, labelEnd: number, gap: string, found: Span[]): void {
  const { text } = scan
  const at = labelEnd + gap.length
  // "Mitglied Nr. 1182", "donor #D-471": the sign says that a number follows.
  const form = label.value === 'long-reference' && NUMBER_SIGN.test(gap) ? 'reference' : label.value
  if (form === 'pin' && ONLY_AT_DOORS.test(text.slice(labelStart, labelEnd)) && !DOOR.test(scan.before(labelStart, 64))) return
  if (
    form === 'pin' &&
    ((COMPARED.test(gap) && !(/^ ?= ?$/.test(gap) && isKeptIn(text.slice(labelStart, labelEnd)))) ||
      OTHER_CODE.test(scan.before(labelStart, 16)) ||
      isVariable(text, labelStart, gap))
  )
    return
  if (form === 'secret' || form === 'token') {
    const quote = QUOTE.exec(gap.slice(-1))?.[0] ?? ''
    const joint: Joint = SIGN.test(gap) ? 'sign' : VERB.test(gap) ? 'verb' : 'blank'
    // USER, PASSWORD = "a", "b": the first is the user.
    if (form === 'secret' && /(?:user|usr|login|name), ?$/i.test(scan.before(labelStart, 10))) return
    if (joint === 'blank' && quote === '' && NEEDS_SIGN.test(text.slice(labelStart, labelEnd))) return
    if (form === 'secret' && joint !== 'blank' && quote === '' && SEVERAL_WORDS.test(text.slice(labelStart, labelEnd))) {
      const phrase = readPhrase(text, at, joint)
      if (phrase !== undefined) {
        found.push({ start: phrase.start, end: phrase.start + phrase.value.length, kind: label.kind, score: 0.85, by: BY })
        return
      }
    }
    const secret =
      form === 'secret' ? readSecret(text, at, joint, quote) : joint === 'blank' && quote === '' ? undefined : readToken(text, at)
    // The id of a session in a log is no key.
    if (secret !== undefined && form === 'token' && SESSION_UUID.test(text.slice(labelStart, labelStart + 8) + secret.value)) return
    const word =
      secret === undefined && form === 'secret' && joint === 'sign' && AGREED.test(text.slice(labelStart, labelEnd))
        ? readCodeword(text, at, text.slice(labelStart, labelEnd))
        : secret
    if (word !== undefined) addSecrets(text, word.start, word.value, label.kind, found)
    return
  }
  let from = form === 'phone' && text[at - 1] === '(' ? at - 1 : at
  let length = 0
  for (let n = 0; n < MOST_VALUES; n++) {
    const value = readValue(form, text, from)
    // What follows in a list is written like the first.
    if (value === undefined || (n > 0 && Math.abs(value.length - length) > 2)) return
    length = value.length
    const end = from + value.length
    found.push({ start: from, end, kind: label.kind, score: 0.9, by: BY })
    NEXT.lastIndex = end
    const next = NEXT.exec(text)?.[0]
    if (next === undefined) return
    from = end + next.length
  }
}

/** One secret, or a list of them; groups of digits are one. */
function addSecrets(text: string, start: number, first: string, kind: Span['kind'], found: Span[]): void {
  GROUPS.lastIndex = start + first.length
  const groups = /^\d+$/.test(first) ? (GROUPS.exec(text)?.[0] ?? '') : ''
  let end = start + first.length + groups.length
  found.push({ start, end, kind, score: 0.85, by: BY })
  for (let n = 1; n < MOST_VALUES && /\d/.test(first); n++) {
    MORE_CODES.lastIndex = end
    const more = MORE_CODES.exec(text)
    const value = more?.[1] ?? ''
    if (more === null || Math.abs(value.length - first.length) > 1 || !/\d/.test(value)) return
    end += more[0].length
    found.push({ start: end - value.length, end, kind, score: 0.8, by: BY })
  }
}

/** `code: 404` and `pin: 13` in source text are numbers of something else. */
function isVariable(text: string, start: number, gap: string): boolean {
  return gap === ': ' && text.slice(start, start + 4) === 'code'
}
