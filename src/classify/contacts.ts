// Whom a text only mentions as its writer or as somebody to ask: names under a greeting, after `Ansprechpartner`, in a mail's header.
// What the text says is seldom about them; where they write of themselves, their own words show it.

const TITLES = String.raw`(?:Herrn?|Frau|Hr\.?|Fr\.?|Mrs?\.?|Ms\.?|M\.|Mme|Sig\.(?:ra)?|Sra?\.|Dhr\.?|Mevr\.?|Pani?|Dr\.?|Prof\.?|Dott\.?)`

/** Stands right before the name, on its line. */
const LABEL = new RegExp(
  String.raw`(?:(?:Ansprech(?:partner(?:in)?|person)|Kontakt(?:person)?|(?:Rück)?Fragen(?: an| bei)|Anmeldung(?:en)?(?: bei| an)|(?:Sach)?Bearbeiter(?:in)?|gez\.|i\. ?[AV]\.|z\. ?Hd\.|zu Händen|attn?\.?|t\.a\.v\.|à l'attention de|c\.a\.|` +
    String.raw`Reporter|Assignee|Assigned to|Owner|Author|Approver|Approved by|Requested by|Prepared by|Contact|p\.p\.|Interlocut\w+|Contacto|Referente|Contactpersoon|Opiekun)\s*:?|` +
    String.raw`^\W*(?:Von|Cc|From|De|Da|Van|Od)\s*:)\s*(?:${TITLES}\s*)*$`,
  'iu',
)
/** Who takes part in a meeting. */
const ATTENDANCE =
  /^\W*(?:anwesend|abwesend|teilnehm|entschuldigt|present|attend|apologies|présent|excusé|asistent|presenti|assenti|aanwezig|afwezig|obecni)\p{L}*\W/iu
/** Whose office is said is met in it: `Dr.`, `Rabbi`, `Schulleiterin`. */
const OFFICE =
  /(?:^|[\s(„"'])(?:dr|prof|dott|dottor|dottoressa|dokter|doktor|docteur|doctora?|lek|rabbi|rabbiner|pastor|pastorin|pfarrer|pfarrerin|diakon|imam|kantor|bezirkskantor|chaplain|reverend|rev|padre|père|ra|rain|rechtsanwalt|rechtsanwältin|notar|avv|avvocato|maître|lehrer|lehrerin|schulleiter|schulleiterin|erzieherin|juf|meester|maestra|tutora|bürgermeister|bürgermeisterin|mayor|councillor|nurse|sister|pfleger|schwester|infirmière|infirmier|enfermera|enfermero|infermiera|infermiere|verpleegkundige|pielęgniarka|psycholog|hausmeister|hausarzt|ärztin|arzt|dominee|dean|dekan|landrat|landrätin|wethouder|cllr|trainer|coach|spokesman|spokeswoman)\.?\s+$/iu
/** … or behind the name, in brackets or up to the end of the line. */
const FUNCTION =
  /^\s*(?:\(|,\s*|[–-]\s+)(?:C[EFTIO]S?O|FD|AR|HR|IT|PM|CISO|tax|payroll|director|head of|manager|chair|treasurer|accountant|geschäftsführ|leit|schulleit|vorstand|vorsitz|schatzmeister|kassenwart|sachbearb|buchhalt|personal|einkauf|vertrieb|rechtsanw|produkt|projekt|referent|sekretariat|hausmeister|bauherr|architekt|direct|responsable|compta|président|secrétaire|syndic|gerente|jef[ea]|tesorer|secretari|presidente|responsabile|ammin|direttore|segretari|penningmeester|voorzitter|directeur|prezes|kierowni|dyrektor|księgow|dział)[\p{L} .&-]{0,32}(?:\)|$|\n)/iu
/** A greeting at the end of a letter, alone on its line or nearly so. */
const GREETING =
  /^\W*(?:mit \p{L}+ (?:grüßen|grüssen|gruß)|(?:viele|liebe|beste|schöne|freundliche|herzliche)[nr]? gr(?:ü(?:ß|ss)e|uß|uss)|gr(?:ü(?:ß|ss)e|uß|uss)\b|lg\b|vg\b|mfg\b|danke\b|kind regards|best\b|regards|cheers|thanks|many thanks|yours|sincerely|cordialement|bien à vous|bonne (?:journée|soirée)|sincères|salutations|veuillez agréer|saludos|un saludo|atentamente|gracias|cordiali saluti|distinti saluti|saluti|un (?:caro )?saluto|grazie|groet|groeten|met vriendelijke|mvg\b|pozdraw|z poważaniem|dzięk)/iu
const GREETING_MOST = 60
/** So many lines below the greeting still belong to the signature. */
const LINES_BELOW = 3
/** How much of the line a signature may hold besides the name. */
const BESIDES = 24

/** Whether the name at these offsets is somebody's who writes or may be asked. */
export function isContact(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(Math.max(lineStart, start - 48), start)
  if (LABEL.test(before) || OFFICE.test(before) || FUNCTION.test(text.slice(end, end + 64))) return true
  if (ATTENDANCE.test(text.slice(lineStart, lineStart + 24))) return true
  const lineEnd = text.indexOf('\n', end)
  const after = (lineEnd === -1 ? text.length : lineEnd) - end
  if (start - lineStart > BESIDES || after > BESIDES) return false
  if (GREETING.test(before)) return true
  let to = lineStart - 1
  for (let line = 0; line < LINES_BELOW && to > 0; line++) {
    const from = text.lastIndexOf('\n', to - 1) + 1
    const above = text.slice(from, to)
    if (above.length <= GREETING_MOST && GREETING.test(above)) return true
    to = from - 1
  }
  return false
}
