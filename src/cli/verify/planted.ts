// Invented values of every kind, each in a sentence as people write it, and texts for the sensitive categories. Numbers that have check
// digits carry valid ones; no value belongs to anybody.
import type { Kind } from '../../detect/kinds.ts'

export interface Planted {
  readonly kind: Kind
  readonly value: string
  readonly text: string
}

const sentences: readonly (readonly [Kind, string, string, string?])[] = [
  ['PERSON', 'Annegret Wielandt', 'Bitte entwirf eine Antwort an Frau ', ', die sich nach dem Liefertermin erkundigt.'],
  ['EMAIL', 'a.wielandt@probe.example', 'Please send the offer to ', ' and thank them for their patience.'],
  ['PHONE', '0221 4710-338', 'Tel. ', ': dort um Rückruf wegen der Lieferung bitten.'],
  ['ADDRESS', 'Lindenstraße 14, 50674 Köln', 'Die Ware geht an die Adresse ', '. Bitte formuliere den Begleitbrief.'],
  ['LOCATION', 'Bad Münstereifel', 'Sie wohnt in ', ' und fragt nach einem Termin.'],
  ['ORGANIZATION', 'Hallertau Biomalz GmbH', 'Unser Kunde ist die ', '. Schreib ihr ein Angebot.'],
  ['IBAN', 'DE02 1203 0000 0000 2020 51', 'Der Betrag ging auf IBAN ', ' ein. Bitte bestätige den Eingang.'],
  ['BIC', 'BYLADEM1001', 'BIC: ', '. Bitte prüfe das Format der Überweisung.'],
  ['BANK_ACCOUNT', '0532013000', 'Kontonummer: ', ', BLZ 37040044. Bitte bestätige den Eingang.'],
  ['CREDIT_CARD', '4111 1111 1111 1111', 'Kreditkarte ', ' wurde belastet. Formuliere eine Bestätigung.'],
  ['NATIONAL_ID', 'L01X00T471', 'Personalausweisnummer: ', '. Schreib, dass die Kopie angekommen ist.'],
  ['TAX_ID', '65929970489', 'Steuer-ID: ', '. Bitte fordere die Bescheinigung an.'],
  ['SOCIAL_SECURITY', '65 170839 J 003', 'Rentenversicherungsnummer: ', '. Bitte fordere den Verlauf an.'],
  ['HEALTH_ID', 'A123456780', 'Versichertennummer: ', '. Bitte fordere die Karte an.'],
  ['PASSPORT', 'C01X00T47', 'Reisepass Nr. ', ' wurde vorgelegt. Bestätige das.'],
  ['DATE_OF_BIRTH', '17.03.1984', 'geboren am ', '. Bitte rechne den Tarif aus.'],
  ['AGE', '47', 'Die Interessentin ist ', ' Jahre alt. Welcher Tarif passt?'],
  ['IP', '203.0.113.77', 'Der Zugriff kam von ', '. Schreib eine Meldung an die Technik.'],
  ['MAC', '00:1A:2B:3C:4D:5E', 'Das Gerät mit der MAC-Adresse ', ' meldet sich nicht.'],
  ['URL_PERSONAL', 'https://www.linkedin.com/in/annegret-wielandt', 'Ihr Profil: ', '. Fasse zusammen, was man fragen könnte.'],
  ['USERNAME', 'awielandt84', 'Benutzername: ', '. Schreib, dass das Konto wieder frei ist.'],
  ['CREDENTIAL', 'Tq7-Vw93.kLm2', 'Passwort: ', '. Erkläre, wie man es ändert.'],
  ['LICENSE_PLATE', 'K-AW 1984', 'Kennzeichen: ', '. Bitte bestätige den Stellplatz.'],
  ['CUSTOMER_ID', 'KD-204817', 'Kundennummer: ', '. Bitte bestätige die Kündigung.'],
]

export const planted: readonly Planted[] = sentences.map(([kind, value, before, after = '']) => ({
  kind,
  value,
  text: `${before}${value}${after}`,
}))

export const ORDINARY = 'nothing sensitive'

/** Texts about an invented person, one for each kind of content that a policy may treat in its own way. */
export const contents: readonly { readonly content: string; readonly text: string }[] = [
  {
    content: 'nothing sensitive',
    text: 'Bitte kürze diese Produktbeschreibung: Kugelventil DN50 aus Edelstahl, lieferbar in drei Wochen.',
  },
  {
    content: 'health',
    text: 'Frau Annegret Wielandt ist wegen eines Bandscheibenvorfalls bis Freitag krankgeschrieben. Schreib dem Team.',
  },
  { content: 'finance', text: 'Das Gehalt von Annegret Wielandt wird gepfändet, auf ihrem Konto fehlen 3.200 Euro. Schreib ihr.' },
  {
    content: 'criminal',
    text: 'Gegen Annegret Wielandt läuft ein Ermittlungsverfahren wegen Betrugs. Entwirf einen Brief an ihren Anwalt.',
  },
  {
    content: 'religion',
    text: 'Annegret Wielandt ist aus der katholischen Kirche ausgetreten und zahlt keine Kirchensteuer mehr. Schreib ihr.',
  },
  { content: 'credentials', text: 'Passwort: Tq7-Vw93.kLm2. Erkläre Annegret Wielandt, wie man es ändert.' },
  { content: 'minors', text: 'Der Schüler Jonas Wielandt, 9 Jahre, Klasse 3b, stört den Unterricht. Schreib seinen Eltern.' },
]
