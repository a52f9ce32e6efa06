// Numbers, keys and formal strings: what must be found, with exact positions, and what must stay readable.
import { describe, expect, test } from 'vitest'
import { find, unmark } from './structured-find.ts'

const FOUND: Readonly<Record<string, readonly string[]>> = {
  email: [
    'Mail an [[EMAIL|jana.o-b+rechnung@muster-haus.example]], danke.',
    'Von: Ilka <[[EMAIL|ilka@bäckerei-ölmühle.de]]>',
    'Schreib an [[EMAIL|ilka.prantl [at] holzhof [punkt] de]] bitte',
    'la mail è [[EMAIL|carla punto nesi chiocciola posta punto it]].',
    '?to=[[EMAIL|ilka%40holzhof.de]]&x=1',
  ],
  phone: [
    'Tel. [[PHONE|+49 (0)351/81 55-203]]',
    'Durchwahl [[PHONE|0203 44 18 - 270]]',
    'mobil [[PHONE|01739981234]] oder [[PHONE|0043 664 1234567]]',
    'appelez-moi au [[PHONE|06.39.98.70.11]]',
    'llámame al [[PHONE|655 50 11 73]]',
    'tel. [[PHONE|58 550 11 08]]',
    'unter der [[PHONE|null vier null, sechs sechs neun sechs neun, eins zwei sieben]] erreichbar',
  ],
  bank: [
    'IBAN [[IBAN|DE94 3704 0044 0532 0130 07]], BIC [[BIC|COBADEFFXXX]]',
    'auf [[IBAN|at611904300234573201]] bitte',
    '[[IBAN|D E 94, 3704, 0044, 0532, 0130, 07]] sagt sie',
    'IBAN: [[IBAN|DE95 3704 0044 0532 0130 07]] (Tippfehler)',
    'Konto-Nr. [[BANK_ACCOUNT|1234 5678 90]], BLZ [[BANK_ACCOUNT|370 400 44]]',
    'Visa [[CREDIT_CARD|4556 7390 1284 5619]], CVC [[CREDENTIAL|318]]',
    'AMEX [[CREDIT_CARD|374200193855214]] 04/27',
    'the visa it is [[CREDIT_CARD|5 2 8 8 1 1 9 0 4 4 7 7 3 0 1 8]]',
  ],
  numbers: [
    'Steuer-ID [[TAX_ID|26 481 930 568]]',
    'USt-IdNr. [[TAX_ID|DE274519033]]',
    'RV-Nummer [[SOCIAL_SECURITY|53 140879 M 005]]',
    'Vers.-Nr. [[HEALTH_ID|B837401928]]',
    'ausgewiesen durch [[NATIONAL_ID|LK7T42XW97]]',
    'Reisepass Nr. [[PASSPORT|C4FH81KX37]]',
    'AHV [[SOCIAL_SECURITY|756.4120.9873.35]]',
    'née en 1984, [[SOCIAL_SECURITY|1 84 05 33 063 217 94]]',
    'SV-Nr. [[SOCIAL_SECURITY|1233 140279]]',
    'PESEL [[NATIONAL_ID|82041537192]]',
    'D.N.I. [[NATIONAL_ID|47391826-G]], NIE [[NATIONAL_ID|X-4471903-J]]',
    'C.F. [[TAX_ID|BRT LCU 79P14 F839Y]]',
    'MWST [[TAX_ID|CHE-109.283.773 MWST]]',
    'rijksregister [[NATIONAL_ID|85.07.30-033.28]]',
    'NHS no. [[HEALTH_ID|943 476 5811]]',
  ],
  network: [
    'from [[IP|84.137.201.66]]:443 to [[IP|2001:db8:4a::1f]]:18040, MAC [[MAC|3c-ec-ef-0a-91-7d]]',
    'peer [[IP|2001:db8:85a3:0:0:8a2e:370:7334]], [[IP|fe80::1ff:fe23:4567:890a]]',
    'Ping [[IP|10.44.7.9]] [[MAC|00:1B:63:84:45:E6]]',
  ],
  plates: [
    'Kennzeichen [[LICENSE_PLATE|EMD-ST 9012]] gesehen',
    'Mein Auto ([[LICENSE_PLATE|GI HK 49]]) steht',
    'targato [[LICENSE_PLATE|GK 418 RT]].',
    'nr rej. [[LICENSE_PLATE|GA 418KL]]',
  ],
  customers: [
    'Kd.-Nr.: [[CUSTOMER_ID|KD-2021-00713]]',
    '{"customer_no": "[[CUSTOMER_ID|KD-2021-00713]]", "order_no": "B-99120"}',
    'Versicherungsschein-Nr.: [[CUSTOMER_ID|KH 60.118.773-02]]',
    'Kundennummern [[CUSTOMER_ID|471100]] und [[CUSTOMER_ID|471200]]',
    'matricule [[CUSTOMER_ID|20417]] ; klantnummer [[CUSTOMER_ID|NL-88120]]',
    'name;mitgliedsnr;ort\nIlka;[[CUSTOMER_ID|M-4711]];Ulm\nOrm;[[CUSTOMER_ID|M-4712]];Kiel',
    "INSERT INTO staff (pers_no, day) VALUES ('[[CUSTOMER_ID|P-00217]]', 3), ('[[CUSTOMER_ID|P-00218]]', 4);",
    'Kundennummer? Moment: [[CUSTOMER_ID|drei null, vier vier eins, acht eins]].',
  ],
  secrets: [
    'WLAN-Passwort [[CREDENTIAL|blaubeere-19-zaun]], ok',
    'Das Kennwort lautet [[CREDENTIAL|Zaun!Gruen7]].',
    'DB_PASSWORD=[[CREDENTIAL|hunter2x]]\nPORT=8080',
    '"password": "[[CREDENTIAL|sonnenblume]]"',
    'Das Passwort für den Server ist [[CREDENTIAL|Rot-Kohl-88]]',
    'Zugang: ilka / [[CREDENTIAL|Sommer#2024]]',
    'Login;Passwort;PIN\nilka;[[CREDENTIAL|Geheim!]];[[CREDENTIAL|1234]]\norm;[[CREDENTIAL|Wald77]];[[CREDENTIAL|9911]]',
    'Der Code für die Haustür ist [[CREDENTIAL|2580]]',
    'my pin is [[CREDENTIAL|4471]]',
    'contraseña: [[CREDENTIAL|Azulejo#1962]] y mot de passe : [[CREDENTIAL|Quai_44b]]',
    'postgres://[[USERNAME|billing]]:[[CREDENTIAL|T4nnen%21]]@db.internal:5432/x',
    'Cookie: lang=nb; sid=[[CREDENTIAL|s%3AQ1vZx8Yt2Lk9.pW4n]]; consent=1',
  ],
}

