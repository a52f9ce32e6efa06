// A pattern that a policy adds. It runs in RE2, which cannot backtrack: whatever the pattern and the text, time grows with the text's
// length alone. What RE2 cannot express (look-arounds, back references) is refused, as is what would be found everywhere.
// Syntax: https://github.com/google/re2/wiki/Syntax
import { RE2JS, RE2JSException } from 're2js'
import { type Scan, unitClass } from '../scan.ts'

/** What is wrong with a pattern, for the policy's author. */
export interface PatternProblem {
  readonly message: string
  readonly remedy: string
}

/** A range in offsets of a scan's text. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Most instructions of a compiled pattern: time is text × instructions. */
const MOST_INSTRUCTIONS = 2000
/** Lines are searched one by one, longer ones in overlapping windows: a short hit never makes a search of the rest of the text start anew. */
const WINDOW = 1000
const OVERLAP = 300
/** How far a hit reaches for the ends of the words that it cuts. */
const LONGEST_WORD = 256

/** Ordinary words and numbers. A pattern that is found in much of them is no pattern of something. */
const ORDINARY = [
  'Sehr geehrte Damen und Herren, am 12. Mai 2024 haben wir um 14:30 Uhr über 250 Euro gesprochen; bitte prüfen Sie das bis Freitag.',
  'We met at 9 in the morning, talked about 3 of the 15 offers and agreed to write the summary before the end of 2025.',
]
const MOST_OF_ORDINARY = 0.25
/** Has every neighbourhood that a position can have: word, other, line break, beginning, end. */
const NEIGHBOURHOODS = 'aa  a\n\na \n'

export class OwnPattern {
  readonly #pattern: RE2JS

  constructor(pattern: RE2JS) {
    this.#pattern = pattern
  }

  /** Hits in the text, widened to whole words. */
  *find({ text }: Scan): Generator<Range> {
    if (!this.#pattern.test(text) && !text.includes('\r')) return
    for (const { start, end, next } of windows(text)) {
      const piece = text.slice(start, end)
      if (!this.#pattern.test(piece)) continue
      const matcher = this.#pattern.matcher(piece)
      while (matcher.find()) {
        if (start + matcher.start() >= next) break
        const hit = toWords(text, start + matcher.start(), start + matcher.end())
        if (hit.start < hit.end) yield hit
      }
    }
  }
}

/** The compiled pattern, or what is wrong with it. */
export function compilePattern(source: string): OwnPattern | PatternProblem {
  let pattern: RE2JS
  try {
    pattern = RE2JS.compile(source, RE2JS.MULTILINE)
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error
    return unreadable(source, error.message.replace(/^error parsing regexp: /, ''))
  }
  if (pattern.programSize() > MOST_INSTRUCTIONS)
    return { message: 'this pattern is too large', remedy: 'use smaller repetitions, such as {1,50}, or several patterns' }
  if (matchesNothing(pattern))
    return {
      message: 'this pattern also matches where nothing stands',
      remedy: 'make a part of it necessary: + instead of *, no ? around all of it',
    }
  if (matchesOneCharacter(pattern))
    return {
      message: 'this pattern matches single characters and would be found everywhere',
      remedy: 'say how many there are, such as {6}, or what stands before them',
    }
  if (ofOrdinary(pattern) > MOST_OF_ORDINARY)
    return {
      message: 'this pattern matches ordinary words',
      remedy: 'add what tells the term from others: a fixed beginning, digits, a length',
    }
  return new OwnPattern(pattern)
}

function unreadable(source: string, reason: string): PatternProblem {
  if (/\(\?(?:[=!]|<[=!])/.test(source))
    return {
      message: 'this pattern looks ahead or behind, which RE2 does not do',
      remedy: 'write what surrounds the term as part of the pattern, or use \\b',
    }
  if (/\\[1-9]/.test(source))
    return { message: 'this pattern refers back to a group, which RE2 does not do', remedy: 'write out what may stand there' }
  return { message: `this pattern cannot be read: ${reason}`, remedy: 'correct it; the syntax is that of RE2' }
}

function matchesNothing(pattern: RE2JS): boolean {
  for (const sample of ['', NEIGHBOURHOODS]) {
    for (let at = 0; at <= sample.length; at++) {
      const matcher = pattern.matcher(sample)
      if (matcher.find(at) && matcher.start() === matcher.end()) return true
    }
  }
  return false
}

function matchesOneCharacter(pattern: RE2JS): boolean {
  for (let code = 32; code < 256; code++) if (pattern.matches(String.fromCharCode(code))) return true
  return false
}

/** The share of letters and digits of ordinary sentences that the pattern matches. */
function ofOrdinary(pattern: RE2JS): number {
  let matched = 0
  let all = 0
  for (const sentence of ORDINARY) {
    all += weight(sentence)
    const matcher = pattern.matcher(sentence)
    while (matcher.find()) matched += weight(sentence.slice(matcher.start(), matcher.end()))
  }
  return matched / all
}

function weight(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length
}

/** Lines, or overlapping pieces of them; a hit belongs to the piece in which it begins before `next`. */
function* windows(text: string): Generator<Range & { readonly next: number }> {
  for (let from = 0; from < text.length; ) {
    const lineBreak = text.indexOf('\n', from)
    const line = lineBreak < 0 ? text.length : lineBreak
    const last = line > from && text[line - 1] === '\r' ? line - 1 : line
    let start = from
    for (; last - start > WINDOW; start += WINDOW - OVERLAP) yield { start, end: start + WINDOW, next: start + WINDOW - OVERLAP }
    if (start < last) yield { start, end: last, next: last }
    from = line + 1
  }
}

/** Without blanks at the ends, and with the rest of the words at its ends. */
function toWords(text: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  if (start === end) return { start, end }
  const isWord = (at: number) => at >= 0 && at < text.length && unitClass(text.charCodeAt(at)) !== 0
  for (let steps = 0; steps < LONGEST_WORD && isWord(start) && isWord(start - 1); steps++) start--
  for (let steps = 0; steps < LONGEST_WORD && isWord(end - 1) && isWord(end); steps++) end++
  return { start, end }
}
