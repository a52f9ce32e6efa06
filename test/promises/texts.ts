// Invented requests about an invented person, one for each sensitive category, and one that is not sensitive.
import type { Category } from '../../src/classify/category.ts'

/** Pieces of which none may reach a provider or a log. */
export const CANARIES = /Annegret|Wielandt|wielandt|probe\.example|4710|2020 51|Lindenstra/

export const ORDINARY =
  'Bitte schreib Frau Annegret Wielandt (a.wielandt@probe.example, Tel. 0221 4710-338, Lindenstraße 14, 50674 Köln), dass die Pumpe am Dienstag kommt.'

export const SENSITIVE: Readonly<Record<Category, string>> = {
  health: 'Frau Annegret Wielandt ist wegen eines Bandscheibenvorfalls krankgeschrieben. Schreib dem Team, wer sie vertritt.',
  finance:
    'Frau Annegret Wielandt, IBAN DE02 1203 0000 0000 2020 51, hat 12.000 Euro Schulden; ihr Gehalt wird gepfändet. Schreib eine Mahnung.',
  religion: 'Frau Annegret Wielandt ist aus der katholischen Kirche ausgetreten und zahlt keine Kirchensteuer mehr. Bestätige ihr das.',
  politics: 'Frau Annegret Wielandt ist Mitglied der SPD und kandidiert für den Stadtrat. Schreib ihr eine Glückwunschkarte.',
  ethnicity: 'Frau Annegret Wielandt gehört zur Minderheit der Sinti und Roma und wurde deshalb beleidigt. Formuliere die Beschwerde.',
  sex_life: 'Frau Annegret Wielandt ist lesbisch und lebt mit ihrer Partnerin zusammen. Formuliere den Antrag der beiden.',
  union: 'Frau Annegret Wielandt ist Mitglied der IG Metall und ruft zum Warnstreik auf. Schreib ihr eine Antwort.',
  biometric: 'Der Fingerabdruck von Frau Annegret Wielandt wird für die Zeiterfassung gespeichert. Formuliere die Information dazu.',
  genetic: 'Der Gentest von Frau Annegret Wielandt zeigt eine BRCA1-Mutation. Schreib ihr einen einfühlsamen Brief.',
  criminal: 'Gegen Frau Annegret Wielandt läuft ein Ermittlungsverfahren wegen Betrugs; sie ist vorbestraft. Schreib ihrem Anwalt.',
  credentials: 'Das Passwort von Frau Annegret Wielandt lautet Tq7-Vw93.kLm2. Erkläre ihr, wie man es ändert.',
  minors: 'Der Schüler Jonas Wielandt, 9 Jahre, Klasse 3b, stört den Unterricht. Schreib seiner Mutter Annegret Wielandt.',
}
