// Invented logins and passwords, in the many ways in which people make them.
import type { Names } from '../augment.ts'
import type { Random } from '../random.ts'

const THINGS =
  'hafen moewe kiesel lampe anker wolke garten besen kanne falke biber muschel regen tiger harbour pebble otter lantern copper maple ginger river pigeon castle nube lobo cielo verde queso plage citron renard nuage fiets molen tulp regenboog zamek wilk lipa chmura mela gatto luna sole montagna'.split(
    ' ',
  )
const NICKS =
  'stern wolf fuchs kater drache ninja gamer moon star rider queen king girl boy mom oma papa bikes cook reads runs bakes knits fan 4ever xx real official photo art music chef loco rey chica lune chat vent kat boef kot'.split(
    ' ',
  )
const SIGNS = '!#$%&*+-?_.'

function ascii(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
}

/** @param withSign whether it begins with @. */
export function madeLogin(names: Names, random: Random, withSign = false): string {
  const login = login0(ascii(names.first(random)) || 'eda', ascii(names.last(random)) || 'lund', random)
  return withSign ? `@${login}` : login
}

function login0(first: string, last: string, random: Random): string {
  const initial = first.charAt(0)
  const figures = (): string => String(random.below(random.chance(0.5) ? 100 : 2010)).padStart(2, '0')
  switch (random.below(16)) {
    case 0:
    case 1:
    case 2:
      return `${initial}${last}`
    case 3:
      return `${initial}.${last}`
    case 4:
      return `${first}.${last}`
    case 5:
      return `${first}.${last.charAt(0)}`
    case 6:
      return `${last}${initial}`
    case 7:
      return `${first}_${last}`
    case 8:
      return `${first}${figures()}`
    case 9:
      return `${last.slice(0, 5)}${initial}${random.below(10)}`
    case 10:
      return `${initial}${last.slice(0, 3)}${figures()}`
    case 11:
      return `${random.pick(NICKS)}_${first}${random.chance(0.5) ? figures() : ''}`
    case 12:
      return `${random.pick(THINGS)}${random.pick(NICKS)}${random.chance(0.6) ? figures() : ''}`
    case 13:
      return `${first}-${last}`
    case 14:
      return `${random.pick(['x', 'ext', 'a', 'u', 'p', 'adm', 'svc', 'k'])}${random.pick(['', '_', '-'])}${random.chance(0.5) ? last : String(10000 + random.below(90000))}`
    default:
      return `${last.slice(0, 3)}${first.slice(0, 3)}`
  }
}

