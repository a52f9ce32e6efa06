// How a label reaches a value that does not follow it at once: in an object below it, behind the name of the person, in the answer to a
// question, or after a few words of the sentence. Each gives the offsets at which the value may begin.

import { LeftOf } from '../../left-of.ts'
import type { Scan } from '../../scan.ts'
import { SIGN } from '../../units.ts'

/** "customer": {"id": "…" */
const NESTED =
  /["'`]?[ \t]{0,4}[:=]>?\s{0,8}\{\s{0,12}["'`]?(?:id|ref|reference|referenz|nr|no|num|number|nummer|code|codigo|código|codice|kod|numero|número|key)["'`]?[ \t]{0,4}[:=]>?[ \t]{0,4}["'`]?/iy
/** The same for a document, whose type, state and dates may stand before the number. */
const DOCUMENT_BELOW =
  /["'`]?[ \t]{0,4}[:=]>?\s{0,8}\{\s{0,12}(?:["'`]?\w{1,24}["'`]?[ \t]{0,4}:[ \t]{0,4}["'`][^"'`\n{}]{0,40}["'`],\s{0,12}){0,5}["'`]?(?:id|ref|nr|no|num|number|nummer|numero|número|numer|document_?(?:no|number|nr|id))["'`]?[ \t]{0,4}:[ \t]{0,4}["'`]?/iy
/** "Mitglied: Ines Kalt, Nr. …", "Patientin Ilka Prantl (ID …)" */
const NAMED =
  /:?[ \t]{1,12}(?:(?:Herr|Frau|Mr|Mrs|Ms|Dr|Prof)\.? ){0,2}(?:[\p{Lu}][\p{L}.'-]{0,24},? ){1,4}\(?(?:(?:Nr|No|Nummer|number|ID|Id|n°|nº)\.? ?:? ?)/uy
/** The rest of a question, and the line it is answered on. */
const QUESTION = /[^\n?]{0,80}\?[^\p{L}\d\n]{0,12}\r?\n/uy
/** Where an answer may begin to say a number: past the speaker's name and the time. */
const SPEAKER =
  /(?:[^\n]{0,40}"(?:t|text|content|msg|message|body)" ?: ?"|[^\n\p{L}\d]{0,4}(?:\d{1,2}:\d\d(?::\d\d)?[^\n\p{L}\d]{1,4})?(?:[\p{L}\d ."'-]{1,40}: ?)?)/uy
const ANSWER = 140
const MOST_TRIES = 14
/** "Mitgliedsausweis hat die Nummer …", "Kunde bei Ihnen, Nummer …" */
const NUMBER_WORD =
  /(?:,? [\p{L}.'-]{1,20}){0,5}?,? \(?(?:(?:hat|haben|trägt|has|have|a|tiene|ha|heeft|ma|unter|under|with|mit|avec|con|met|z|lautet),? )?(?:die |der |the |le |la |el |il |het )?(?:Nummer|number|numéro|número|numero|nummer|numer|numerem|Nr|No|n°|nº|Kennung)(?![\p{L}])[.:]? ?(?:ist |is |lautet )?(?=[\p{Lu}\d])/uy
/** "… reiche ich nach, bei Vildan ist es die …": to the end of the sentence, no other number's name in between. */
const SENTENCE =
  /[^\d\n.;!?:€$%]{0,70}?(?:(?<=\s)(?:ist|ists|is|ist's|lautet|lauten|wäre|wär|war|heißt|heisst|hab|habe|die|das|der|the|it's|es|est|è|la|el|il|le|was|to|z)[:,]?|-|…)[ ](?=\d|[A-Z]{1,4}[-. ]?\d)/uy
const OTHER =
  /betrag|preis|summe|datum|termin|uhr|rechnung|bestell|auftrag|ticket|artikel|telefon|handy|mobil|fax|plz|euro|stück|seite|straße|prozent|amount|price|invoice|order|phone|date|page|street|factur|fattur|pedido|commande|prix|importe|teléfono|seit|vom|bis/i
/** "Türcode nach 18 Uhr", "alarm code after 8 pm", "digicode la nuit" */
const TIME_OF_CODE =
  /,? (?:(?:nach|ab|vor|bis|zwischen|after|from|before|until|past|après|avant|dès|después de|desde|dopo|prima|na|vanaf|po)(?: (?:las|le|les|the))? \d{1,2}(?:[:.h]\d\d)? ?(?:uhr|h|am|pm|a\.m\.|p\.m\.|heures|horas|uur)?|nachts|abends|am wochenende|sonntags|samstags|at night|at weekends|on weekends|out of hours|la nuit|le week-end|le soir|por la noche|di notte|'s nachts|in het weekend|w nocy)(?:,? (?:ist|lautet|is|es|est|è|to|jest)|:|,)? /iuy
/** "PIN vom Serverraum", "Schlüsseltresor im Keller", "key safe of Mr Moss:" */
const PLACE_OF_CODE =
  /(?: (?:vom|von|der|des|zum|zur|für|fürs|im|am|in|an|beim|auf|of|for|to|at|the|del|della|di|du|de|la|na|van|het|voor|fürs|do|od|dla|per|pour|para|ai|alla|dell)){1,2}(?: (?!(?:und|oder|and|or)(?!\p{L}))[\p{L}.'-]{1,20}){1,4}(?:,? (?:ist|lautet|wäre|wär|war|is|was|es|est|è|to|jest)|:|,)? /iuy

function* sticky(pattern: RegExp, text: string, at: number): Iterable<number> {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  if (match !== null) yield at + match[0].length
}

/** For numbers of persons. */
export function* reachNumber(scan: Scan, end: number): Iterable<number> {
  const { text } = scan
  if (scan.has(SIGN.code)) yield* sticky(NESTED, text, end)
  yield* sticky(NAMED, text, end)
}

/** "Das Passwort, das ich Ihnen gab, ist …" */
const TOLD =
  /[^\n.!?;:]{0,90}?\s(?:ist|ists|war|lautet|wäre|wird|(?:hab|habe|haben|nehme|nahm|nutze|verwende|benutze)(?: ich| wir| er| sie)?|have|use|used|is|was|es|era|est|était|è|jest)(?: (?:immer|jetzt|noch|now|still|always|ahora|sempre))? /uy
/** "Passwort fürs erste Mal Montag!25", "password for the first login …": what it is for, then what it is. */
const PURPOSE =
  /(?: (?:für|fürs|zum|zur|beim|bis|ab|for|to|until|on|at|pour|para|per|voor|do|na|im|am|in)(?: (?:the|das|den|die|le|la|il|het|de|erste|ersten|erstes|first|premier|première|primer|primo|eerste))*(?: \p{L}[\p{L}-]{1,20}){1,3}?) /uy
/** "… als Passwort genommen" */
const TAKEN = new LeftOf(/(\S{6,40}) (?:als|as|como|comme|come) (?:(?:neues|mein|das|ein|my|the|a|new|nuova|nueva|nouveau) )?$/u)

/** Its end, which most labels do not have before them. */
const TAKEN_AS = / (?:als|as|como|comme|come) (?:[a-z]{1,7} )?$/

/** "j'ai changé le mot de passe en …", "wachtwoord gewijzigd in …": a change, and to what. */
const CHANGED =
  /(?: (?:geändert|gewechselt|gesetzt|zurückgesetzt|changed|reset|set|updated|gewijzigd|veranderd|modifié|changé|cambiada|cambiata|modificata|zmienione|ustawione|von \S{1,30}|from \S{1,30}))? (?:to|auf|in|en|a|na|naar|op|por|par|per|w) ["'„“]?(?=\S{0,40}\d)/iuy

/** Where a password may begin that is told later in the sentence. */
export function* reachTold(text: string, end: number): Iterable<number> {
  yield* sticky(CHANGED, text, end)
  yield* sticky(PURPOSE, text, end)
  for (let at = end, tries = 0; tries < 3; tries++) {
    TOLD.lastIndex = at
    const match = TOLD.exec(text)
    if (match === null) return
    at += match[0].length
    yield at
    at--
  }
}

/** "40 118 227 ist meine Kundennummer", "4499-10 (Kundennummer)" */
const NUMBER_BEFORE = new LeftOf(
  /(?<![\p{L}\d.,:/-])((?:[A-Z]{1,4}[-. ]?)?\d(?:[ .-]?[\dA-Z]){3,18})(?: \((?:meine |die |=)?|,? (?:ist|is|es|est|è|war|lautet|als|as)(?: (?:meine?|die|der|unsere|ihre|seine|deine|my|the|our|your|la|mi|mon|mein))? )$/u,
)

/** What stands between the two, in short: most labels have something else before them. */
const NAMED_BEHIND =
  /(?:^|[ (])(?:\(|(?:ist|is|es|est|è|war|lautet|als|as|meine?|die|der|unsere|ihre|seine|deine|my|the|our|your|la|mi|mon|mein) )$/u
const LONGEST_NAMING = 8

/** A number that is named after it. */
export function numberBefore(text: string, labelStart: number): { readonly start: number; readonly end: number } | undefined {
  if (!NAMED_BEHIND.test(text.slice(Math.max(0, labelStart - LONGEST_NAMING), labelStart))) return undefined
  const before = text.slice(Math.max(0, labelStart - 48), labelStart)
  const match = NUMBER_BEFORE.exec(before)
  const value = match?.[1] ?? ''
  if (match === null || value.replace(/\D/g, '').length < 4 || /^\d{1,2}\.\d{1,2}\.\d{2,4}$|^\d{4}-\d\d-\d\d$/.test(value)) return undefined
  const start = labelStart - before.length + match.index
  return { start, end: start + value.length }
}

/** The word that is taken as a password: the label comes after it. */
export function takenBefore(text: string, labelStart: number): { readonly start: number; readonly value: string } | undefined {
  const before = text.slice(Math.max(0, labelStart - 64), labelStart)
  if (!TAKEN_AS.test(before.slice(-16))) return undefined
  const match = TAKEN.exec(before)
  return match === null ? undefined : { start: labelStart - before.length + match.index, value: match[1] as string }
}

/** In the same sentence, a few words on. */
export function reachInSentence(text: string, end: number): number | undefined {
  SENTENCE.lastIndex = end
  const match = SENTENCE.exec(text)
  return match === null || OTHER.test(match[0]) ? undefined : end + match[0].length
}

const FURTHER = /[^\d\n.;!?€$%]{1,40}?(?<=[ (])(?=[A-Z]{0,3}\d)/uy

/** "passport: I have 512 344 718" */
export function reachFurther(text: string, end: number): number | undefined {
  FURTHER.lastIndex = end
  const match = FURTHER.exec(text)
  return match === null || OTHER.test(match[0]) ? undefined : end + match[0].length
}

/** Behind a word for "number", a few words on. */
export function reachNumberWord(text: string, end: number): number | undefined {
  NUMBER_WORD.lastIndex = end
  const match = NUMBER_WORD.exec(text)
  return match === null || OTHER.test(match[0]) || /zimmer|raum|room|platz|chambre|kamer|haus/i.test(match[0])
    ? undefined
    : end + match[0].length
}

/** The beginnings of words in the answer to a question, one after the other. */
export function* reachAnswer(scan: Scan, end: number): Iterable<number> {
  if (!scan.has(SIGN.question)) return
  const { text } = scan
  QUESTION.lastIndex = end
  const question = QUESTION.exec(text)
  if (question === null) return
  let at = end + question[0].length
  SPEAKER.lastIndex = at
  at += SPEAKER.exec(text)?.[0].length ?? 0
  const answer = text.slice(at, at + ANSWER)
  const newline = answer.indexOf('\n')
  const to = newline < 0 ? answer.length : newline
  for (let from = 0, tries = 0; from < to && tries < MOST_TRIES; tries++) {
    yield at + from
    const blank = answer.indexOf(' ', from)
    if (blank < 0) return
    from = blank + 1
  }
}

/** "Der Code aus der SMS: …", "code reçu par mail : …" */
const SENT =
  /(?: (?:aus|per|via|von|from|in|by|reçu|recibido|ricevuto|ontvangen|z|vom|de|par|por|du|della|del|van|w))(?: (?:der|the|par|por|via|per|la|le|l'|el|il|your|deiner|meiner|een|het|text)){0,2} ?(?:SMS|App|Mail|E-Mail|e-?mail|Authenticator|text|texto|message|Nachricht|WhatsApp)(?:,? (?:ist|lautet|is|es|est|è|to|war|was)| ?:|,)? /iuy
/** "Schlüsselkasten Lindenweg 8 = 6620": where it hangs, without a preposition. */
const ADDRESS_OF_CODE =
  /(?: (?:for|at|für|in|de|van))?(?: \d{1,4}[a-z]?)?(?:,? (?!(?:und|oder|and|or)(?!\p{L}))[\p{L}.'-]{1,24}){1,5}(?:,? \d{1,4}[a-z]?)? ?(?:=|:| is| ist) ?(?=[#*]?\d)/uy

/** What has a lock. */
const LOCKED =
  /schlo(?:ss|ß)|tür|tor(?!\p{L})|safe|tresor|spind|schließ|box|garage|keller|eingang|haus|fahrrad|koffer|door|gate|lock|entrance|alarm|porte|portail|bo[iî]te|coffre|cadenas|immeuble|entrée|puerta|building|immeuble|portal|caja|candado|taquilla|portone|cancello|cassaforte|lucchetto|allarme|deur|poort|kluis|slot|drzw|bram|domofon|sejf|kłódk|klatk/iu

/** Behind the door, safe or card that a code belongs to. */
export function reachCode(text: string, end: number, ofPlace: boolean): number | undefined {
  SENT.lastIndex = end
  const sent = SENT.exec(text)
  if (sent !== null) return end + sent[0].length
  for (const pattern of [TIME_OF_CODE, PLACE_OF_CODE]) {
    pattern.lastIndex = end
    const match = pattern.exec(text)
    if (match !== null && (ofPlace || LOCKED.test(match[0]))) return end + match[0].length
  }
  if (!ofPlace) return undefined
  ADDRESS_OF_CODE.lastIndex = end
  const match = ADDRESS_OF_CODE.exec(text)
  return match === null ? undefined : end + match[0].length
}

/** "doc": {"type": "P", "no": "…" */
export function reachDocument(text: string, end: number): number | undefined {
  DOCUMENT_BELOW.lastIndex = end
  const match = DOCUMENT_BELOW.exec(text)
  return match === null ? undefined : end + match[0].length
}
