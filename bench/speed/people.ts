// Invented persons for the texts that the benches send: thousands of combinations, numbers with valid check digits.
import type { Random } from '../random.ts'

const FIRST =
  `Anna Beate Carolin Dagmar Elke Friederike Gesa Hanne Ines Jana Katrin Lena Maike Nadine Petra Renate Silke Tanja Ulrike Wiebke
Arne Bernd Carsten Dieter Emil Fabian Gerd Holger Ingo Jonas Kai Lars Malte Norbert Olaf Peter Ralf Sönke Thorsten Uwe`.split(/\s+/)
const LAST = `Ahlers Bartholdy Claasen Dreyhaupt Ellerbrock Feddersen Grothe Hinrichs Ibbeken Jürgensen Kestner Lindemann Mertens Niehoff
Oltmanns Pohlmann Quante Rademacher Schierholz Tiedemann Uhlmann Vosskamp Wendelin Zacharias Brockhoff Dannenberg Eickmeyer Freudenthal
Gieseking Haverkamp Isermann Knollmann Leifheit Mühlenbeck Nottbohm Overbeck Pieper Reinhold Steinkamp Thielemann`.split(/\s+/)
const STREETS = [
  'Lindenstraße',
  'Bahnhofstraße',
  'Am Mühlenteich',
  'Kastanienallee',
  'Hafenweg',
  'Eichendorffstraße',
  'Wiesengrund',
  'Rosenweg',
]
const TOWNS = ['26121 Oldenburg', '38640 Goslar', '59065 Hamm', '34117 Kassel', '24937 Flensburg', '99084 Erfurt', '86150 Augsburg']
const FIRMS = ['Nordkant Logistik GmbH', 'Hollmann & Söhne KG', 'Werkhaus Elbe GmbH', 'Tischlerei Brand', 'Medientechnik Auer GmbH']
const HOSTS = ['nordkant.example', 'hollmann.example', 'werkhaus.example', 'mail.example', 'buero-auer.example']

export interface Individual {
  readonly first: string
  readonly last: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly address: string
  readonly iban: string
  readonly born: string
  readonly customer: string
  readonly firm: string
}

/** What a text does not ask for is not made up. */
export function inventPerson(random: Random): Individual {
  const first = random.pick(FIRST)
  // Double names make the supply of persons as large as texts need.
  const last = random.whole(4) === 0 ? `${random.pick(LAST)}-${random.pick(LAST)}` : random.pick(LAST)
  const email = `${ascii(first)}.${ascii(last)}${random.whole(90) + 10}@${random.pick(HOSTS)}`
  const phone = `0${random.whole(800) + 150} ${random.whole(9) + 1}${random.digits(6)}`
  const firm = random.pick(FIRMS)
  return {
    first,
    last,
    name: `${first} ${last}`,
    email,
    phone,
    firm,
    get address() {
      return `${random.pick(STREETS)} ${random.whole(180) + 1}, ${random.pick(TOWNS)}`
    },
    get iban() {
      return germanIban(random)
    },
    get born() {
      return `${pad(random.whole(28) + 1)}.${pad(random.whole(12) + 1)}.${1950 + random.whole(52)}`
    },
    get customer() {
      return `KD-${random.digits(7)}`
    },
  }
}

function ascii(name: string): string {
  return name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss')
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** ISO 13616: check digits by mod 97-10 over the account followed by `DE00` in numbers. */
function germanIban(random: Random): string {
  const account = `${random.whole(9) + 1}${random.digits(17)}`
  const check = 98n - (BigInt(`${account}131400`) % 97n)
  return `DE${String(check).padStart(2, '0')}${account}`.replace(/(.{4})(?=.)/g, '$1 ')
}
