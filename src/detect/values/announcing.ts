// Words after which a word of no dictionary may be a login, a password or a number.
import { HashMarks } from '../tagger/hash-marks.ts'

/** How many words on one may stand. */
const FAR = 3
const NEXT = 1

const marks = new HashMarks([
  [
    FAR,
    `user users username usernames login logins logon signin account accounts handle handles nick nicks nickname alias uid id agent agents clerk operator oper op owner author assignee
    admin cashier teller todo fixme hack pinged ping ask frag frage fragt
    password passwords passphrase passphrases passwort passwörter pass pwd pw pin code codes token secret key keys credentials kennwort losung losungswort kennung kürzel zugang zugänge
    benutzer nutzer konto anmeldung anmelden angemeldet eingeloggt heißt heisst lautet tippt tippe eingeben sachbearbeiter bearbeiter agentin
    utilisateur compte identifiant mot passe clé connecté pseudo usuario usuaria cuenta contraseña clave acceso operario utente conto accesso chiave parola operatore
    gebruiker wachtwoord inlog inloggen toegang medewerker użytkownik użytkownika hasło haslo dostęp loginem logowanie`,
  ],
  [NEXT, 'by via called als namens bei von par sous por door przez jako come como tried probier essaie prueba prova'],
])

/** How many words behind a word are worth a look. @param hash its `foldHash`. */
export function announcedBy(hash: number): number {
  return marks.of(hash)
}
