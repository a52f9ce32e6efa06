// The reply that the sandbox writes: a short letter that makes use of every token it was given.
import type { Conversation } from './conversation.ts'
import type { SeenToken } from './tokens.ts'

type Sentences = Readonly<Record<string, (token: string) => string>>

const GERMAN: Sentences = {
  IBAN: (token) => `Den offenen Betrag überweisen wir auf ${token}.`,
  EMAIL: (token) => `Die Bestätigung geht an ${token}; Rückfragen gern auf demselben Weg.`,
  PHONE: (token) => `Für einen Rückruf haben wir ${token} notiert.`,
  ADDRESS: (token) => `Die Unterlagen schicken wir per Post: ${token}.`,
  CUSTOMER_ID: (token) => `Ihr Vorgang läuft unter ${token}.`,
}

const ENGLISH: Sentences = {
  IBAN: (token) => `We will transfer the open amount to ${token}.`,
  EMAIL: (token) => `The confirmation goes to ${token}; please use it for questions, too.`,
  PHONE: (token) => `We have noted ${token} for a call back.`,
  ADDRESS: (token) => `The documents will be posted to ${token}.`,
  CUSTOMER_ID: (token) => `Your case is filed under ${token}.`,
}

export function writeLetter({ german, tokens, lastRole }: Conversation): string {
  const people = tokens.filter(({ kind }) => kind === 'PERSON').map(({ text }) => text)
  const [addressee, ...others] = people
  const sentences = german ? GERMAN : ENGLISH
  const details = tokens.filter(({ kind }) => kind !== 'PERSON').map((token) => sentenceOn(token, sentences, german))
  const done = lastRole === 'tool' || lastRole === 'function'
  if (german) {
    return [
      addressee === undefined ? 'Guten Tag,' : `Sehr geehrte/r ${addressee},`,
      [done ? 'die Aufgabe ist erledigt.' : 'vielen Dank für Ihre Nachricht – wir kümmern uns darum.', ...details].join(' '),
      ...(others.length === 0 ? [] : [`In Kopie: ${others.join(', ')}.`]),
      ...(addressee === undefined ? [] : [`**Zusammenfassung für ${addressee}:** alles läuft wie besprochen. ✅`]),
      'Mit freundlichen Grüßen\nIhr Sandkasten',
    ].join('\n\n')
  }
  return [
    addressee === undefined ? 'Hello,' : `Dear ${addressee},`,
    [done ? 'the task is done.' : 'thank you for your message – we will see to it.', ...details].join(' '),
    ...(others.length === 0 ? [] : [`Copy to: ${others.join(', ')}.`]),
    ...(addressee === undefined ? [] : [`**Summary for ${addressee}:** everything goes as agreed. ✅`]),
    'Kind regards\nYour sandbox',
  ].join('\n\n')
}

function sentenceOn({ kind, text }: SeenToken, sentences: Sentences, german: boolean): string {
  const sentence = Object.hasOwn(sentences, kind) ? sentences[kind] : undefined
  if (sentence !== undefined) return sentence(text)
  return german ? `${text} ist vermerkt.` : `${text} is on file.`
}
