// Login names and handles. A word becomes one by what stands around it: a label, a log line, an @, a home folder, a connection string.
import { COMMON, nameFlags } from '../../lexicons/names.ts'
import type { Recognizer } from '../../recognizer.ts'
import type { Scan } from '../../scan.ts'
import type { Span } from '../../span.ts'
import { CueWords, tag } from './cue-words.ts'
import { loginsBesideNames } from './login-beside-name.ts'
import { listedLogins } from './login-list.ts'
import { isInitialAndName, isInitialAndSurname, isLogin, isLoginAfterLabel, isLoginOfName } from './login-name.ts'
import { loginSpan, loginsInNotation, stick, TOKEN } from './login-notation.ts'

const NAME = 'any/username'

type Sense = 'label' | 'loose' | 'people' | 'shell' | 'by' | 'role' | 'verdict' | 'post' | 'clerk' | 'access' | 'several' | 'principal'

const CUES = new CueWords<Sense>([
  ...tag(
    'label',
    `benutzername benutzerkennung benutzerkonto username usernames usr loginname kennung anmeldename nutzername nutzerkennung userid uname
    identifiant pseudo pseudonyme usuario utente gebruikersnaam gebruiker użytkownik użytkownika login nick nickname handle screenname accountname anmeldekennung benutzeraccount loginkennung profilname spielername
    samaccountname uid sudo ruser logname pguser dbuser inloggnaam inlognaam accountnaam användarnamn brugernavn userprincipalname uzytkownik gamertag
    anmeldekonto nutzerkonto zugangskennung netzwerkkennung mitarbeiterkürzel userlogin loginid authuser remoteuser targetuser`,
  ),
  ...tag(
    'loose',
    'profil profile user users benutzer nutzer utilisateur utilisatrice account konto compte cuenta logon anmeldung windowsanmeldung usrname',
  ),
  ...tag(
    'people',
    'admin administrator assignee reporter owner reviewer reviewers author autor auteur autore committer maintainer assigned zugewiesen bearbeiter actor createdby updatedby modifiedby approvedby closedby openedby assignedto lastmodifiedby todo fixme',
  ),
  ...tag('by', 'by von par por door da przez'),
  ...tag('role', 'role operatore operator operador opérateur'),
  ...tag(
    'clerk',
    'ersteller erstellerin besteller bestellerin absender verfasser verfasserin eigentümer inhaber mitarbeiter verwalter moderator moderatorin teilnehmer creator sender submitter editor uploader moderator participants attendees approvers watchers followers contributors beobachter zugewiesene observateurs observadores osservatori obserwatorzy volgers abonnenten créateur expéditeur auteurs creador remitente participantes creatore mittente partecipanti maker afzender deelnemers twórca nadawca uczestnicy agent agente agentin berater beraterin sachbearbeiter sachbearbeiterin betreuer betreuerin zuständig verantwortlich ansprechpartner verkäufer verkäuferin kassierer techniker monteur disponent erfasser prüfer genehmiger anforderer melder consultant advisor adviser handler clerk caseworker seller salesperson salesrep cashier technician approver requester requestor submitter submittedby requestedby handledby engineer dispatcher nurse doctor teacher conseiller conseillère gestionnaire responsable vendeur technicien demandeur validateur asesor asesora gestor gestora vendedor técnico solicitante aprobador consulente addetto responsabile venditore tecnico richiedente medewerker behandelaar adviseur verkoper monteur aanvrager doradca konsultant sprzedawca opiekun technik zgłaszający pracownik',
  ),
  ...tag(
    'access',
    'zugang zugänge zugangsdaten logindaten anmeldedaten accès acceso accesso toegang inloggegevens dostęp credentials creds',
  ),
  ...tag('several', 'owners assignees oncall codeowners subscribers committers authors backups escalation'),
  ...tag('principal', 'client clientname principal subject sub identity impersonator runas'),
  ...tag('shell', 'ssh scp sftp rsync mosh'),
  ...tag('verdict', 'failed accepted postponed failure denied disconnected'),
  ...tag(
    'post',
    'review reviews rezension bewertung kommentar beitrag posting tweet frage nachricht antwort thread comment reply avis commentaire reseña comentario recensie reactie bericht recensione commento opinia komentarz',
  ),
])

