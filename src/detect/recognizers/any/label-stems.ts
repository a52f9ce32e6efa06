// Labels of numbers that stand for a person, composed: whose number it is (customer, member, policy, pupil …) times how a language says
// "number". The label tables list only what is not regular.

const list = (words: string): readonly string[] => words.split(' ')

interface Stems {
  readonly stems: readonly string[]
  /** After the stem: `Kunden-Nr.`. */
  readonly after: readonly string[]
  /** Before the stem: `N° de cliente`. */
  readonly before: readonly string[]
}

const STEMS: readonly Stems[] = [
  {
    stems: list(
      'kd kdn kun kund kunde kunden kundin kundinnen knd knr kundenkonto kundenkarten kundenkarte mitglied mitglieds mitglieder mitgl mitgliedschaft mitgliedschafts mitgliedsausweis vertrag vertrags vertr vertragskonto vertragspartner vertragskontoinhaber versicherungsvertrag versicherungsvertrags versicherungsschein versicherungsscheins versichschein verschein versschein vschein vs vsch police policen pol polizzen versicherungs versicherungsnehmer vn patient patienten patientin pat patientinnen fall behandlungsfall aufnahme personal pers personalausweiskarten mitarbeiter mitarb ma angestellten beschäftigten stamm personalstamm dienst schüler schülerin studenten studierenden matrikel matr immatrikulations prüfling teilnehmer teiln tn kursteilnehmer kunden bewerber bewerbungs kandidaten mieter mieterkonto debitoren debitor deb kreditor kreditoren abonnenten abo abokonto leser leserausweis bibliotheks bibliotheksausweis benutzerausweis büchereiausweis spender klienten klient klientin mandanten mandant mand depot depotkonto bauspar bausparvertrags darlehens darlehenskonto kredit kreditkonto bonus bonuskarten bonuskarte payback vielflieger meilenkonto rahmenvertrag rahmenvertrags anschlussinhaber anschluss betreuten betreute bewohner gast gäste häftlings gefangenen buchungs insassen geschäftspartner partner gp halter tierhalter besitzer kassenzeichen startpass spielerpass pass ausweiskarten lizenzinhaber beitragskonto beitragszahler beitrags spenden steuerkonto kassen kind kinder sorgeberechtigten azr beihilfe bafög bg bedarfsgemeinschafts förder stipendiaten prüfungs chiffre kursanten proband probanden probandin studienteilnehmer testperson spieler vereins parteimitglieds gewerkschafts zeitkarten abokarten bahncard clubkarten club karteninhaber transponder schlüsselträger mandat mitarbeiterausweis mitarbeiterkarten nutzungsvertrags nutzungsvertrag kundenkontos mieterkontos debitorenkonto teilnehmerausweis gästekarten besucher besucherausweis bewerbung immatrikulation mandats mietvertrag mietvertrags mietkonto abonnement abonnements leserkarten leserkarte bibliothekskarten bibliotheksausweises büchereikarten treuekarten vorteilskarten mitgliedskarten kundenpass studienausweis studentenausweis studierendenausweis schülerausweis dienstausweis werksausweis mitarbeiterausweis betriebsausweis schwerbehindertenausweis servicevertrag mobilfunkvertrag stromvertrag gasvertrag wartungsvertrag leasingvertrag kreditvertrag darlehensvertrag sparvertrag treuhand versicherungskonto beitragsnehmer leistungsempfänger leistungsbezieher bedarfsgemeinschaft pflegebedürftigen pflegeempfänger klientin versicherte versicherter versicherten arbeitnehmer bedienstete bediensteten beschäftigte azubi auszubildenden praktikanten doktoranden mandatsträger fahrgast fahrgäste passagier passagiere reisenden crew spielerlizenz trainerlizenz schiedsrichter sportler athleten startnummern jahreskarten dauerkarten saisonkarten',
    ),
    after: list('nummer nr no id kennung kennziffer kennnummer code kürzel ref referenz ziffer kennzeichen'),
    before: list(''),
  },
  {
    stems: list(
      'customer cust client member membership mbr mem subscriber policy policyholder pol contract patient pat hospital medicalrecord chart employee emp staff personnel payroll worker student pupil learner matriculation candidate applicant tenant tenancy resident guest donor insured beneficiary claimant participant subject proband loyalty rewards frequentflyer frequentflier mileage library librarycard prison prisoner inmate offender clientaccount customeraccount enrolment enrollment case volunteer supporter cardholder badge account acct holder membershipcard loyaltycard librarymember accountholder passenger crew traveller traveler caller lender borrower loan mortgage lessee investor shareholder delegate attendee registrant enrollee licensee trainee apprentice contractor driver courier agent user_account serviceuser caseworker householder visitor trustee pensioner pension annuity scheme alumni alum matric registration_ enrolled',
    ),
    after: list('no nr number num id ref reference code'),
    before: list(''),
  },
  {
    stems: list(
      'mat client cliente adhérent adherent adhérente membre sociétaire patient patiente salarié agent étudiant etudiant élève eleve assuré abonné abonne abonnement allocataire licencié usager locataire donateur police contrat stagiaire bénéficiaire participant employé personnel candidat titulaire lecteur parrain voyageur passager demandeur compteclient dossierclient dossierpatient dossieradhérent dossierallocataire carteclient cartedefidélité cartefidélité cartedebibliothèque cartelecteur cartemembre cartedadhérent cartevoyageur carteétudiant',
    ),
    after: list('id no n nº numéro'),
    before: list(
      'numéro numero num no n nº réf ref référence reference code identifiant id matricule numérode numerode node nde réfde codede numérodu nodu numérod nod nd numérodela nodela',
    ),
  },
  {
    stems: list(
      'cliente socio socia abonado paciente empl empleado empleada trabajador alumno alumna estudiante asegurado póliza poliza contrato expediente usuario inquilino donante participante afiliado mutualista historia historiaclínica federado candidato opositor becario huésped viajero pasajero titular lector carné carnet carnédesocio carnetdesocio carnédebiblioteca tarjetadesocio tarjetadefidelización tarjetadefidelidad tarjetacliente tarjetadecliente expedientedelalumno cuentadecliente suscriptor suscripción',
    ),
    after: list('id no nº núm num'),
    before: list('número numero núm num no nº n cód cod código codigo id númerode numerode nºde node nde códigode codigode númde numde'),
  },
  {
    stems: list(
      'cliente socio socia paziente dipendente studente utente assicurato polizza contratto tessera matricola matr abbonato abbonata iscritto inquilino donatore donatrice partecipante pratica fornitura alunno alunna candidato passeggero viaggiatore ospite lettore titolare assistito assistita tesserato atleta lavoratore contribuente cartellaclinica cartella cartafedeltà tesserafedeltà tesserasocio tesserabiblioteca cartaclub abbonamento praticacliente contocliente',
    ),
    after: list('n nr no id'),
    before: list('numero num nr n no codice cod id numerodi ndi nrdi codicedi'),
  },
  {
    stems: list(
      'klant lid lidmaatschap patiënt patient patiënten personeel personeels medewerker student leerling polis contract relatie debiteur debiteuren abonnee cliënt client verzekerde verzekerden deelnemer deelnemers huurder huurders gast donateur dossier zorg patiëntdossier zorgdossier werknemer cursist sollicitant kandidaat passagier reiziger bewoner vrijwilliger lener lezer klantkaart klantenkaart bonuskaart ledenpas bibliotheekpas bibliotheekkaart lenerspas abonnement abonnements collegekaart studentenkaart pensioen deelnemerspas personeelspas',
    ),
    after: list('nummer nr snummer snr id code'),
    before: list(''),
  },
  {
    stems: list(
      'klienta klient członka członkowski pacjenta pracownika prac pracownik studenta ucznia albumu indeksu legitymacji polisy umowy abonenta kursanta ubezpieczonego najemcy najemca abonent abonamentu uczestnika darczyńcy kartoteki czytelnika członkowska pasażera kandydata wolontariusza zawodnika licencji ewid ewidencyjny ewidencyjna służbowy służbowa dłużnika pożyczki kredytu kartyklienta kartystałegoklienta kartybibliotecznej legitymacja legitymacjistudenckiej legitymacjiszkolnej historiichoroby księgigłównej karty_pacjenta kartypacjenta',
    ),
    after: list('nr id numer'),
    before: list('numer nr id kod nrid'),
  },
]

