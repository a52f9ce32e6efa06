// German business texts of any length, from sentences of our own, with other persons and numbers in each: no memo can know them.
import { createRandom, type Random } from '../random.ts'
import { type Individual, inventPerson } from './people.ts'

type Sentence = (a: Individual, b: Individual, random: Random) => string

const WITH_PERSONS: readonly Sentence[] = [
  (a) => `Bitte schicken Sie die Unterlagen an ${a.name}, ${a.address}.`,
  (a, b) => `${a.first} ${a.last} hat gestern mit Frau ${b.last} telefoniert und den neuen Liefertermin bestätigt.`,
  (a) => `Für Rückfragen erreichen Sie mich unter ${a.phone} oder per Mail an ${a.email}.`,
  (a, _, random) => `Die Erstattung von ${random.whole(900) + 20},50 Euro überweisen wir auf das Konto ${a.iban}.`,
  (a) => `In der Akte steht noch die alte Kundennummer ${a.customer}, geboren ist Herr ${a.last} am ${a.born}.`,
  (a) => `Herr ${a.last} von der ${a.firm} wartet seit zwei Wochen auf eine Antwort.`,
  (a, b) => `Laut ${a.name} war die Rechnung bezahlt, ${b.name} sieht das anders.`,
  (a, _, random) =>
    `Zugang zum Portal: ${a.email}, angemeldet zuletzt von 10.${random.whole(250)}.${random.whole(250)}.${random.whole(250)}.`,
]

const WITHOUT: readonly Sentence[] = [
  (_, __, random) =>
    `Die Lieferung vom ${random.whole(27) + 1}. März enthielt ${random.whole(80) + 2} Kartons, davon waren drei beschädigt.`,
  (_, __, random) => `Der Auftrag ${random.digits(6)} liegt im Lager in Halle ${random.whole(9) + 1} und geht am Montag raus.`,
  () => 'Wir haben die Reklamation geprüft und bieten einen Austausch oder eine Gutschrift an.',
  () => 'Bitte beachten Sie, dass die Angebote bis zum Monatsende gültig sind und danach neu berechnet werden.',
  (_, __, random) =>
    `Im dritten Quartal stieg der Umsatz um ${random.whole(15) + 1} Prozent, vor allem durch das Geschäft mit Ersatzteilen.`,
  () => 'Die Besprechung verschiebt sich auf den Nachmittag, weil der große Raum am Vormittag belegt ist.',
  () => 'Das Protokoll der letzten Sitzung liegt im gemeinsamen Ordner, Ergänzungen bitte bis Freitag eintragen.',
  (_, __, random) =>
    `Version ${random.whole(9)}.${random.whole(20)}.${random.whole(10)} der Software behebt den Fehler beim Export der Tabellen.`,
  () => 'Falls der Termin nicht passt, schlagen Sie gerne einen anderen vor; wir richten uns danach.',
  (_, __, random) =>
    `Der Stückpreis sinkt ab ${random.whole(500) + 50} Stück auf 12,40 Euro netto, frei Haus innerhalb von fünf Werktagen.`,
  () => 'Die Garantie umfasst Material und Arbeitszeit, nicht aber Schäden durch unsachgemäßen Gebrauch.',
  () => 'Aus Sicht der Buchhaltung fehlt noch die Freigabe, danach kann der Vorgang abgeschlossen werden.',
]

/** A text of about `length` characters: paragraphs in which about four sentences of ten hold personal data. */
export function businessText(length: number, random: Random): string {
  const pieces: string[] = []
  let size = 0
  for (let sentences = 1; size < length; sentences++) {
    const list = random.whole(10) < 4 ? WITH_PERSONS : WITHOUT
    const sentence = random.pick(list)(inventPerson(random), inventPerson(random), random)
    const piece = sentence + (sentences % 6 === 0 ? '\n\n' : ' ')
    pieces.push(piece)
    size += piece.length
  }
  return pieces.join('').trimEnd()
}

/** What somebody asks an assistant: a mail to answer, about `length` characters in all. */
export function prompt(length: number, random: Random): string {
  const from = inventPerson(random)
  const to = inventPerson(random)
  const head = `Formuliere eine freundliche Antwort auf diese E-Mail, höchstens zehn Sätze.\n\nVon: ${from.name} <${from.email}>\nAn: ${to.name} <${to.email}>\nBetreff: Auftrag ${random.digits(6)}\n\nGuten Tag Herr ${to.last},\n\n`
  const foot = `\n\nMit freundlichen Grüßen\n${from.name}\n${from.firm}\nTel. ${from.phone}`
  return head + businessText(length - head.length - foot.length, random) + foot
}

interface Turn {
  readonly role: string
  readonly content: string | null
  readonly tool_calls?: readonly unknown[]
  readonly tool_call_id?: string
}

/** What an agent sends on its later turns: rules, questions, tool calls with their results (mails, records, code), answers. */
export function agentHistory(length: number, random: Random): Turn[] {
  const turns: Turn[] = [
    { role: 'system', content: `Du bist ein Assistent im Kundendienst und arbeitest mit Werkzeugen.\n\n${businessText(2000, random)}` },
  ]
  let size = 2100
  for (let step = 0; size < length; step++) {
    const person = inventPerson(random)
    const id = `call_${random.digits(12)}`
    const call = {
      id,
      type: 'function',
      function: { name: 'search_mail', arguments: JSON.stringify({ customer: person.name, limit: 20 }) },
    }
    const result = step % 3 === 2 ? code(random) : step % 3 === 1 ? records(random) : businessText(4000, random)
    const added: Turn[] = [
      { role: 'user', content: `${random.pick(WITHOUT)(person, person, random)} Was wissen wir über ${person.name} (${person.customer})?` },
      { role: 'assistant', content: null, tool_calls: [call] },
      { role: 'tool', tool_call_id: id, content: result },
      { role: 'assistant', content: businessText(600, random) },
    ]
    turns.push(...added)
    size += JSON.stringify(added).length
  }
  return turns
}

/** What a database hands to an agent. */
function records(random: Random): string {
  const rows = Array.from({ length: 14 }, () => {
    const { name, email, phone, address, customer, born } = inventPerson(random)
    return { id: random.whole(90_000), customer, name, email, phone, address, date_of_birth: born, status: random.pick(['open', 'closed']) }
  })
  return JSON.stringify({ rows, total: 14 }, null, 1)
}

/** What a tool that reads files hands to an agent. */
function code(random: Random): string {
  const part = (): string => {
    const name = random.pick(['invoice', 'order', 'parcel', 'shipment', 'quote', 'ledger'])
    return `export function read_${name}_${random.digits(3)}(rows: readonly Row[], limit = ${random.whole(900)}): Row[] {
  const known = new Map<string, Row>()
  for (const row of rows) {
    if (row.total > ${random.whole(5000)} && row.state !== 'void') known.set(row.key, { ...row, seen: true })
  }
  return [...known.values()].slice(0, limit).sort((a, b) => a.total - b.total)
}
`
  }
  return Array.from({ length: 9 }, part).join('\n')
}

/** A supply of texts of one length, each with persons of its own. */
export function texts(length: number, count: number, seed: number): string[] {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => businessText(length, random))
}