/** user: x · "username": "x" · user=x · Benutzer = 'x' */
const ASSIGNED = new RegExp(
  String.raw`(?:[_ -]?[nN]ame| client|[_ -]?[iI][dD]|kennung)?["'\x60*]{0,2}(?:\]|\))?(?: {0,20}[:=|]{1,2}>?[ \t]{0,12}|\s{3,40})["'\x60„“]?(@?${TOKEN}(?:\\{1,2}${TOKEN})?)`,
  'y',
)
/** Benutzer "x" · user 'x' · Login \`x\` · Benutzername ist x · Kennung lautet x */
const NAMED = new RegExp(
  String.raw`(?:[ -](?:id|ID|Id|name|account|konto|AD|LDAP|Windows|SAP|VPN|SSO|admin))?(?:'s)? {1,3}(?:(?:ist|is|lautet|heißt|heisst|was|war|es|è|est|named|namens|mit Namen) )?["'\x60„“*(]{0,2}(${TOKEN})`,
  'y',
)
/** Accepted password for x from · session opened for user x · user x from 10.0.0.5 */
const LOGGED = new RegExp(
  String.raw` (${TOKEN})(?= (?:from|by|on|port|logged|via|uid|ssh2|tty|closed|opened)(?![a-z])|\(uid=| : TTY|@|$|\n)`,
  'y',
)
/** A word that no dictionary holds: digits, dots, underscores inside. */
const ODD = /[a-zà-ž\d][._\d-]+[a-zà-ž\d]|[a-zà-ž]\d|_/i
/** maintained by x, · last commit 5be21d7 by x */
const DONE_BY = / ([a-z][a-z\d_.-]{2,20}[a-z\d])(?=[,;")\]]|\n|$| (?:op|auf|am|on|at|le|il|el|um)(?![a-z])|\.(?:\s|$)| ["(\d]| depuis)/y
const DEEDS =
  /(?:commit(?:ted)?|maintained|wijziging|gewijzigd|aangemaakt|bijgewerkt|goedgekeurd|gesloten|geopend|modificat[oa]|creat[oa]|aggiornat[oa]|approvat[oa]|chius[oa]|changed|created|updated|modified|approved|ok|pushed|deployed|merged|reviewed|reported|owned|started|locked|unlocked|run|edited|deleted|closed|opened|assigned|submitted|uploaded|signed|exported|imported|erstellt|geändert|freigegeben|angelegt|gesperrt|entsperrt|gebucht|bearbeitet|gelöscht|geschlossen|geöffnet|hochgeladen|exportiert|storniert|erfasst|modifiée?|validée?|créée?|supprimée?|fermée?|cread[oa]|modificad[oa]|aprobad[oa]|actualizad[oa]|cerrad[oa]|eliminad[oa]|utworzon[eay]|zmienion[eay]|zatwierdzon[eay]|zamknięt[eay]|usunięt[eay])(?: [\da-f]{6,12})? $/i
/** Portal: ilka.prantl / Kennwort per SMS */
const ACCESS = new RegExp(
  String.raw`[^:\n]{0,32}: ?(${TOKEN})(?= ?[/|,;] ?(?:kennw|passw|pass|pw|pwd|mdp|mot de|contras|clave|wachtw|ww|has[lł]o|psw))`,
  'iy',
)
/** "new login for Dee: dmurphy" */
const DETOUR = new RegExp(String.raw`(?: [\p{L}'.-]{1,20}){1,4}: ?["'\x60]?(${TOKEN})(?![\w@(])`, 'uy')
/** "Submitted by: x", "Requested by x on Monday", "door x gisteren": a login by its looks needs no deed. */
const BY_LOGIN = new RegExp(String.raw`:? ["'\x60]?(${TOKEN})(?![\w@(])`, 'y')
/** , p_moss */
const NEXT_LOGIN = new RegExp(String.raw`,? (?:and |und |et |y |e |en |i )?(${TOKEN})(?![\w@(])`, 'y')
const ROLE = / "?([a-z][a-z\d]{3,20})(?="| existiert| does|\n|$|,)/y
/** Failed password for x from 10.0.0.5 · Accepted publickey for x from · authentication failure for x */
const VERDICT = new RegExp(
  String.raw` (?:(?:password|publickey|keyboard-interactive(?:/pam)?|gssapi-with-mic|hostbased|none|log-?in|logon|authentication|sudo|su)(?: attempt)? )?(?:for|by|from)(?: (?:invalid|illegal|authenticating))?(?: user)? ["'\x60]?(${TOKEN})(?=["'\x60]? (?:from|at|via|on|port|\(|\[)|["'\x60]\s|@(?:\d{1,3}\.){3})`,
  'y',
)
/** eine Bewertung von garten_uwe · a comment by k.lee84 */
const POSTED = new RegExp(
  String.raw` (?:von|vom Nutzer|van|by|from|de|di|da|od|użytkownika)(?: (?:user|Nutzer|usuario|utente|gebruiker))? ["'„“]?(@?${TOKEN})`,
  'y',
)
const SHELL = new RegExp(String.raw`[^\n|;]{0,60}? (?:[^\s@|;]{0,40}=)?(${TOKEN})@[\w.-]+`, 'y')
export const username: Recognizer = {
  name: NAME,
  kinds: ['USERNAME'],
  *find(scan) {
    yield* afterCues(scan)
    yield* loginsInNotation(scan.text)
    yield* loginsBesideNames(scan.text)
  },
}

