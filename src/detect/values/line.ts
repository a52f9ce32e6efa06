// How the line that a candidate stands in is written.
import { readLook } from './value-look.ts'

export interface Line {
  readonly start: number
  readonly end: number
  /** Hash of what it begins with. */
  readonly opens: number
  /** Which signs of code and of data it has, a bit each. */
  readonly signs: number
}

const BLANK = 32
/** What of a line tells how it is written. */
const LINE_HEAD = 24
const LINE_SIGNS = 160

/** Signs of code and of data. */
const SIGNS_OF_DATA = new Int32Array(128)
for (const sign of '{};<>|="`$#') SIGNS_OF_DATA[sign.charCodeAt(0)] = 1 << (sign.charCodeAt(0) & 31)

/** The line around an offset. */
export function readLine(text: string, units: Uint16Array, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const next = text.indexOf('\n', offset)
  const end = next < 0 ? text.length : next
  let from = start
  while (from < end && units[from] === BLANK) from++
  const opens = readLook(units, from, Math.min(end, from + LINE_HEAD)).opening
  let signs = 0
  for (let at = start; at < end && at < start + LINE_SIGNS; at++) {
    const unit = units[at] as number
    if (unit < 128) signs |= SIGNS_OF_DATA[unit] as number
  }
  return { start, end, opens, signs }
}
