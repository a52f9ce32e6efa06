// How much less evidence a name needs in a short text that speaks of others and asks for nothing: a sentence of news, an entry of an
// encyclopedia, a post. There a surname stands once, without title or first name, and no second mention can confirm it. Letters, requests,
// tables and records speak to somebody or name what they hold, so the full measure applies.

import { LeftOf } from '../left-of.ts'
import { COMMON, FIRST } from '../lexicons/names.ts'
import { wordForms } from '../lexicons/word-forms.ts'
import { marksOf, waitFor } from '../word-book.ts'
import { CAPITAL, COMMA, DOT, type WordView } from './word-view.ts'

const FEWEST_WORDS = 3
const MOST_WORDS = 80
/** What says one thing or two has so many sentences; manuals, law and descriptions of goods have more. */
const MOST_SENTENCES = 4
/** Of more words than these, one less. */
const MANY_WORDS = 42
/** So many words for each comma have sentences; with fewer it is a list of things. */
const WORDS_PER_COMMA = 5
/** With more first names, people are listed. */
const COMMAS_PER_NAME = 4
/** More than 80 words of prose have. What is longer is none, and patterns do not search it. */
const MOST_CHARACTERS = 1200

/** Added to the logit of what is weighed. Posts are full of words that no dictionary has, so they get less. */
const PROSE = 1.7
const POST = 1.2
/** Questions ask for things as often as for people. */
const ASKED = 1.2

/** Words of those who write for themselves to somebody, and of those who want something done. */
const SPEAKS_TO_SOMEBODY = waitFor(
  `bitte danke ich mir mich mein meine meinen meinem meiner wir uns unser unsere unseren unserem du dir dich dein deine deinen deinem euch ihnen
erklär erkläre nenne gib schreib schreibe erstelle übersetze fasse formuliere vergleiche prüfe liste unterschied zusammenfassung
please thanks regards can could draft write rewrite translate summarise summarize explain compare list reply email mail our difference
je mon nous notre nos vous votre vos merci bonjour cordialement peux pouvez explique écris traduis résume
hola gracias favor usted nuestro nuestra nosotros puedes explica escribe traduce resume
ciao grazie nostro nostra puoi buongiorno spiega scrivi traduci riassumi
ik mijn wij ons onze jij kun bedankt groeten schrijf vertaal
proszę dziękuję nasz moja mój mnie napisz wyjaśnij przetłumacz`.split(/\s+/),
)
/** What is to be done, where it opens the text or one of its sentences. */
const TO_DO =
  /(?:^|[.!:] )(?:add|adapt|apply|build|change|check|compute|convert|copy|correct|create|cut|define|delete|describe|design|do|expand|find|fix|format|generate|give|help|improve|include|insert|install|keep|let|make|merge|move|outline|paraphrase|plan|polish|prepare|print|proofread|put|read|recommend|remove|rename|rephrase|replace|restart|run|send|set|shorten|show|simplify|sort|split|suggest|tell|turn|update|use|analysiere|antworte|baue|beantworte|berechne|beschreibe|bewerte|definiere|ergänze|ersetze|erzähle|finde|füge|füg|generiere|hilf|kürze|mach|mache|markiere|nimm|ordne|recherchiere|sag|setze|sortiere|streiche|suche|such|verbessere|verfasse|verwende|wandle|zähle|zeig|zeige|ajoute|corrige|crée|donne|fais|liste|mets|propose|raccourcis|remplace|supprime|vérifie|añade|cambia|corrige|crea|haz|pon|quita|redacta|reescribe|revisa|sugiere|aggiungi|cambia|controlla|correggi|crea|dammi|fai|proponi|togli|corrigeer|geef|maak|vat|verbeter|voeg|zoek|dodaj|podaj|popraw|sprawdź|zmień|zrób)(?= )/i
/** `Mehl und Rosmarin kaufen`: a note of what is to be done, without any verb that the infinitive hangs on. */
const INFINITIVE_LAST = new LeftOf(/\p{Ll}{3}(?:en|ern|eln)[.!]?\s*$/u)
const FINITE =
  /(?<!\p{L})(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|würde|würden|will|wollen|wollte|wollten|soll|sollen|sollte|sollten|muss|müssen|musste|mussten|kann|können|konnte|konnten|könnte|könnten|darf|dürfen|durfte|mag|möchte|möchten|lässt|lassen|ließ|ließen|bleibt|blieb|geht|ging|kam|sieht|sah|half|hilft|\p{Ll}{2,}(?:te|ten))(?!\p{L})/u

/** Cells, brackets of data, addresses, short lines, labels, long numbers, two times or amounts. */
const STRUCTURE = /[\t{}|;=_[\]\\]|https?:(?!\/\/t\.co)|[\w.]@\w|\n[^\n]{0,60}\n|^[^\n]{0,30}:|\d{5}|[.:]\d\d\b.{0,200}[.:]\d\d\b/
/** A handle, a hashtag, a shortened link. */
const OF_POSTS = /(?:^|[\s("“.])[@#][\p{L}_]\w{2,}(?![\w.]*\.\w)|\/\/t\.co\//u

export function leniencyOf(view: WordView): number {
  if (view.count < FEWEST_WORDS || view.count > MOST_WORDS || view.text.length > MOST_CHARACTERS) return 0
  if (OF_POSTS.test(view.text)) return POST
  const { bits } = marksOf(view.scan)
  for (let i = 0; i < view.count; i++) if (((bits[i] as number) & SPEAKS_TO_SOMEBODY) !== 0) return 0
  if (STRUCTURE.test(view.text) || isToDo(view.text) || isListing(view)) return 0
  if (view.text.includes('?')) return ASKED
  // Who writes small writes a note rather than news.
  return view.isSmallChat ? POST : PROSE
}

/** Many short sentences, or a comma behind every few words and hardly a first name. */
function isListing(view: WordView): boolean {
  const { flags } = wordForms(view.scan)
  let commas = 0
  let sentences = 1
  let names = 0
  for (let i = 1; i < view.count; i++) {
    if (view.shape[i] === CAPITAL && ((flags[i] as number) & (FIRST | COMMON)) === FIRST) names++
    if (view.gap[i] === COMMA) commas++
    else if (view.gap[i] === DOT && (view.end[i - 1] as number) - (view.start[i - 1] as number) > 3) sentences++
  }
  return (
    sentences > MOST_SENTENCES - (view.count > MANY_WORDS ? 1 : 0) ||
    (commas > 2 && names * COMMAS_PER_NAME < commas && commas * WORDS_PER_COMMA >= view.count)
  )
}

/** Instructions and notes of what is to be done: they name things as often as people. */
function isToDo(text: string): boolean {
  return TO_DO.test(text) || (INFINITIVE_LAST.test(text) && !FINITE.test(text))
}
