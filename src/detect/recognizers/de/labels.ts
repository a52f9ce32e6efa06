// German labels. Order, invoice, article, ticket and file numbers are left out on purpose: they stay readable.
import type { LabelSet } from '../any/label.ts'

export const germanLabels: readonly LabelSet[] = [
  {
    kind: 'CUSTOMER_ID',
    value: 'reference',
    labels:
      'kundennummer kundennr kundinnr kundenr patientinnr kundenid kundenkennung kundenkonto kundenkontonummer kdnr kdnummer kundnr kundenkartennummer kundenkartennr bonuskartennummer payback paybacknummer mitgliedsnummer mitgliedsnr mitgliednr mitgliedernummer mitgliedsid mitglnr mitglnummer mitgliednummer patientennummer patientennr patnr patid patientenid patientid patientenkennung pid fallnummer fallnr aufnahmenummer aufnahmenr personalnummer personalnr persnr persnummer pnr mitarbeiternummer mitarbeiternr mitarbeiterid manr beschäftigtennummer stammnummer matrikelnummer matrikelnr matrnr matnr matrikel schülernummer schülernr studentennummer versicherungsscheinnummer versicherungsscheinnr versicherungsschein versscheinnr vsnr vsnummer policennummer policennr policenummer policenr policennr police policenno vertragsnummer vertragsnr vertrnr vertragskonto vertragskontonummer vertragskontonr vertragskto vkonto vkontonr mieternummer mieternr mietvertragsnummer mietvertragsnr abonummer abonr abonnentennummer teilnehmernummer teilnehmernr teilnehmerid bewacherid bewachernummer leserausweis leserausweisnummer bibliotheksausweis bibliotheksnummer spendernummer debitorennummer debitorennr debitor debnr clubnummer vielfliegernummer bahncard bahncardnummer dienstnummer dienstausweisnummer klientennummer klientennr mandantennummer mandantennr bewerbernummer bewerbernr bewerberid bausparnummer bausparvertragsnummer darlehensnummer darlehensnr kreditnummer depotnummer depotnr depotkonto depotkontonummer bp geschäftspartnernummer',
    endings:
      'kundennummer mitgliedsnummer patientennummer personalnummer vertragsnummer versicherungsscheinnummer mitarbeiternummer kundennr',
  },
  {
    kind: 'CUSTOMER_ID',
    value: 'long-reference',
    labels:
      'vk kunde kundin kd kdnr klient klientin mandantin proband probandin teilnehmer teilnehmerin schülerin spender spenderin abonnent abonnentin mieterin bewohnerin versicherter versicherungsnehmer vn vertragspartner bewerberin mitarbeiter personal mietvertrag servicevertrag mobilfunkvertrag stromvertrag abonnement abo beitragskonto kundenkonto dienstausweis werksausweis studentenausweis schülerausweis leserkarte bibliotheksausweis bibliothekskarte büchereiausweis büchereikarte stadtbücherei clubkarte treuekarte vorteilskarte deutschlandcard milesmore milesandmore vielflieger patient patientin pat mitglied mitgl mitgliedschaft vertrag versschein versicherungsschein versicherungsnummer versicherungsnr mandant mieter bewohner debitor polizze police bewerber depot startpass spielerpass mitgliedsausweis kundenkarte bonuskarte leserausweis azr chiffre mitarbeiterausweis debitorenkonto mitgliedskarte mitgliedskonto mieterkonto',
    endings: 'vertrag kundenkarte mitgliedskarte debitorenkonto kundenkonto mitgliedskonto mieterkonto',
  },
  {
    kind: 'TAX_ID',
    value: 'official',
    labels:
      'steueridentifikationsnummer steueridnr steuerid steueridentnr steueridentnummer steueridnummer stid identifikationsnummer idnr identnr steuernummer steuernr stnr stnummer strnr ustidnr ustid ustidentnr umsatzsteueridentifikationsnummer umsatzsteuerid umsatzsteueridnr mwstnr uidnummer uidnr unternehmensidentifikationsnummer wirtschaftsidnr widnr abgabenkontonummer',
  },
  {
    kind: 'SOCIAL_SECURITY',
    value: 'official',
    labels:
      'sozialversicherungsnummer sozialversicherungsnr sozversnr sozvnr svnummer svnr rentenversicherungsnummer rentenversicherungsnr rvnummer rvnr rentenvnr ahv ahvnr ahvnummer ahvn13 sozialversicherungsausweis versicherungsnummerrv',
  },
  {
    kind: 'HEALTH_ID',
    value: 'official',
    labels:
      'krankenversichertennummer krankenversichertennr krankenversicherungsnummer krankenversicherungsnr krankenkassennummer versichertennummer versichertennr versichertenid versnr kvnr kvnummer egknummer egk gesundheitskarte gesundheitskartennummer ehic ehicnummer kartennummerderehic',
  },
  {
    kind: 'NATIONAL_ID',
    value: 'document',
    labels:
      'personalausweis personalausweisnummer personalausweisnr perso persoausweis ausweisnummer ausweisnr ausweis identitätskarte identitätskartennummer idkarte führerschein führerscheinnummer führerscheinnr fahrerlaubnisnummer aufenthaltstitel aufenthaltstitelnummer',
  },
  {
    kind: 'PASSPORT',
    value: 'document',
    labels:
      'reisepassid passdokument kinderreisepass dienstpass diplomatenpass reisepass reisepassnummer reisepassnr pass passnummer passnr reisepaß paßnummer paßnr reiseausweis',
  },
  {
    kind: 'BANK_ACCOUNT',
    value: 'digits',
    labels: 'kontonummer kontonr ktonr kto konto blz bankleitzahl bankkonto girokonto',
  },
  { kind: 'IBAN', value: 'iban', labels: 'iban ibannummer ibannr bankverbindung' },
  { kind: 'BIC', value: 'bic', labels: 'bic bicfi bic8 bic11 bicswift swift swiftbic swiftcode biccode' },
  {
    kind: 'CREDIT_CARD',
    value: 'card',
    labels: 'kreditkarte kreditkartennummer kreditkartennr kartennummer kartennr kartnr visa mastercard amex visakarte',
  },
  {
    kind: 'PHONE',
    value: 'phone',
    labels:
      'tel telefon telefonnummer telefonnr telnr telnummer fon handy handynummer handynr mobil mobilnummer mobilnr mobiltelefon mobilfunknummer fax faxnummer faxnr telefax rufnummer rückrufnummer festnetz festnetznummer durchwahl',
    endings: 'telefonnummer handynummer mobilnummer rufnummer',
  },
  {
    kind: 'LICENSE_PLATE',
    value: 'plate',
    labels: 'kz amtlkz kfzkz kfz kennzeichen kfzkennzeichen amtlkennzeichen kennz autokennzeichen nummernschild kontrollschild',
  },
  {
    kind: 'CREDENTIAL',
    value: 'secret',
    labels:
      'startcode authcode einladungscode registrierungscode einrichtungscode kopplungscode pairingcode transfercode eppcode abholcode rücksetzcode resetcode logincode anmeldecode initialcode startkennwort digicode passwort passwörter passwd kennwort kennworte losung losungswort zugangscode zugangskennwort schlüssel geheimnis wlanschlüssel netzwerkschlüssel wpa2 wpaschlüssel pw pwd passphrase wiederherstellungscode wiederherstellungsschlüssel backupcode passsatz passphrasen sshpassphrase aktivierungscode freischaltcode einmalcode einmalpasswort bestätigungscode sicherheitscode verifizierungscode entsperrcode codewort kodewort merkwort sicherheitswort erkennungswort kundenkennwort telefonkennwort parole notfallcode backupschlüssel rettungscode zugangspasswort totpseed totpsecret seed seedphrase schlüsselphrase gerätepasswort wlankey wlancode wifikey wlanpw wlanpasswort gastwlan psw passw passwort1 sicherheitsantwort antwortsicherheitsfrage produktschlüssel aktivierungsschlüssel startpasswort masterpasswort zugangsschlüssel lizenzschlüssel recoverykey',
    endings: 'passwort kennwort codewort notfallcode zugangscode wiederherstellungscode sicherheitscode freischaltcode schlüsselwort',
  },
  {
    kind: 'CREDENTIAL',
    value: 'pin',
    labels:
      'puk1 puk2 pin1 puk einmalpasswort einmalcode einmalkennwort pin2 entsperrpin handypin simpin onlinebankingpin bankingpin postfachpin mailboxpin fahrradschloss kofferschloss zahlenschlosscode codeschloss einlasscode zutrittscode schrankenpin pin pincode pinnummer pinzahl zugangspin gerätepin tokenpin safecode garagencode kellercode eingangscode zimmercode spindcode schrankcode prüfzahl kartenprüfzahl smscode tresor safe schließfach schlüsselsafe zahlenkombination kombination geheimzahl kartenpin tan smstan mtan pushtan tannummer türcode torcode haustürcode tresorcode alarmcode alarmanlage schließfachcode schlüsselkasten schlüsselbox schlüsseldepot schlüsselkästchen schlüsselschrank schlüsseltresor zahlencode zahlenschloss code codes cvc cvc2 cvv cvv2 cvccode prüfziffer kartenprüfnummer prüfnummer sicherheitsnummer otp',
    endings: 'türcode torcode geheimzahl',
  },
  {
    kind: 'CREDENTIAL',
    value: 'token',
    labels: 'lizenz lizenzcode zugriffstoken zugangstoken apischlüssel geheimschlüssel sitzungsid sitzungstoken',
  },
]
