import { describe, expect, it } from 'vitest'
import type { Category } from '../../src/classify/category.ts'
import { assess, combine } from '../../src/classify/classify.ts'
import { isKind, type Kind } from '../../src/detect/kinds.ts'
import type { Span } from '../../src/detect/span.ts'

/** `⟦PERSON|Anna Berg⟧` marks a span. */
function parse(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = []
  let removed = 0
  const text = marked.replace(/⟦([A-Z_]+)\|([^⟧]*)⟧/g, (mark: string, kind: string, value: string, at: number) => {
    if (!isKind(kind)) throw new Error(kind)
    spans.push({ start: at - removed, end: at - removed + value.length, kind, score: 1, by: 'test' })
    removed += mark.length - value.length
    return value
  })
  return { text, spans }
}

function sensitivity(...texts: string[]): readonly Category[] {
  const kinds: Partial<Record<Kind, number>> = {}
  const parsed = texts.map(parse)
  for (const { spans } of parsed) for (const { kind } of spans) kinds[kind] = (kinds[kind] ?? 0) + 1
  return combine(
    parsed.map(({ text, spans }) => assess(text, spans, { year: 2026 })),
    kinds,
  ).categories
}

describe('a person’s affairs', () => {
  it.each([
    ['health', 'Frau ⟦PERSON|Lena Wirth⟧ ist seit Montag krankgeschrieben, wer übernimmt ihre Termine?'],
    ['health', 'Ich habe seit zwei Jahren Depressionen und nehme Sertralin. Wie sage ich es meinem Chef?'],
    ['health', 'Die Patientin, 54, kommt mit V.a. Lungenembolie, D-Dimere erhöht, Z.n. Hüft-TEP.'],
    ['health', 'Bitte Arztbrief kürzen: ⟦PERSON|Kemal Aydin⟧, F32.1 G, Mirtazapin 15 mg zur Nacht.'],
    ['health', 'My colleague ⟦PERSON|Joan Pike⟧ told me she is pregnant, how do I plan the handover?'],
    ['health', 'Le salarié ⟦PERSON|Paul Meunier⟧ est en arrêt maladie depuis son infarctus.'],
    ['health', 'Mi hijo tiene asma y el colegio pide un informe.'],
    ['health', 'La signora ⟦PERSON|Rosa Bianchi⟧ soffre di diabete e prende insulina.'],
    ['health', 'Mevrouw ⟦PERSON|Anke Vos⟧ heeft zich ziek gemeld met een burn-out.'],
    ['health', 'Pani ⟦PERSON|Anna Nowak⟧ jest na zwolnieniu lekarskim z powodu depresji.'],
    ['health', 'Versicherte Nr. ⟦HEALTH_ID|A123456780⟧ bitte anlegen.'],
    ['finance', 'Herr ⟦PERSON|Jonas Thiel⟧ verdient 3.400 Euro brutto im Monat und will eine Gehaltserhöhung.'],
    ['finance', 'Gegen ⟦PERSON|Ines Kolb⟧ läuft eine Lohnpfändung, was müssen wir abführen?'],
    ['finance', 'Ich bin überschuldet, die Schufa ist negativ, kriege ich trotzdem einen Mietvertrag?'],
    ['finance', 'Please correct the payslip of ⟦PERSON|Mark Dole⟧, the tax code is wrong.'],
    ['finance', 'Karte ⟦CREDIT_CARD|4539 5787 6362 1486⟧, Prüfziffer ⟦CREDENTIAL|318⟧, auf ⟦PERSON|T. Bauer⟧'],
    ['finance', 'Mme ⟦PERSON|Claire Petit⟧ a deux loyers impayés et une saisie sur salaire.'],
    ['religion', 'Schicht für ⟦PERSON|Samira Haddad⟧ bitte so legen, dass sie im Ramadan das Freitagsgebet besuchen kann.'],
    ['politics', '⟦PERSON|Uwe Stark⟧ ist Parteimitglied der SPD und kandidiert für den Stadtrat.'],
    ['ethnicity', 'Der Bewerber ⟦PERSON|Ali Demir⟧ wurde im Team wegen seiner Hautfarbe beleidigt.'],
    ['sex_life', 'Unser Kollege ⟦PERSON|Ben Hauk⟧ hat sich als schwul geoutet, ein Kunde macht Witze.'],
    ['union', '⟦PERSON|Petra Lang⟧ zahlt seit 2010 Gewerkschaftsbeitrag und ist Vertrauensfrau.'],
    ['biometric', 'Der Fingerabdruck von ⟦PERSON|Jan Holt⟧ wird vom Terminal nicht erkannt, das biometrische Template neu anlegen?'],
    ['genetic', 'Bei ⟦PERSON|Maria Sand⟧ zeigt der Gentest eine BRCA1-Variante.'],
    ['criminal', 'Im Führungszeugnis von ⟦PERSON|Igor Blum⟧ steht eine Verurteilung wegen Diebstahls, dürfen wir kündigen?'],
    ['criminal', '⟦PERSON|Tom Reed⟧ was arrested last week and charged with fraud.'],
    ['credentials', 'Mein Zugang geht nicht, Passwort ist ⟦CREDENTIAL|Sommer!24x⟧'],
    ['minors', '⟦PERSON|Mia⟧ (⟦AGE|7⟧) geht in die Klasse 2b, das Jugendamt fragt nach den Fehlzeiten.'],
    ['minors', 'Anmeldung Ferienlager: ⟦PERSON|Tim Roth⟧, geb. ⟦DATE_OF_BIRTH|03.05.2017⟧'],
  ] satisfies [Category, string][])('is %s: %s', (category, text) => {
    expect(sensitivity(text)).toContain(category)
  })
})

