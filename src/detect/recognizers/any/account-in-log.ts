// Accounts in log lines, listings and commands: `identity 'x'`, `Login OK: [x]`, `(x) CMD`, `-rw-r--r-- 1 x staff`, `chown x:`, `'x'@'%'`.
import type { Recognizer } from '../../recognizer.ts'
import type { Span } from '../../span.ts'
import { SIGN } from '../../words.ts'
import { CueWords, tag } from './cue-words.ts'
import { inLines } from './in-lines.ts'
import { isLogin, isLoginAfterLabel, isLoginOfName } from './login-name.ts'
import { isNobody } from './nobody.ts'

const NAME = 'any/account-in-log'

type Cue = 'identity' | 'login' | 'as' | 'session' | 'su' | 'command' | 'client'

const CUES = new CueWords<Cue>([
  ...tag('identity', 'identity identität peer principal subject userprincipal operator caller actor requester requestor initiator'),
  ...tag('login', 'login logon anmeldung auth authentication'),
  ...tag(
    'as',
    'logged log signed sign authenticated angemeldet eingeloggt anmelden einloggen ingelogd aangemeld inloggen zalogowany zalogowana zaloguj connecté connectée connecter conectado conectada iniciado collegato collegata loggato loggata autenticato accedi accesso',
  ),
  ...tag(
    'session',
    'session sessions sitzung sesión sessione sessie sesja sesji connexion conexión inlogpoging logowanie logowania zugriff zugang rechte berechtigung berechtigungen postfach mailbox mailboxes lizenz licence license passwort kennwort password passwords contraseña wachtwoord hasło access permissions permission rights quota profil profile acceso accès accesso toegang dostęp dostępu asignado asignada assegnato assegnata toegewezen przypisano przypisane assigné assignée attribué denegado negato refusé assigned zugewiesen',
  ),
  ...tag('su', 'su sudo doas runuser'),
  ...tag('command', 'chown useradd userdel usermod adduser deluser passwd chage gpasswd finger whois getent dscl net loginctl pkill'),
  ...tag(
    'client',
    'psql mysql mysqldump mysqladmin pg_dump dump createdb smbclient ldapsearch rdesktop xfreerdp winrm sqlcmd mongosh cqlsh',
  ),
])

const TOKEN = String.raw`[A-Za-zà-ž_][\wà-ž.-]{0,38}[\wà-ž$]`
const PATTERNS: Readonly<Record<Cue, RegExp>> = {
  identity: new RegExp(String.raw`(?: is| ist| of)?[ ]?[=:]? ?['"\x60[<(]{1,2}(${TOKEN})['"\x60\]>)@]|=(${TOKEN})(?=[\s,;)\]@]|$)`, 'y'),
  login: new RegExp(
    String.raw` (?:attempts?|request|retry|OK|ok|incorrect|failed|failure|success(?:ful)?|succeeded|denied|rejected|erfolgreich|fehlgeschlagen)[^\n[\]]{0,48}?(?:: ?| for | by | von | für )[['"(]?(${TOKEN})(?=[\]'")/@\s,;]|$)`,
    'y',
  ),
  as: new RegExp(
    String.raw`(?: in| on| off)? (?:(?:with|mit|con|avec|met) (?:user|account) )?(?:as|als|jako|como|come|en tant que|sous|con el usuario)(?: (?:user|Benutzer|usuario|utente|utilisateur|gebruiker|użytkownik))?:? ["'\x60„“]?(${TOKEN})`,
    'iy',
  ),
  session: new RegExp(
    String.raw`(?: \p{L}{2,14}| \d{1,6}){0,2}?,? (?:for|of|from|by|to|für|von|bei|pour|de|à|para|per|di|a|voor|van|dla|użytkownika|als|as|aan|an|do|como|come|jako|comme)(?: (?:user|Benutzer|l'utilisateur|usuario|utente|gebruiker))? ["'\x60]?(${TOKEN})`,
    'uy',
  ),
  su: new RegExp(
    String.raw`(?:\[\d{1,7}\])?: (?:\(to [\w-]{1,32}\) |(?:FAILED|SUCCESSFUL) SU \(to [\w-]{1,32}\) )?(${TOKEN})(?= (?:on|:|auf|to)(?![a-z]))|(?: -|(?: -\w)* -u| -l) (${TOKEN})(?=\s|$)`,
    'y',
  ),
  command: new RegExp(
    String.raw`(?: user(?= \w)| -{1,2}[\w=/-]{1,24}(?: [/\d]\S{0,40})?){0,4}(?: [a-z,-]{2,20}(?= [a-z]))?? (${TOKEN})(?=[:\s]|$)`,
    'y',
  ),
  client: new RegExp(String.raw`(?: [^\s|;]{1,40}){0,5}? (?:-[uU]|--user(?:name)?)[ =]?["']?(${TOKEN})(?=["'\s%]|$)`, 'y'),
}
/** Names that programs and systems have. */
const SYSTEM =
  /^(?:root|staff|users?|wheel|www|www-data|http|daemon|nobody|all|list|enabled|disabled|true|false|none|null|user|group|provider|session|version|\w+\$)$/i
