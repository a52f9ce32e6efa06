// Ages written out: "elfjährige", "ich bin neunundsechzig", "sechs Jahre alt", "tiene seis años".
import { germanOnes, germanTens } from '../../lexicons/cardinals.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { CueWords } from './cue-words.ts'

const NAME = 'any/age'
const ONES = '(?:ein|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun)'
const TENS = '(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert)'
const GERMAN = `(?:(?:${ONES}und)?${TENS}|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|${ONES})`
const ABOVE_NINE = `(?:(?:${ONES}und)?${TENS}|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn)`
const ENGLISH =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine)'
const ROMANCE =
  '(?:(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:[- ](?:et[- ])?[a-zé]{2,6}(?:-[a-z]{2,5})?)?|dix|onze|douze|treize|quatorze|quinze|seize|un|deux|trois|quatre|cinq|six|sept|huit|neuf|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y [a-z]{3,6})?|veint[a-zé]{1,9}|dieci[a-zé]{3,6}|diez|once|doce|trece|catorce|quince|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|(?:venti|trenta|quaranta|cinquanta|sessanta|settanta|ottanta|novanta)[a-zé]{0,7}|dodici|tredici|quattordici|quindici|sedici|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici)'
/** 34-jährige is found by its number; this is the same in one word. */
const COMPOUND = new RegExp(String.raw`(?<![\p{L}])(?:${GERMAN})(?:einhalb)?[- ]?jährig(?:e[rnsm]?)?(?!\p{L})`, 'giu')
const SAID = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:ich|er|sie|die|der|es|mutter|vater|oma|opa|mama|papa|tochter|sohn|mann|frau|\p{Lu}\p{Ll}+) (?:bin|ist|war|wird|wurde|werde)|bin|ist|wird|mit)(?: (?:ja|jetzt|nun|schon|erst|gerade|bald|auch|mittlerweile|doch|fast|heuer)){0,2} (?:(${ABOVE_NINE})(?=[.,;!?)]|\s*$| (?:und|aber|geworden|gewesen)(?!\p{L}))|(${GERMAN} (?:Jahre|Monate|Wochen)(?: alt)?)(?= alt|[.,;!?)]|\s*$| und))`,
  'giu',
)
const OF_AGE = new RegExp(
  String.raw`(?<![\p{L}])(?:(${GERMAN} (?:Jahre|Monate) alt)(?!\p{L})|(${ENGLISH}[- ](?:years?|months?)[- ]old)(?!\p{L})|(?:aged|is|am|was|turned|turning|I'm|he's|she's) (${ENGLISH})(?=[.,;!?)]| and )|(?:tiene|tengo|cumple|cumplió|edad de|de|a|ha|ho|ai|compie|ha compiuto|âgée? de|fête ses) (${ROMANCE} (?:años|ans|anni))(?!\p{L}))`,
  'giu',
)
/** Words that every written age has one of; the patterns look only around them. */
const HITS = new CueWords<'compound' | 'unit' | 'other'>([...germanWords()])
const AROUND = 48

function* germanWords(): Iterable<readonly [string, 'compound' | 'unit' | 'other']> {
  const large = germanTens()
  for (const word of large) yield [word, 'other']
  for (const word of [...germanOnes, ...large])
    for (const ending of ['', 'e', 'er', 'en', 'es', 'em']) yield [`${word}jährig${ending}`, 'compound']
  for (const word of 'jahre monate años ans anni'.split(' ')) yield [word, 'unit']
  for (const word of 'old aged turned'.split(' ')) yield [word, 'other']
}

export function* agesInWords(scan: Scan): Iterable<Span> {
  const { text } = scan
  let done = 0
  for (const hit of HITS.find(scan)) {
    if (hit.start < done) continue
    // 41 Jahre: the number is right before its unit, and not in words.
    if (hit.value === 'unit' && scan.words.numeric[hit.word - 1] === 1) continue
    const from = Math.max(done, hit.start - AROUND)
    const piece = text.slice(from, hit.end + AROUND)
    for (const pattern of hit.value === 'compound' ? [COMPOUND] : [SAID, OF_AGE]) {
      for (const match of piece.matchAll(pattern)) {
        const value = match.slice(1).find((group) => group !== undefined) ?? match[0]
        const start = match.index + match[0].length - value.length
        if (from + start > hit.end || from + start + value.length < hit.start) continue
        if (/(?:mit|de|a) $/i.test(piece.slice(match.index, start)) && !/Jahre|años|ans|anni|[a-z]zig/i.test(value)) continue
        done = from + start + value.length
        yield { start: from + start, end: done, kind: 'AGE', score: 0.65, by: NAME }
      }
    }
  }
}
