// Which lines of a text are source code, and which passages are technical writing: there, identifiers and names of programs stand where
// names of people stand elsewhere. Only the surroundings of what was found are looked at, each line once.
import { perScan, type Scan } from '../scan.ts'
import type { Span } from '../span.ts'
import { hasCodeSigns } from './code-signs.ts'

/** How a passage is written. */
export type Register = 'prose' | 'technical' | 'code'

/** Lines looked at on either side. */
const REACH = 10
/** Votes that suffice on either side. */
const ENOUGH = 4
/** Longer lines are judged by their beginning. */
const LONGEST_LINE = 240
/** Characters around a place in which marks of technical writing are counted. */
const AROUND = 1500
const TECHNICAL_MARKS = 4
/** Lines of one word in quotes that make a list of words. */
const MANY = 8
/** Words for lists of people, as a pattern without flags. */
export const PEOPLE =
  'kund|customer|client|patient|employee|mitarbeiter|kolleg|sch(?:ü|ue)ler|student|pupil|guest|g(?:ä|ae)ste|teilnehmer|attendee|member|mitglied|staff|kinder|children'
export const OF_PEOPLE = new RegExp(PEOPLE, 'i')

/** What lines of sources begin with: comments, directives, decorators, declarations, statements, mnemonics. */
const BEGINNINGS: readonly RegExp[] = [
  /\/\/|\/\*|\*\/|#(?:include|define|undef|if|ifdef|ifndef|endif|else|elif|pragma|!\[|!\/)|@\w+(?:\.\w+)*(?:\(|$)|"""|'''/,
  /(?:export |declare |pub |async |static )*(?:const|let|var|val) [\w$\s{},:<>[\]|]+=|(?:import|export) .*(?:from ['"]|['"{*])/,
  /from [\w.]+ import |import [\w.]+(?:$| as )/,
  /(?:export |default |pub |async |static |public |private |protected |abstract |final )*(?:def|function\*?|func|fn|class|interface|struct|enum|impl|trait|namespace) ?[\w$<>.*]*\s*[({:=<]/,
  /(?:type|struct|interface|class|enum|package|module|namespace|use|using) [\w$<>.:]+(?:\s*[={;]|$)|return\b.*[;()[\]}.]|return$/,
  /(?:if|for|while|switch|catch|elif|with|except|else if|match)\b.*(?:[{;]|\):?)$/,
  /(?:for .* in|if|elif|while|except|with|try|else)\b.{0,80}:(?:\s*#.*)?$|[A-Z]{2,8}[A-Z\d]*(?:\t| .*(?:\bR\d|\(\w+\)|\$[\w-]))/,
  /TEXT ·|0x[\da-f]+[:,]|\w+ += +(?:0x|-?\d)|[`[]?\$\{|[\w$]+: [\w.]+\.\w+$/,
  /[A-Z]\w*\s+\*?(?:u?int(?:8|16|32|64)?|string|bool|byte|float(?:32|64)|uintptr|error)\b|[\w$.]+\[.*\]\s*=/,
]
/** Operators, calls, ends of statements, of whatever language. */
const ANYWHERE: readonly RegExp[] = [
  /\b0x[\da-f]+ ?(?:->|: ?0x|, ?0x)|[=({] ?0x[\da-f]|\w_\w+\(|[(,] ?(?:const |struct )?\w+ [*&]{1,2}\w|[{}]$|[{([]$|=>$|\)[,;]$/,
  /[\w)\]'"`}] ?(?: \\)?;$(?<=[=()[\]<>].{0,239})|^[\w$.*&\s]{1,40};$| (?:===?|!==?|:=|\+=|-=|=>|&&|\|\||<<|>>|->) |[A-Za-z_$]\w*\(\)/,
  /[\w$)\]]\.[A-Za-z_$][\w$]*\(|\w\(["'`&*$[{]|\b(?:nil|nullptr|NULL|undefined|self\.|this\.\w|std::)\b|^[\w$.]+ = [\w$"'[{(]/,
  /[,;{})] *\/\/ |^case .*[,:]$|^(?:readonly|declare|public|private|protected|static) .*;$|^\{(?:\d+|[A-Z]\w*), |^import ?[{*"']/,
  /^(?:\d+: ?)?[{[] ?\w+: ?[\w"'`[{]|^(?:default:|fallthrough|break)$|; then$|\[\[ |^(?:fi|done|esac|then)$|;;$|\$[({]/,
  /[A-Za-z_]*[g-zG-Z_]\w*::[A-Za-z_~<]\w/,
]
const CODE = new RegExp(`^(?:${BEGINNINGS.map(({ source }) => source).join('|')})|${ANYWHERE.map(({ source }) => source).join('|')}`)
/** ` * of a comment`: with an odd indentation, as an item of a list has none. */
const COMMENT_LINE = /^(?:\t| {2})* \*(?: |$)/
const COMMENT = /^(?:\/\/|\/\*|#|\*)/
/** From the beginning of a word: a match that begins inside one begins at its first letter, too. */
const SENTENCE = /(?<!\p{L})(?:\p{L}{2,}[,.]? ){7}/u
/** Says nothing of the line: empty, a heading or a comment, the entry of an object, a bracket, a literal. */
const EITHER =
  /^\s*(?:$|#|[\w$]+\??: .*,?$|["'`][^"'`]*["'`],?$|'[^']*'\s*:|\|? ?["'][\w-]+["']$|[\])}]+,?$|--|[A-Za-z]\w*(?:\t| {2,})[*[\]\w.]+$|[\w$.[\]]+,?$|(?:[A-Z][A-Z\d]*, ?)+$)/
/** Data of whatever origin: JSON, rows of an INSERT. */
const DATA =
  /^\s*(?:"[^"]*"\s*:\s*(?:["\d[{-]|true|false|null|$)|[([]?\s*(?:"|\d(?!x|\d*: ?[{[]))|[([]\s*'|\{\s*"|INSERT\b|VALUES\b|UPDATE\b|SELECT\b|\()/i
/** Bare words in quotes, one a line: a list of words. */
const LITERAL = /^\s*(?:["'][\p{L} .'-]{1,40}["'],?$|(?:["'][\p{Ll}\d_-]+["'], ?){3,})/u
const MARKS =
  /`[^`\n]{1,80}`|```|\]\((?:https?:|\.{0,2}\/|#)|(?<![\w-])--[a-z][\w-]+|\w\(\)|^\.\. |:\w+:`|::$|\bnpm |https?:\/\/(?:www\.)?(?:github|gitlab|npmjs)\.com\//gm

const VOTE = { either: 0, code: 1, other: 2, literal: 3 } as const
type Vote = (typeof VOTE)[keyof typeof VOTE]

class CodeLines {
  readonly #text: string
  readonly #scan: Scan
  /** None of the signs of code in all of it: most letters need no look at their lines. */
  #isProse: boolean | undefined
  #claims: boolean | undefined
  /** By blocks of a kilobyte. */
  readonly #technical = new Map<number, boolean>()
  readonly #votes = new Map<number, Vote>()
  readonly #registers = new Map<number, Register>()
  /** The line asked for last. */
  #line = { start: 0, end: -1 }

  constructor(scan: Scan) {
    this.#scan = scan
    this.#text = scan.text
  }

  /** Whether somebody's right is told of anywhere. */
  get claimsCopyright(): boolean {
    if (this.#claims === undefined) {
      const { lower } = this.#scan
      this.#claims = lower.includes('©') || lower.includes('(c)') || lower.includes('copyright')
    }
    return this.#claims
  }

  at(offset: number): Register {
    this.#isProse ??= !hasCodeSigns(this.#scan)
    if (this.#isProse) return 'prose'
    // Finds in one line are asked for one after the other: its ends are looked for once, long as it may be.
    if (offset < this.#line.start || offset > this.#line.end) {
      const end = this.#text.indexOf('\n', offset)
      this.#line = { start: this.#text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? this.#text.length : end }
    }
    const { start } = this.#line
    const known = this.#registers.get(start)
    if (known !== undefined) return known
    const register = this.#isCode(start) ? 'code' : this.#isTechnical(start) ? 'technical' : 'prose'
    this.#registers.set(start, register)
    return register
  }

  #isCode(start: number): boolean {
    const own = this.#vote(start)
    let code = 0
    let other = 0
    let literals = own === VOTE.literal ? 1 : 0
    const count = (vote: Vote): void => {
      if (vote === VOTE.code) code++
      else if (vote === VOTE.other) other++
      else if (vote === VOTE.literal) literals++
    }
    let voted = 0
    for (let at = start, n = 0; n < REACH && at > 0 && voted < ENOUGH; n++) {
      at = this.#text.lastIndexOf('\n', at - 2) + 1
      const vote = this.#vote(at)
      count(vote)
      if (vote === VOTE.code || vote === VOTE.other) voted++
    }
    voted = 0
    for (let at = start, n = 0; n < REACH && voted < ENOUGH; n++) {
      const end = this.#text.indexOf('\n', at)
      if (end < 0) break
      at = end + 1
      const vote = this.#vote(at)
      count(vote)
      if (vote === VOTE.code || vote === VOTE.other) voted++
    }
    if (literals >= MANY && this.#isListInCode(start)) return true
    if (own === VOTE.code) return code * 3 >= other
    return code > 0 && (own === VOTE.other ? code >= other * 2 : code >= other)
  }

  /** Whether the list that a line stands in is assigned or exported by a program, and is none of people. */
  #isListInCode(start: number): boolean {
    const bracket = this.#text.lastIndexOf('[', start)
    if (bracket < 0) return false
    const line = this.#text.slice(Math.max(this.#text.lastIndexOf('\n', bracket) + 1, bracket - LONGEST_LINE), bracket)
    return /[=:(]\s*$|\b(?:default|return)\s*$/.test(line) && !/["']\s*:\s*$/.test(line) && !OF_PEOPLE.test(line)
  }

  #vote(start: number): Vote {
    const known = this.#votes.get(start)
    if (known !== undefined) return known
    const end = this.#text.indexOf('\n', start)
    const line = this.#text.slice(start, Math.min(end < 0 ? this.#text.length : end, start + LONGEST_LINE)).trimEnd()
    const vote = LITERAL.test(line)
      ? VOTE.literal
      : DATA.test(line) && !/\b0x[\da-f]+ ?(?:->|:)/.test(line)
        ? VOTE.other
        : COMMENT_LINE.test(line) || isCodeLine(line.trimStart())
          ? VOTE.code
          : EITHER.test(line)
            ? VOTE.either
            : VOTE.other
    this.#votes.set(start, vote)
    return vote
  }

  #isTechnical(start: number): boolean {
    const block = start >> 10
    let found = this.#technical.get(block)
    if (found === undefined) {
      const around = this.#text.slice(Math.max(0, (block << 10) - AROUND), (block << 10) + 1024 + AROUND)
      MARKS.lastIndex = 0
      let marks = 0
      while (marks < TECHNICAL_MARKS && MARKS.exec(around) !== null) marks++
      found = marks >= TECHNICAL_MARKS
      this.#technical.set(block, found)
    }
    return found
  }
}

/** A sentence that mentions a function is none of its lines. */
function isCodeLine(line: string): boolean {
  // In this order, since a sentence is told in a fraction of the time.
  return (!SENTENCE.test(line) || COMMENT.test(line)) && CODE.test(line)
}

const linesOf = perScan((scan) => new CodeLines(scan))

/** How the line around an offset of `scan.text` is written. */
export function registerAt(scan: Scan, offset: number): Register {
  return linesOf(scan).at(offset)
}

export function claimsCopyright(scan: Scan): boolean {
  return linesOf(scan).claimsCopyright
}

export function isProseAt(scan: Scan, { start }: Span): boolean {
  return registerAt(scan, start) === 'prose'
}

export function isCodeAt(scan: Scan, { start }: Span): boolean {
  return registerAt(scan, start) === 'code'
}