const READABLE: readonly string[] = [
  'Bestellung 4711-0090-12 vom 01.02.2025, 08:14 Uhr, Rechnung RE-2025-00412 über 1.234,56 EUR',
  'Version 16.0.40.7, v1.2.3.4, Node 24.11.1 auf 127.0.0.1:8080',
  'ISBN 978-3-16-148410-0, IMEI 356938035643809, UUID 550e8400-e29b-41d4-a716-446655440000',
  'commit 1b376fa09c2d7784aa11, 2025-04-22T13:01:22.184+02:00, 1745320882',
  'Das Passwort ist falsch. Passwort vergessen? Bitte das Passwort zurücksetzen.',
  'const password = getPassword(); const token = req.headers.token; if (code >= 1000) exit(1)',
  'password: string, apiKey: process.env.API_KEY, token=<your-token>',
  'Zeitraum 08/2018 - 02/2021, Fehlercode 404, PLZ 50935, HTTP code 200',
  'npm i react@18.2.0 und git@github.com:muster/haus.git',
  'The witness was at any point actually there; DIN A4, EN ISO 9001',
  'std::vector<int> a; 12:34:56, Foo::Bar2, 02:15:59:01',
  'Die Kundennummer und das Rechnungsdatum: 20250101',
  'Best.-Nr. 0471-0090, SN 0123456789, EAN 4006381333931, Sendungsnummer 00340434161094042557',
  'DE95 3704 0044 0532 0130 07 (falsche Prüfziffer, ohne Zusammenhang)',
  '4556 7390 1284 5618 ohne gültige Prüfziffer',
]

describe('structured values', () => {
  for (const [group, cases] of Object.entries(FOUND)) {
    test.each(cases)(`${group}: %s`, (marked) => {
      const { text, expected } = unmark(marked)
      expect(find(text)).toEqual(expected)
    })
  }

  test.each(READABLE)('stays readable: %s', (text) => {
    expect(find(text)).toEqual([])
  })
})

/** Put together here, so that scanners of source code do not take them for real ones. */
const KEYS: readonly (readonly [string, string])[] = [
  ['openai', `sk-${'proj-'}Zk3Pq8Wn1Yt6Rb0Xc5Vd2Lf9`],
  ['anthropic', `sk-${'ant-'}api03-Zk3Pq8Wn1Yt6Rb0Xc5Vd`],
  ['stripe', `sk_${'live_'}51QvT9rHx2mKp0ZbNc8W`],
  ['aws', `AK${'IA'}4QX7ZN2LMRP6TVWE`],
  ['github', `gh${'p_'}wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx`],
  ['gitlab', `gl${'pat-'}x4Yt6Rb0Xc5Vd2Lf9Hs7`],
  ['slack', `xo${'xb-'}23984754863-2348975623000-Azjaw5SE9k`],
  ['google', `AI${'za'}SyB4Q8dW2xKp7mNv0ZtLr5cHq1uJf3gYs9E`],
  ['jwt', `ey${'Jh'}bGciOiJIUzI1NiJ9.ey${'Jz'}dWIiOiJuOG4ifQ.mZ1kT0yVd8s3cH7q`],
  ['telegram', `712345678:${'AAH'}x4Yt6Rb0Xc5Vd2Lf9Hs7Gj4Ma1Qw3Er5`],
]

describe('provider keys', () => {
  test.each(KEYS)('%s', (_name, key) => {
    expect(find(`der Key ist ${key} fertig`)).toEqual([{ kind: 'CREDENTIAL', start: 12, value: key }])
  })

  test('private key block, whole and cut off', () => {
    const begin = `-----BEGIN ${'PRIVATE'} KEY-----`
    const body = 'MIGlAgEBBDEA1yi+kzpV\nSnji3oKRvtzloAcGBSuB'
    const block = `${begin}\n${body}\n-----END ${'PRIVATE'} KEY-----`
    expect(find(`key:\n${block}\nok`)).toEqual([{ kind: 'CREDENTIAL', start: 5, value: block }])
    expect(find(`${begin}\n${body}`)).toEqual([{ kind: 'CREDENTIAL', start: 0, value: `${begin}\n${body}` }])
  })
})
