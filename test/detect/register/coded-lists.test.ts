import { describe, expect, it } from 'vitest'
import { isInCodedList } from '../../../src/detect/register/coded-lists.ts'
import { Scan } from '../../../src/detect/scan.ts'

const TOWNS = 'Calvillo,Tecuala,Linares,Zamora,Tepic,Loreto,Arriaga,Caborca,Chapala,Jalapa,Cotija,Apodaca,Perote,Sayula'.split(',')
const PEOPLE =
  'Anna Olt,Jonas Kern,Lukas Holm,Marta Behr,Felix Doll,Nadja Rust,Sven Lind,Elke Baum,Uwe Hahn,Rita Sorg,Ines Falk,Timo Wulf'.split(',')

const list = (head: string, names: readonly string[]): string =>
  `${head}\n${names.map((name, i) => `  [${100 + i}, '${name}'],${i === 3 ? ' // see above' : ''}`).join('\n')}\n];\n`
const holds = (text: string, word: string): boolean => isInCodedList(new Scan(text), text.indexOf(word))

describe('isInCodedList()', () => {
  it('knows the names that a program gives to numbers', () => {
    expect(holds(list('const towns = [', TOWNS), 'Linares')).toBe(true)
    expect(holds(list('export default [', TOWNS), 'Sayula')).toBe(true)
    const keyed = `module.exports = {\n${TOWNS.map((town, i) => `  '${i + 10}': '${town}',`).join('\n')}\n}`
    expect(holds(keyed, 'Tepic')).toBe(true)
  })

  it('leaves people: by their first names, and by what the list is called', () => {
    expect(holds(list('const rows = [', PEOPLE), 'Felix')).toBe(false)
    expect(holds(list('const customers = [', TOWNS), 'Linares')).toBe(false)
  })

  it('leaves short lists, data that no program assigns, and what stands outside', () => {
    expect(holds(list('const towns = [', TOWNS.slice(0, 5)), 'Linares')).toBe(false)
    expect(holds(list('[', TOWNS), 'Linares')).toBe(false)
    expect(holds(`Linares hat angerufen.\n${list('const towns = [', TOWNS)}`, 'Linares')).toBe(false)
  })

  it('answers the same for all entries, and after other texts', () => {
    const scan = new Scan(list('const towns = [', TOWNS))
    expect(TOWNS.map((town) => isInCodedList(scan, scan.text.indexOf(town)))).toEqual(TOWNS.map(() => true))
  })
})
