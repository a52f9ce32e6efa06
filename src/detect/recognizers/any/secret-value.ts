// Passwords and tokens after a label: what to take, and what only looks like one (code, placeholders, the next word of a sentence).

/** Values that stand for no secret: masks, placeholders, references to a variable, names of types. */
const PLACEHOLDER =
  /^(?:(?:[*x•.…#_-]+|<[^>]*>?|\$\{?[\w.]+\}?|\{\{?[^}]*\}?\}?|%[\w]+%|\[[^\]]*\]?)$|(?:null|none|nil|true|false|undefined|string|number|boolean|str|int|required|optional|example|changeme|your[-_ ].*|process\.env.*|os\.environ.*|env\..*|import\.meta.*|secrets\..*|vars\..*|config\..*|self\..*|this\..*|req\..*|request\..*|props\..*|options\..*)$)/i
const CODE = /[(){};]|=>|^\w+(?:\.\w+){1,}$|^\w+\[|^[A-Za-z]+$|^[a-z]+(?:[A-Z][a-z]+)+$|^[a-z]+(?:[_-][a-z]+)+$|^[A-Z]+(?:_[A-Z]+)+$/
const TRAILING = /(?:[.,;:)\]}>"'`“”»]|\\[nrt"]?)+$/
const QUOTED = /(["'`„“»])([^\n"'`“”«]{1,200})["'`“”«]/y
const BARE = /[^\s"'`“”„«»|]{3,100}/y

export interface Secret {
  readonly start: number
  readonly value: string
}

/** How the label and the value are joined: by a sign (`:`, `=`), by a verb ("lautet"), or by nothing but a blank. */
export type Joint = 'sign' | 'verb' | 'blank'

function kindsOfSigns(value: string): number {
  return Number(/\p{Ll}/u.test(value)) + Number(/\p{Lu}/u.test(value)) + Number(/\d/.test(value)) + Number(/[^\p{L}\d]/u.test(value))
}

/** Mixed enough that no sentence contains it. */
function looksRandom(value: string, length: number): boolean {
  return value.length >= length && /\d/.test(value) && /\p{L}/u.test(value)
}

/** A password at `at`. `quote` is the quotation mark right before it, if any. */
export function readSecret(text: string, at: number, joint: Joint, quote: string): Secret | undefined {
  let value: string | undefined
  if (quote !== '') {
    QUOTED.lastIndex = at - 1
    const quoted = QUOTED.exec(text)
    if (quoted !== null) {
      value = quoted[2] ?? ''
      if (PLACEHOLDER.test(value) || value.length < 3) return undefined
      if (/\s/.test(value) && kindsOfSigns(value) < 3 && !(joint === 'sign' && isPhrase(value))) return undefined
      return /^[a-z]+(?:[ _-][a-z]+)*[:?]?$/i.test(value) && joint === 'blank' ? undefined : { start: at, value }
    }
  }
  BARE.lastIndex = at
  value = BARE.exec(text)?.[0]
  if (value === undefined) return undefined
  const trimmed = value.replace(TRAILING, '')
  if (trimmed.length < 3 || PLACEHOLDER.test(trimmed) || /^(?:\w+:)?\/\/[^@?]*$/.test(trimmed)) return undefined
  const mixed = /\d/.test(trimmed) ? true : /[^\p{L}'’.,:;-]/u.test(trimmed.slice(1, -1))
  const code = CODE.test(trimmed) || /^\(/.test(value.slice(trimmed.length))
  // A mark at the end may well belong to the password: what is cut off must at least close something.
  if (code && !(mixed && /\d/.test(trimmed) && !/[({]/.test(trimmed))) {
    if (joint === 'sign' && /^\p{Ll}{6,}$/u.test(trimmed) && lastOnLine(text, at + value.length)) return { start: at, value: trimmed }
    return undefined
  }
  if (!mixed && joint !== 'sign') return undefined
  if (joint !== 'sign' && /^\d{1,2}[.:]\d|^\d{1,3}$/.test(trimmed)) return undefined
  if (joint === 'blank' && kindsOfSigns(trimmed) < 2) return undefined
  return { start: at, value: trimmed }
}

const CODEWORD = /\p{L}[\p{L}\d'-]{3,40}(?= ?(?:$|[\n.,;()]))/uy
const PHRASE = /\p{L}{2,20}(?:[ -]\p{L}{2,20}){2,9}(?=$|[\n"'“])/uy
const ANSWER = /\p{L}[\p{L}\d' -]{2,40}(?= ?(?:$|[\n.,;()"]))/uy
const NO_WORD =
  /^(?:vergessen|falsch|ungültig|unbekannt|erforderlich|keine?s?|nicht|siehe|folgt|wird|bitte|pflicht\w*|forgotten|required|unknown|none|wrong)/i

/** Words that are secret by agreement: "Codewort: Nebelkrähe", "Passphrase: …". */
export function readCodeword(text: string, at: number, label: string): Secret | undefined {
  const pattern = /phrase|satz/i.test(label)
    ? PHRASE
    : /answer|antwort|réponse|respuesta|risposta|odpowied/i.test(label)
      ? ANSWER
      : CODEWORD
  pattern.lastIndex = at
  const value = pattern.exec(text)?.[0]
  return value === undefined || NO_WORD.test(value) ? undefined : { start: at, value }
}

const WORDS = /(?:\p{L}{2,20}|\d{1,4})(?:[ -](?:\p{L}{2,20}|\d{1,4})){2,11}(?=$|[\n"'“.,;)])/uy
/** Words of a sentence that says something of the phrase. */
const SAID_OF =
  /(?:^| )(?:in|im|am|an|auf|und|oder|and|or|not|nicht|never|nie|kein|keine|für|for|by|von|with|mit|stored|gespeichert|must|muss|should|soll|et|ou|pas|dans|en|y|o|no|non|nel|e|niet|op|met|nie|w|i|too|zu|at|least|has|been|wurde|wird|will|was|it|down|this|that|them|the|your|you|es|sie|das|ihn|auf|le|la|les|lo|het|je|of|die|der|del|di)(?= |$)/i

/** "Passphrase ist möwe möwe anker 19": words, and after a verb a number among them. */
export function readPhrase(text: string, at: number, joint: Joint): Secret | undefined {
  WORDS.lastIndex = at
  const value = WORDS.exec(text)?.[0]
  if (value === undefined || NO_WORD.test(value)) return undefined
  return /\d/.test(value)
    ? /^\d+ |characters|zeichen|words|wörter/i.test(value)
      ? undefined
      : { start: at, value }
    : joint === 'sign' && !SAID_OF.test(value)
      ? { start: at, value }
      : undefined
}

/** 'correct horse battery': words that say nothing of the password itself. */
function isPhrase(value: string): boolean {
  return /^\p{Ll}{3,12}(?: \p{Ll}{3,12}){2,7}$/u.test(value) && !NO_WORD.test(value) && !SAID_OF.test(value) && !ABOUT_PASSWORDS.test(value)
}

const ABOUT_PASSWORDS =
  /(?:^| )(?:pass\p{L}*|kenn?wort|enter|type|choose|reset|change|forgot\p{L}*|confirm|repeat|invalid|new|current|old|login|user|eingeben|ändern|wählen|neues|altes|contraseña|mot|wachtwoord|hasło)(?= |$)/u

function lastOnLine(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\n' || text[at] === '\r'
}

/** A key or token at `at`: long, mixed, in one piece. */
export function readToken(text: string, at: number): Secret | undefined {
  TOKEN.lastIndex = at
  const value = TOKEN.exec(text)?.[0].replace(/[.,:;]+$/, '')
  if (value === undefined || PLACEHOLDER.test(value) || !looksRandom(value, 12)) return undefined
  return /^[a-z]+(?:[-_.][a-z]+)*\d{0,2}$/i.test(value) ? undefined : { start: at, value }
}

const TOKEN = /[\w%+/.~=:-]{12,500}/y