describe('what is nobody’s in particular', () => {
  it.each([
    'Was sind die häufigsten Symptome einer Grippe und wie lange ist man ansteckend?',
    'Unterschied zwischen Typ-1- und Typ-2-Diabetes in drei Sätzen.',
    'Which statins interact with grapefruit juice? Please cite the guideline.',
    'Schreib eine Gutenachtgeschichte von einem Bären, der Husten hat und den Doktor Eule besucht.',
    'Erkläre den Unterschied zwischen Riester-Rente und betrieblicher Altersvorsorge.',
    'Sehr geehrter Herr ⟦PERSON|Kern⟧, anbei die Rechnung 4711 über 1.200 Euro netto, zahlbar in 14 Tagen. ⟦ORGANIZATION|Holzbau Kern GmbH⟧, IBAN ⟦IBAN|DE02120300000000202051⟧, USt-IdNr. DE123456789',
    'Die Deutsche Bank und die Allianz haben heute Quartalszahlen vorgelegt.',
    'Wie richte ich in unserem Shop die Zahlung per Kreditkarte ein? Frau ⟦PERSON|Adler⟧ braucht das bis Freitag.',
    'Please review this function: def union(a, b): return a | b  # ask ⟦PERSON|Priya⟧',
    'Hallo ⟦PERSON|Martin⟧, der Wasserschaden am Parkett ist behoben, der Maler kommt Dienstag.',
    'Kannst du die Tagesordnung für die Vorstandssitzung mit ⟦PERSON|Silke Brandt⟧ formulieren? Punkte: Budget, neue Website, Sommerfest.',
    'Die Stute Bella lahmt vorne links, der Tierarzt hat ⟦PERSON|Frau Gross⟧ Schmerzmittel für das Pferd gegeben.',
    'Welche Gewerkschaften gibt es im öffentlichen Dienst?',
    'Explain how password hashing with bcrypt works and why salts matter.',
    'Quels sont les symptômes de la grippe et combien de temps dure-t-elle ?',
    '¿Cuáles son las diferencias entre una hipoteca fija y una variable?',
    'Rédige une offre pour M. ⟦PERSON|Lefort⟧ : pose de 40 m² de carrelage, 1 800 € HT.',
    'Wat is het verschil tussen een spaarrekening en een deposito?',
    'Status 503 vom Zahlungsdienst, ⟦PERSON|Olaf⟧ schaut sich den Export an und meldet sich.',
    'Unsere Kita bekommt ein neues Dach; Angebot von ⟦PERSON|Dirk Sauer⟧ liegt vor, 85 qm Bitumen.',
  ])('is not sensitive: %s', (text) => {
    expect(sensitivity(text)).toEqual([])
  })
})

