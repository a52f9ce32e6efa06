// Whether a cell or field is the name of a person: "Nowak, Piotr", "Dr. Ilka Prantl". Shapes first, then the lexicon of names.
import { FIRST, LAST, nameFlags } from '../../lexicons/names.ts'

const COMMA_NAME = /^\p{Lu}[\p{L}'.-]+(?: \p{Lu}?[\p{L}'.-]+){0,2}, ?\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*){0,2}$/u
const PLAIN_NAME = /^(?:(?:Dr|Prof|Herr|Frau|Mr|Mrs|Ms)\.? ){0,2}(\p{Lu}[\p{L}'-]+)(?: \p{Lu}\.?| [a-z]{2,3}){0,2} (\p{Lu}[\p{L}'-]+)$/u

function isFirst(word: string): boolean {
  return (nameFlags(word) & FIRST) !== 0
}

export function isPersonCell(cell: string): boolean {
  if (cell.length > 48 || cell.length < 5) return false
  if (COMMA_NAME.test(cell)) {
    const [last = '', first = ''] = cell.split(/, ?/)
    const lastFlags = nameFlags(last.split(' ').at(-1) ?? '') | nameFlags(last)
    return (lastFlags & LAST) !== 0 || isFirst(first.split(/[ -]/)[0] ?? '')
  }
  const plain = PLAIN_NAME.exec(cell)
  return plain !== null && isFirst((plain[1] as string).split('-')[0] as string)
}