function* afterCues(scan: Scan): Generator<Span> {
  const { text } = scan
  let done = 0
  for (const cue of CUES.find(scan)) {
    if (cue.start < done) continue
    if (cue.value === 'several' || cue.value === 'people' || cue.value === 'clerk') {
      const list = listedLogins(text, cue.end)
      if (list.length > 0) {
        done = list.at(-1)?.end ?? done
        yield* list
        continue
      }
      if (cue.value === 'several') continue
    }
    const found = byCue(text, cue.value, cue.start, cue.end)
    if (found === undefined) continue
    done = found.end
    yield found
    for (let next = stick(NEXT_LOGIN, text, done); next !== null; next = stick(NEXT_LOGIN, text, done)) {
      const login = next[1] as string
      const another =
        cue.value !== 'access' && (cue.value === 'clerk' || cue.value === 'people' ? isLogin : isInitialAndSurname)(login)
          ? loginSpan(done + next[0].length - login.length, login, 0.7)
          : undefined
      if (another === undefined) break
      done = another.end
      yield another
    }
  }
}

function byCue(text: string, sense: Sense, start: number, end: number): Span | undefined {
  const next = text.charCodeAt(end)
  if (sense === 'shell') {
    const shell = stick(SHELL, text, end)
    if (shell === null) return undefined
    return loginSpan(end + shell[0].lastIndexOf('@') - (shell[1] as string).length, shell[1] as string, 0.8)
  }
  if (sense === 'access') {
    const login = stick(ACCESS, text, end)?.[1]
    return login === undefined || !isLoginAfterLabel(login) ? undefined : loginSpan(text.indexOf(login, end), login, 0.75)
  }
  // "created_by": "x"
  const underscored = sense === 'by' && text.charCodeAt(start - 1) === 95
  if (sense === 'by' && !underscored) {
    const by = stick(BY_LOGIN, text, end)
    // Other languages' words for "by" are said of much else.
    const english = end - start === 2 && text.charCodeAt(end - 1) === 121
    if (
      by !== null &&
      (english || DEEDS.test(text.slice(Math.max(0, start - 28), start)) ? isLoginOfName : isInitialAndSurname)(by[1] as string)
    )
      return loginSpan(end + by[0].length - (by[1] as string).length, by[1] as string, 0.7)
    const done = stick(DONE_BY, text, end)
    if (done === null || !(/\d$/.test(done[1] as string) || DEEDS.test(text.slice(Math.max(0, start - 28), start)))) return undefined
    return loginSpan(end + 1, done[1] as string, 0.65)
  }
  if (sense === 'verdict') {
    const login = stick(VERDICT, text, end)?.[1]
    return login === undefined || !/^\p{Ll}/u.test(login) ? undefined : loginSpan(text.indexOf(login, end + 5), login, 0.75)
  }
  if (sense === 'post') {
    const posted = stick(POSTED, text, end)
    const login = posted?.[1] ?? ''
    if (posted === null || !/^@?[\p{L}\d.-]*(?:_[\p{L}\d]|\p{L}\d)|^@/u.test(login) || /^[\p{Lu}\d-]+$/u.test(login)) return undefined
    return loginSpan(end + posted[0].length - login.length, login, 0.7)
  }
  if (sense === 'role') {
    const role = stick(ROLE, text, end)
    return role === null ? undefined : loginSpan(end + role[0].length - (role[1] as string).length, role[1] as string, 0.65)
  }
  const assigned = stick(ASSIGNED, text, end)
  if (sense === 'principal') {
    const value = assigned?.[1] ?? ''
    if (assigned === null || !/["'] ?: ?["']$/.test(assigned[0].slice(0, -value.length)) || !isLoginOfName(value)) return undefined
    return loginSpan(end + assigned[0].length - value.length, value, 0.75)
  }
  if (assigned !== null) {
    const value = assigned[1] as string
    const at = end + assigned[0].length - value.length
    const after = text.charCodeAt(at + value.length)
    // A call or a variable, an address or a sentence is no login.
    if (after === 40 || after === 64 || (after === 36 && next !== 34)) return undefined
    // exports.handle = handle; tags[handle] = prefix
    if (/[.[]/.test(text[start - 1] ?? '') && /= ?$/.test(assigned[0].slice(0, -value.length))) return undefined
    // A speaker in a transcript says something, he is not called it.
    if (!isLogin(value) && plainWord(value, text, at) && /: \S+$/.test(assigned[0])) return undefined
    const wide = !/[:=|]/.test(assigned[0])
    if (wide && (sense !== 'label' || !(ODD.test(value) || /^[a-z]{4,}\d*$/.test(value)))) return undefined
    if (/^team/i.test(value)) return undefined
    const keyed = /=["']?$/.test(assigned[0].slice(0, -value.length)) && /^\p{Ll}/u.test(value)
    if ((sense === 'clerk' || sense === 'by') && !isLogin(value)) return undefined
    if ((sense === 'people' || (sense === 'loose' && !keyed)) && !isInitialAndName(value) && !looksLikeLogin(value, text, at))
      return undefined
    if (/^\p{Lu}\p{Ll}+$/u.test(value) && /^ \p{Lu}\p{Ll}/u.test(text.slice(at + value.length, at + value.length + 3))) return undefined
    return loginSpan(at, value, 0.85)
  }
  if (sense === 'clerk' || sense === 'by') return undefined
  const detour = sense === 'label' || sense === 'loose' ? stick(DETOUR, text, end) : null
  if (detour !== null && isLoginOfName(detour[1] as string)) {
    return loginSpan(end + detour[0].length - (detour[1] as string).length, detour[1] as string, 0.7)
  }
  const named = next === 32 || next === 39 ? stick(NAMED, text, end) : null
  if (sense === 'people' && !(named !== null && isInitialAndName(named[1] as string))) return undefined
  if (named !== null) {
    const value = named[1] as string
    const at = end + named[0].length - value.length
    const quoted = /["'`„“]/.test(text[at - 1] ?? '')
    const told =
      / (?:is|ist|lautet|es|est|è) /.test(named[0]) &&
      /^,? (?:with|mit|con|avec|pass|pw|kenn)/i.test(text.slice(at + value.length, at + value.length + 8))
    const domain = text.charCodeAt(at + value.length) === 64
    if (
      !domain &&
      (told ||
        isInitialAndName(value) ||
        (sense === 'label' && strong(text, start, end) && isLoginAfterLabel(value)) ||
        beforePassword(value, text, at) ||
        (quoted && sense !== 'loose') ||
        (quoted && /^\S+$/.test(value)) ||
        ODD.test(value)) &&
      !/^\d/.test(value) &&
      !dictionaryCompound(value)
    )
      return loginSpan(at, value, 0.8)
  }
  if (sense === 'loose' || sense === 'label') {
    const logged = stick(LOGGED, text, end)
    if (
      logged !== null &&
      /(?:for|invalid|by|of) $/i.test(text.slice(Math.max(0, start - 8), start)) &&
      /^[a-z]/.test(logged[1] as string)
    ) {
      return loginSpan(end + 1, logged[1] as string, 0.75)
    }
  }
  return undefined
}

/** Labels that are no words of other sentences. */
function strong(text: string, start: number, end: number): boolean {
  return /^(?:benutzername|benutzerkennung|kennung|anmeldename|loginname|nutzername|username|gebruikersnaam|inlognaam|samaccountname|screenname|identifiant)$/i.test(
    text.slice(start, end),
  )
}

/** login jkranz pw Sommer-88: a password with a digit follows the next word. */
function beforePassword(value: string, text: string, at: number): boolean {
  return (
    /^[a-z][a-z.-]{3,}$/.test(value) &&
    (nameFlags(value) & COMMON) === 0 &&
    /^,? (?:pw|pwd|pass|passwor[dt]|kennwort|mdp|contraseña|clave|wachtwoord|hasło)(?!\p{L})[^\n]{0,40}?(?<=[\s:])(?=[^\s\d]{0,20}\d)\S{5}/iu.test(
      text.slice(at + value.length, at + value.length + 90),
    )
  )
}

/** "Self-Service", "Login-Seite": words of a language, joined. */
function dictionaryCompound(value: string): boolean {
  return /^\p{Lu}?\p{Ll}+(?:-\p{Lu}\p{Ll}+)+$/u.test(value) || /^\p{Lu}+(?:-\p{L}+)*$/u.test(value)
}

/** A word of a sentence: the next one follows with nothing but a blank, and it is not the password's label. */
function plainWord(value: string, text: string, at: number): boolean {
  const after = text.slice(at + value.length, at + value.length + 16)
  if (/^\p{Lu}\p{Ll}*$/u.test(value)) return !/^(?:["'`]|[ \t]*(?:\r?\n|$))/.test(after)
  if (ODD.test(value)) return false
  return /^(?: \p{Ll}|, )/u.test(after) && !/^ (?:pass|pw|kenn|und |and |mit |with |from |logged|e |et |y )/i.test(after)
}

function looksLikeLogin(value: string, text: string, at: number): boolean {
  if (value.includes('\\') || ODD.test(value) || value.startsWith('@')) return !dictionaryCompound(value)
  if (!/^[a-zà-ž]{3,}$/.test(value)) return /["'`]/.test(text[at - 1] ?? '') && !/ /.test(value)
  return !/^ [\p{L}]{2,}/u.test(text.slice(at + value.length, at + value.length + 4))
}