export function madeSecret(random: Random): string {
  const thing = (): string => {
    const word = random.pick(THINGS)
    return random.chance(0.6) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  }
  const sign = (): string => SIGNS.charAt(random.below(SIGNS.length))
  const figures = (): string => String(random.below(random.chance(0.5) ? 100 : 10000))
  switch (random.below(9)) {
    case 0:
      return `${thing()}${figures()}${sign()}`
    case 1:
      return `${thing()}${sign()}${thing()}${figures()}`
    case 2:
      return `${thing()}-${thing()}-${thing()}`
    case 3:
      return `${figures()}${thing()}${sign()}${thing()}`
    case 4:
      return thing().replace(/[aeio]/g, (letter) => ({ a: '4', e: '3', i: '1', o: '0' })[letter] ?? letter) + sign() + figures()
    case 5:
      return chance(random, 8 + random.below(8), 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789')
    case 6:
      return chance(random, 8 + random.below(6), `abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789${SIGNS}`)
    case 7:
      return `${chance(random, 2, 'abcdefghkmnp')}_${chance(random, 16 + random.below(12), 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')}`
    default:
      return `${thing()}.${figures()}.${thing()}`
  }
}

function chance(random: Random, length: number, signs: string): string {
  let made = ''
  while (made.length < length) made += signs.charAt(random.below(signs.length))
  return made
}

/** Of four to six figures, now and then with letters or signs. */
export function madePin(random: Random): string {
  const pin = figures(4 + (random.chance(0.25) ? 2 : 0), random)
  switch (random.below(7)) {
    case 0:
      return [...pin].join(random.pick(['-', ' ']))
    case 1:
      return `${pin}${random.pick(['#', '*'])}`
    case 2:
      return `${random.pick(['A', 'B', 'C', 'K'])}${pin}${random.chance(0.3) ? random.pick(['X', 'Y', 'Z']) : ''}`
    case 3:
      return `${pin.slice(0, 2)} ${pin.slice(2)}`
    default:
      return pin
  }
}

export function madePhone(random: Random): string {
  const area = random.pick(['0171', '0151', '0431', '089', '07700', '0161', '06', '07', '612', '655', '347', '340', '501', '22', '02'])
  const rest = (sizes: readonly number[], sign: string): string => sizes.map((size) => figures(size, random)).join(sign)
  const number = random.pick([
    () => `${area} ${rest([2, 2, 2, 1], ' ')}`,
    () => `${area}/${rest([3, 4], ' ')}`,
    () => `(${area}) ${rest([3, 3], '-')}`,
    () => `${area}.${rest([2, 2, 2, 2], '.')}`,
    () => `+${random.pick(['49', '44', '33', '34', '39', '31', '48'])} ${area.slice(1)} ${rest([3, 4], ' ')}`,
    () => `${area}${rest([4, 3], '')}`,
    () => rest([2, 2, 2], ' '),
    () => `00${random.pick(['49', '44', '33'])}-${area.slice(1)}-${rest([3, 3], '-')}`,
  ])()
  // A hurried hand writes O for 0 and l for 1.
  return random.chance(0.12) ? number.replace(/(?<=\d.*)0/, 'o').replace(/(?<=\d.*)1/, 'l') : number
}

/** A number that stands for a person. */
export function madeNumber(random: Random): string {
  const letters = chance(random, 1 + random.below(3), 'ABCDEFGHKLMNPRSTVWZ')
  return random.pick([
    () => figures(5 + random.below(5), random),
    () => `${letters}-${figures(4 + random.below(3), random)}`,
    () => `${letters}${figures(4 + random.below(5), random)}`,
    () => `${letters} ${figures(2, random)} ${figures(3, random)} ${figures(2, random)}`,
    () => `${figures(2, random)}/${figures(4, random)}-${letters}`,
    () => `${figures(2, random)} ${figures(3, random)} ${figures(3, random)}`,
    () => `${figures(4, random)}.${figures(4, random)}`,
    () => `${letters}/${figures(3, random)}/${figures(2, random)}`,
  ])()
}

export function madeDayOfBirth(random: Random): string {
  return day(1932 + random.below(90), random)
}

/** A day of these years. */
export function madeDay(random: Random): string {
  return day(2023 + random.below(4), random)
}

/** A day on which something began. */
export function madeDayPast(random: Random): string {
  return day(1985 + random.below(38), random)
}

/** A day on which something ends. */
export function madeDayToCome(random: Random): string {
  return day(2026 + random.below(9), random)
}

const ROMAN = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

function day(year: number, random: Random): string {
  const d = 1 + random.below(28)
  const m = 1 + random.below(12)
  const two = (n: number): string => String(n % 100).padStart(2, '0')
  return random.pick([
    () => `${two(d)}.${two(m)}.${year}`,
    () => `${d}.${m}.${two(year)}`,
    () => `${year}-${two(m)}-${two(d)}`,
    () => `${d}/${m}/${two(year)}`,
    () => `${two(d)}/${two(m)}/${year}`,
    () => `${d}-${m}-${year}`,
    () => `${year}/${m}/${d}`,
    () => (year < 2023 ? `${d}-${ROMAN[m - 1]}-${year}` : `${two(d)}.${two(m)}.`),
  ])()
}

/** What is nobody's: orders, articles, versions, amounts. */
export function madeThing(slot: string, random: Random): string {
  const letters = chance(random, 2 + random.below(2), 'ABCDEFGHKLMNPRSTVWZ')
  switch (slot) {
    case 'ord':
      return random.pick([
        () => `45${figures(8, random)}`,
        () =>
          `${random.pick(['INC', 'REQ', 'CHG', 'SO-', 'PO-', 'RE-', 'AB-', 'P', 'B-', 'SHOP-', 'JIRA-', 'F25-', '#'])}${figures(4 + random.below(4), random)}`,
        () => `2025-${figures(4, random)}`,
        () => figures(6 + random.below(6), random),
        () => `25/${figures(3, random)}-${figures(2, random)}`,
      ])()
    case 'spaced':
      return `${figures(2, random)} ${figures(2, random)} ${figures(2, random)}`
    case 'n5':
    case 'n6':
    case 'n8':
      return figures(Number(slot.slice(1)), random)
    case 'art':
      return random.pick([
        () => `${letters}-${figures(4, random)}-${chance(random, 1, 'ABR')}`,
        () => `${figures(4, random)}-${figures(2, random)}`,
        () => `${letters}${figures(3, random)}${chance(random, 2, 'ABXL')}`,
        () => `${figures(3, random)}.${figures(3, random)}.${figures(2, random)}`,
      ])()
    case 'sn':
      return `${letters}${figures(3, random)}${chance(random, 2, 'ABCDEFX')}${figures(4, random)}`
    case 'ver':
      return `${random.pick(['', 'v'])}${random.below(30)}.${random.below(20)}${random.chance(0.7) ? `.${random.below(20)}` : ''}${random.chance(0.15) ? '-rc1' : ''}`
    case 'sha':
      return chance(random, random.pick([7, 8, 10, 40]), '0123456789abcdef')
    case 'amt':
      return `${1 + random.below(4000)},${figures(2, random)}`
    case 'time':
      return `${String(random.below(24)).padStart(2, '0')}:${figures(1, random).replace(/[6-9]/, '4')}${random.below(10)}${random.chance(0.3) ? ':07' : ''}`
    case 'err':
      return random.pick([
        () => `0x8007${figures(4, random)}`,
        () => `E${figures(4, random)}`,
        () => `ORA-0${figures(4, random)}`,
        () => `ERR_${figures(3, random)}`,
        () => 'AC04',
      ])()
    case 'n':
      return String(1 + random.below(random.chance(0.5) ? 60 : 5000))
    default:
      throw new RangeError(`no such slot: ${slot}`)
  }
}

function figures(count: number, random: Random): string {
  return chance(random, count, '0123456789')
}