/** -rw-r--r-- 1 x staff 4471 Apr 3 */
const LISTING = new RegExp(
  String.raw`[^\S\n]{0,8}[-dlbcps][r-][w-][-xsS][r-][w-][-xsS][r-][w-][-xtT][+.@]? {1,6}\d{1,6} {1,6}(${TOKEN}) {1,12}(${TOKEN}) {1,12}\d`,
  'y',
)
/** CRON[447]: (x) CMD (…) */
const CRON = new RegExp(String.raw`\((${TOKEN})\) (?=CMD|LIST|RELOAD|BEGIN EDIT|END EDIT|REPLACE)`, 'g')
/** x   pts/0   10.0.0.8 */
const TERMINAL = new RegExp(String.raw`(?<=^|\n)[ \t]{0,4}(${TOKEN})[ \t]{1,16}(?=(?:pts\/\d|tty\d|:\d)[ \t])`, 'g')
/** cn=x,ou=users · uid=x,dc=… */
const DIRECTORY = new RegExp(String.raw`(?:cn|uid|samaccountname|userid)=(${TOKEN})(?=,(?:ou|cn|dc|o)=)`, 'gi')
/** git.example/x/notes.git; on public hosts it is a project's address, and no login. */
const REPOSITORY = new RegExp(
  String.raw`(?<!(?:github|gitlab|bitbucket|codeberg)\.(?:com|org))[/:](${TOKEN})(?=\/[\w.-]{1,60}\.git(?![\w]))`,
  'g',
)
/** uid=1004(x) gid=1004(x) */
const NUMBERED = new RegExp(String.raw`\b[eu]?[ugs]?id=\d{1,7}\((${TOKEN})\)`, 'g')
/** 'x'@'localhost' */
const GRANTEE = new RegExp(String.raw`['"\x60](${TOKEN})['"\x60](?=@['"\x60])`, 'g')
/** ftp://x@files.example */
const USER_OF_URL = new RegExp(String.raw`:\/\/(${TOKEN})(?=@[\w-]+\.)`, 'g')
/** https://chat.example/users/beth.white · GET /profile/bwhite */
const USER_IN_PATH =
  /(?:https?:\/\/|(?:GET|POST|PUT|DELETE|PATCH|HEAD) \/)[\w.:~/-]{0,80}?(?<=\/)(?:users?|profiles?|members?|accounts?|people|u|benutzer|nutzer|profil|mitglieder|usuarios?|utenti|utilisateurs?|gebruikers?|~)\/@?([a-zà-ž][\wà-ž.-]{2,38}[a-zà-ž\d])(?=[/?#\s"'<>)]|$)/g

function span(start: number, value: string, score: number): Span | undefined {
  if (SYSTEM.test(value) || isNobody(value) || value.length < 3) return undefined
  return { start, end: start + value.length, kind: 'USERNAME', score, by: NAME }
}

export const accountInLog: Recognizer = {
  name: NAME,
  kinds: ['USERNAME'],
  *find(scan) {
    const { text } = scan
    for (const cue of CUES.find(scan)) {
      const pattern = PATTERNS[cue.value]
      pattern.lastIndex = cue.end
      const match = pattern.exec(text)
      const value = match?.[1] ?? match?.[2]
      if (match === null || value === undefined || !fits(cue.value, value)) continue
      const found = span(text.indexOf(value, cue.end + match[0].lastIndexOf(value)), value, 0.7)
      if (found !== undefined) yield found
    }
    if (scan.has(SIGN.hyphen) && (text.includes('r-') || text.includes('rwx'))) yield* listed(text)
    if (scan.has(SIGN.bracket) && text.includes(') ')) yield* all(text, CRON, () => true)
    if (text.includes('pts/') || text.includes('tty')) yield* all(text, TERMINAL, isLoginAfterLabel)
    if (scan.has(SIGN.equals) && /,(?:ou|dc|o)=/i.test(text)) yield* all(text, DIRECTORY, isLoginAfterLabel)
    if (text.includes('.git')) yield* all(text, REPOSITORY, isLoginOfName)
    if (scan.has(SIGN.equals) && text.includes('id=')) yield* all(text, NUMBERED, () => true)
    if (scan.has(SIGN.at) && /(?<=['"`])@['"`]/.test(text)) yield* all(text, GRANTEE, () => true)
    if (!scan.has(SIGN.slash)) return
    if (text.includes('://')) {
      if (scan.has(SIGN.at)) yield* all(text, USER_OF_URL, () => true)
      yield* all(text, USER_IN_PATH, isLogin)
    } else if (/(?:GET|POST|PUT|DELETE|PATCH|HEAD) \//.test(text)) yield* all(text, USER_IN_PATH, isLogin)
  },
}

/** What the words around do not settle, the looks of the login must. */
function fits(cue: Cue, value: string): boolean {
  if (cue === 'session') return isLoginOfName(value)
  if (cue === 'identity' || cue === 'command') return isLogin(value)
  if (cue === 'login' || cue === 'as' || cue === 'su' || cue === 'client') return isLoginAfterLabel(value)
  return cue satisfies never
}

function* all(text: string, pattern: RegExp, suits: (value: string) => boolean): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const value = match[1] as string
    const found = suits(value) ? span(match.index + match[0].lastIndexOf(value), value, 0.7) : undefined
    if (found !== undefined) yield found
  }
}

/** Owner and, where it is a person's too, group. */
function* listed(text: string): Generator<Span> {
  for (const match of inLines(text, LISTING)) {
    const [all, owner = '', group = ''] = match
    const at = match.index + all.search(/ \d+ +/) + 1
    const first = span(text.indexOf(owner, at), owner, 0.75)
    if (first !== undefined && isLoginAfterLabel(owner)) yield first
    const second = group === owner ? span(text.indexOf(group, at + owner.length + 2), group, 0.75) : undefined
    if (second !== undefined && isLoginAfterLabel(owner)) yield second
  }
}
