import { describe } from 'vitest'
import { urlPersonal } from '../../../src/detect/recognizers/any/url-personal.ts'
import { username } from '../../../src/detect/recognizers/any/username.ts'
import { itIsLinear, itLeaves, itMarks } from './marked-cases.ts'

describe('username', () => {
  itMarks(username, [
    'Benutzer ⟦lager_hof⟧ Passwort folgt',
    'Benutzername: ⟦mkranz⟧\n',
    'Username: ⟦jdoe42⟧',
    '"user_name": "⟦jdoe⟧"',
    'user=⟦ingrid.beispiel⟧ action=reset',
    'Failed password for invalid user ⟦oadebayo⟧ from 10.0.0.5 port 22',
    'session opened for user ⟦tkranz⟧ by (uid=0)',
    'ssh ⟦jdoe⟧@10.0.0.5',
    'cd /home/⟦jdoe⟧/src',
    'C:\\Users\\⟦t.kranz⟧\\Desktop',
    'owner: ⟦@tkranz⟧ -',
    'frag ⟦@k.ostermann⟧ mal',
    'Login: ⟦NORD\\skranz⟧',
    'postgres://⟦billing⟧:geheim@db',
    'ip=10.30.2.18 user=⟦hmarsh⟧ rssi=-74',
    '(usuario ⟦nuri_eche⟧)',
    'sheet maintained by ⟦jgreen2⟧, saved',
    'identifiant : ⟦mlambert⟧\n',
  ])
  itLeaves(username, [
    'user: root\nuser: admin',
    '@Override\npublic void run()',
    '@media print { }',
    'npm i @scope/package',
    'Schreib an a.b@example.org',
    '@Component({ selector: "x" })',
    'Der Benutzer kann sich nicht anmelden.',
    'Utente: Salve, mi dica.',
    'Benutzer: hallo wie geht das',
    '/home/ubuntu/app',
    'user experience matters',
  ])
  itIsLinear(username, ['@', 'a@b ', '@ab_c ', 'user: ', '/home/', 'AB\\', '://a:', 'by a '])
})

describe('urlPersonal', () => {
  itMarks(urlPersonal, [
    'Profil: ⟦https://www.linkedin.com/in/ada-beispiel⟧\n',
    'see ⟦linkedin.com/in/ada-beispiel⟧, ok',
    '⟦xing.com/profile/Ada_Beispiel⟧',
    '⟦https://github.com/adabeispiel⟧.',
    '⟦x.com/adabeispiel⟧',
    'Kiran Prasad. Site: ⟦https://kiran-prasad.design⟧"',
    'Abril Casas, web ⟦https://abrilcasas.studio⟧ o',
    'meine Website: ⟦https://fotos-vom-see.example.net⟧',
    'Mastodon ⟦@ada@social.example.org⟧',
  ])
  itLeaves(urlPersonal, [
    'https://github.com/beispiel/werkzeug',
    'https://www.linkedin.com/company/beispiel',
    'Website: https://www.beispiel-maschinenbau.de',
    'https://netflix.com/title',
    'https://github.com/features',
  ])
  itIsLinear(urlPersonal, ['x.com/', 'https://a-b.c ', 'linkedin.com/in/', '@a'])
})