/** Stems that are words of the language in this spelling, or whose composition names something else. */
const NOT: ReadonlySet<string> = new Set(
  list(
    'passnr passnummer passnr passid passcode passno passkennung passref passkennzeichen passkürzel polizzenkennzeichen kindercode kindcode bonuscode clubcode partnercode gästecode gastcode guestcode clientcode clientref casecode caseref caseno caseid casenumber casenum casereference kassenkennzeichen kassennr kassennummer vereinscode vereinskennziffer nd polref polcode polno chartno chartid chartnumber chartref chartcode memno memid memref memnum memcode memnumber subjectid subjectcode subjectref agentid agentno clientid clientno contractcode contractid policyid policycode policyref buchungscode buchungsnr buchungsnummer buchungsid buchungsno buchungsref buchungsreferenz buchungskennung buchungsziffer buchungskürzel fallcode fallkennzeichen kreditkartennummer bgcode kundcode maid mano matcode usuarioid rewardscode loyaltycode prüfungsnr prüfungsnummer prüfungscode beitragscode fördercode userid codeclient kundencode teilnehmercode dienstkennzeichen azrkennzeichen partnerno kinderno anschlusscode förderkennzeichen anschlusskennung anschlussid anschlussnr anschlussnummer anschlussno anschlussref abocode kassenzeichencode vsid vscode pratican praticaid practice studentecode expedienteno expedienteid chiffrecode startpasscode',
  ),
)

/** Every composed label, without blanks, dots and hyphens, in lower case. */
export function numberLabels(): string {
  const found = new Set<string>()
  for (const { stems, after, before } of STEMS) {
    for (const stem of stems) {
      for (const end of after) found.add(stem + end)
      for (const head of before) if (head !== '') found.add(head + stem)
    }
  }
  return [...found].filter((label) => label.length > 3 && !NOT.has(label)).join(' ')
}
