// Number plates of other European countries. Those of France, Italy and Britain are distinctive; the rest needs a vehicle nearby.
import { pattern, type Recognizer } from '../../recognizer.ts'
import { prefixCodes, WordFilter } from '../any/word-filter.ts'

const VEHICLE =
  /(?:targ\w+|plaque\w*|immatricul\w*|matr[ií]cula\w*|kenteken\w*|plates?\b|registration|car reg|vehicle|vehículo|veicolo|véhicule|voertuig|nr rej|rejestrac\w*|pojazd\w*|samoch\w*|kennzeichen|fahrzeug|auto\b|coche|voiture|furgon\w*|macchina|wagen)[^\d]{0,50}$/i

export const distinctivePlate = pattern({
  name: 'eu/license-plate',
  kind: 'LICENSE_PLATE',
  over: 'numbers',
  pattern: /(?<![\w./-])(?:[A-HJ-NP-TV-Z]{2}-\d{3}-[A-HJ-NP-TV-Z]{2}|[A-Z]{2}\d{2} [A-Z]{3})(?![\w/-])/g,
  score: 0.6,
  context: VEHICLE,
  inContext: 0.8,
})

const inContext = pattern({
  name: 'eu/plate-in-context',
  kind: 'LICENSE_PLATE',
  over: 'numbers',
  pattern:
    /(?<![\w./-])(?:[A-Z]{2} ?\d{3} ?[A-Z]{2}|[A-Z]{2}\d{2} ?[A-Z]{3}|\d{4} ?[B-DF-HJ-NP-TV-Z]{3}|[A-Z]{1,2}[ -]\d{3,5} ?[A-Z]{1,2}|(?:ZH|BE|LU|UR|SZ|OW|NW|GL|ZG|FR|SO|BS|BL|SH|AR|AI|SG|GR|AG|TG|TI|VD|VS|NE|GE|JU)[ -]?\d{1,6}|[A-Z]{2,3}[ -]?\d{4,5}[A-Z]?|[A-Z]{2,3}[ -]?\d{2,4}[A-Z]{1,2}|[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,2})(?![\w/-])/g,
  score: 0,
  context: VEHICLE,
  inContext: 0.8,
})

/** Beginnings of the words in VEHICLE: where none stands in the text, no plate is looked for. */
const STEMS = new WordFilter(
  'targa plaque immatriculation matrícula matricula kenteken plate registration reg vehicle vehículo veicolo véhicule voertuig rej rejestracja pojazd samochód kennzeichen fahrzeug auto car coche voiture furgone macchina wagen'.split(
    ' ',
  ),
)

export const plateInContext: Recognizer = {
  ...inContext,
  find(scan) {
    const codes = prefixCodes(scan.text, scan.words)
    return codes.some((code) => STEMS.has(code)) ? inContext.find(scan) : []
  },
}
