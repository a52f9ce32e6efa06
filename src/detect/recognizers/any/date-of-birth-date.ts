// Dates as people write them, in ten languages: the pieces that the date-of-birth and location patterns share.

const MONTHS = String.raw`(?:jan(?:uar|uary|uari|vier|\.)?|jän(?:ner|\.)?|feb(?:ruar|ruary|ruari|braio|rero|\.)?|f[ée]vr?(?:ier|\.)?|m[äa]r(?:z|ch|s|zo|zec|ca|\.)?|maart|mrt\.?|apr(?:il|ile|\.)?|avr(?:il|\.)?|abr(?:il|\.)?|ma[iyj]o?|mei|maggio|maja|jun[ie]?|juin|junio|giugno|jul[iy]?|juil(?:let|\.)?|julio|luglio|aug(?:ust|ustus|\.)?|ao[ûu]t|ago(?:sto|\.)?|sep(?:t|tember|tembre|tiembre|\.)?|sett(?:embre|\.)?|o[kc]t(?:ober|obre|ubre|\.)?|ott(?:obre|\.)?|nov(?:ember|embre|iembre|\.)?|de[zc](?:ember|embre|iembre|\.)?|d[ée]c(?:embre|\.)?|dic(?:embre|iembre|\.)?|ene(?:ro|\.)?|gen(?:naio|\.)?|enero|styc(?:znia|zeń)|lut(?:ego|y)|marca|kwie(?:tnia|cień)|czerw(?:ca|iec)|lip(?:ca|iec)|sierp(?:nia|ień)|wrze(?:śnia|sień)|paźdz(?:iernika|iernik)|listop(?:ada|ad)|grud(?:nia|zień))(?![a-zà-ž])`

const YEAR = String.raw`(?:1[89]|20)\d\d`
const END = String.raw`(?![\d])(?![.,/-]\d)`

/** A full date, without flags; give it `i`. */
export const DATE = String.raw`(?:\d{1,2}\.? ?[IVX]{1,4}\.? ?${YEAR}${END}|\d{1,2}(?:\/[IVX]{1,4}\/|-[IVX]{1,4}-|\/${MONTHS}\/)(?:${YEAR}|\d\d)${END}|\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?(?:${YEAR}|\d\d)${END}|${YEAR}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)|\d{1,2}(?:\.|st|nd|rd|th|er|º|°)?(?: ?-? ?|\r?\n)(?:de |of |di )?${MONTHS}(?: ?-? ?|\r?\n)(?:de |del |,|of )? ?(?:${YEAR}|\d\d(?!\d))|${MONTHS} \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}|\d{1,2}\. ?\d{1,2}\. ?(?:${YEAR}|\d\d)${END})`

/** A day of a month, the year left out. */
export const DAY_OF_YEAR = String.raw`(?:\d{1,2}(?:\.|st|nd|rd|th|er|º|°)?(?: ?-? ?)(?:de |of |di )?${MONTHS}(?! ?(?:de |del )?\d)|${MONTHS} \d{1,2}(?:st|nd|rd|th)?(?![\d:]|, \d)|\d{1,2}\. ?\d{1,2}\.(?! ?\d)|\d{1,2}\/\d{1,2}(?![\d/]))`

/** A month of a year, the day left out. */
export const MONTH_OF_YEAR = String.raw`(?:${MONTHS} (?:de |del )?${YEAR}(?!\d)|(?:0?[1-9]|1[0-2])[/.]${YEAR}(?![\d./-]))`

/** Eight digits, day first: only right after a label. */
export const DIGITS_OF_DATE = String.raw`(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)`

const SPOKEN_TENS = String.raw`(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|zehn|elf|zwölf|hundert|tausend)`

/** "neunzehnter Achter siebenundfünfzig", "dritter März neunzehnhundertachtzig": a German date that was spoken. */
export const SPOKEN_DATE = String.raw`(?:[a-zäöüß]{3,24}(?:ter|ten|te)|\d{1,2}\.) (?:[a-zäöüß]{3,10}(?:ter|ten|te)|\d{1,2}\.|${MONTHS}) (?:[a-zäöüß]{0,24}${SPOKEN_TENS}[a-zäöüß]{0,24}|(?:${YEAR}|\d\d)(?!\d))`

/** A date that a scanner misread, O for 0 and l for 1: only right after a label. */
export const MISREAD_DATE = String.raw`(?:[\doOlI]{1,2}[./-][\doOlI]{1,2}[./-][\dolIO]{2,4}|[\doOlI]{4}-[\doOlI]{2}-[\doOlI]{2}|\d{1,2} ${MONTHS} [\doOlI]{4})(?![a-zA-Z\d])`

/** Year, month and day in six digits: only in a column of birth dates. */
export const SHORT_DIGITS_OF_DATE = String.raw`\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)`

/** A year alone. */
export const YEAR_ALONE = String.raw`${YEAR}(?![\d])(?![.,/-]\d)`

const DAY_WORD = String.raw`[a-zà-žß-]{2,24}`
const NUMBERS =
  'cents?|hundred|cien|ciento|vingts?|trente|quarante|cinquante|soixante|dix|onze|douze|treize|quatorze|quinze|seize|sept|huit|neuf|un|une|deux|trois|quatre|cinq|six|zéro|et|and|y|oh|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|novecientos|ochocientos|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|diez|once|doce|trece|catorce|quince|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|dziewięćset|osiemset|dwadzieścia|trzydzieści|czterdzieści|pięćdziesiąt|sześćdziesiąt|siedemdziesiąt|osiemdziesiąt|dziewięćdziesiąt|dziewiątego|pierwszego|drugiego|trzeciego|czwartego|piątego|szóstego|siódmego|ósmego'
const YEAR_WORD = String.raw`(?:mille?|mil|dos mil|deux mille|tysiąc|dwa tysiące|nineteen|twenty|two thousand|mille ?nove ?cento[a-zà-ž]{0,24}|duemila[a-zà-ž]{0,20}|negentien(?:honderd)?[a-zà-ž]{0,24}|tweeduizend[a-zà-ž]{0,20}|neunzehnhundert[a-zäöüß]{0,24}|zweitausend[a-zäöüß]{0,20})(?:[ -](?:${NUMBERS})(?![a-zà-ž])){0,7}`

/** "quatorze février mille neuf cent cinquante-deux", "the third of May nineteen eighty-four": dates said in words, in other languages. */
export const WORDED_DATE = String.raw`${DAY_WORD}(?: [a-zà-ž]{3,10})? (?:de |of |di |del )?${MONTHS},? (?:de |del |of )?${YEAR_WORD}`