describe('combine()', () => {
  it('brings a person of one message and a diagnosis of another together', () => {
    const person = 'Das nächste Gespräch ist mit ⟦PERSON|Herrn Vogt⟧.'
    const diagnosis = 'Diagnose: Bandscheibenvorfall L4/L5, arbeitsunfähig bis Ende Mai.'
    expect(sensitivity(person)).toEqual([])
    expect(sensitivity(diagnosis)).toEqual([])
    expect(sensitivity(person, diagnosis)).toEqual(['health'])
  })

  it('lists categories in one order, whatever the order of the texts', () => {
    const health = '⟦PERSON|Ida Kern⟧ ist schwanger.'
    const union = '⟦PERSON|Ida Kern⟧ ist Gewerkschaftsmitglied.'
    expect(sensitivity(union, health)).toEqual(['health', 'union'])
  })

  it('takes a card’s security code for finance, not for a credential', () => {
    const text = 'Karte ⟦CREDIT_CARD|4539 5787 6362 1486⟧ CVC ⟦CREDENTIAL|123⟧, ⟦PERSON|Eva Noll⟧'
    expect(sensitivity(text)).toEqual(['finance'])
    expect(sensitivity(`${text}, Passwort ⟦CREDENTIAL|Hallo-Welt-99⟧`)).toEqual(['finance', 'credentials'])
  })

  it('counts secrets and health insurance numbers found outside of texts', () => {
    expect(combine([], { CREDENTIAL: 1 }).categories).toEqual(['credentials'])
    expect(combine([], { HEALTH_ID: 1 }).categories).toEqual(['health'])
    expect(combine([], { PERSON: 3, IBAN: 1 }).categories).toEqual([])
  })
})

describe('assess()', () => {
  it('names entries, places and distances, and no text', () => {
    const { text, spans } = parse('Frau ⟦PERSON|Lena Wirth⟧ ist krankgeschrieben.')
    const assessment = assess(text, spans)
    expect(assessment.evidence).toEqual([
      expect.objectContaining({
        category: 'health',
        term: 'krankgeschrieb*',
        strength: 'telling',
        offset: text.indexOf('krankgeschrieb') + 14,
      }),
    ])
    expect(assessment.evidence[0]?.toNamed).toBe(' ist krankgeschrieb'.length)
    expect(JSON.stringify(assessment)).not.toContain('Lena')
  })

  it('gives the same for the same', () => {
    const { text, spans } = parse('⟦PERSON|Lena Wirth⟧, Diabetes, Insulin')
    expect(assess(text, spans)).toEqual(assess(text, spans))
  })

  it('sees through case, accents, ae for ä, and invisible characters', () => {
    for (const text of ['LOHNPFÄNDUNG', 'Lohnpfaendung', 'Lohn\u00ADpfändung', 'lohnpfa\u0308ndung'])
      expect(sensitivity(`${text} bei ⟦PERSON|Lena Wirth⟧`), text).toEqual(['finance'])
  })

  it('takes time linear in the text, whatever the text', () => {
    const hostile = ['a', ' -', 'patient diabetes ', 'krankgeschrie', 'ich habe ', '1.', 'M54.1 ', 'ß'].map((piece) =>
      piece.repeat(Math.ceil(200_000 / piece.length)),
    )
    assess('warm', [])
    for (const text of hostile) {
      const spans: Span[] = Array.from({ length: 2000 }, (_, i) => ({
        start: i * 100,
        end: i * 100 + 5,
        kind: 'PERSON',
        score: 1,
        by: 'test',
      }))
      const start = performance.now()
      assess(text, spans)
      expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(600)
    }
  })
})
