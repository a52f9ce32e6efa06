// Words that never are names: trades, offices, departments, speakers of transcripts, numbers in words. The lexicon decides for those that
// are surnames too (Koch, Richter, Meister).

/** Roles, places of work, form fields, speakers; those that announce names are in the vocabulary. */
export const THINGS = `customs aduana douane dogana zollamt hobbys hobbies curriculum vitae lebenslauf tollwut dramaturgie dramaturg dramaturgin alu inox quarz vitrine trakehner hannoveraner
holsteiner haflinger friese isländer jeside jesidin jesiden alevit alevitin aleviten sunnit sunnitin schiit schiitin berater beraterin filiale backstube durchwahl werkschutz symptome symptom operadora operador operatrice operador operateur opérateur opératrice
operatore operator operatorka konsultant konsultantka doradca sprzedawca serwis recepcja rejestracja zgłaszający zgłaszająca dyspozytor dyspozytorka lekarz lekarka
pielęgniarka kierownik kierowniczka kierowca księgowa księgowość sekretariat biuro magazyn nauczyciel nauczycielka wychowawca wychowawczyni
spedycja sklep dział zarząd konto data adres telefon umowa faktura uwagi opis temat
pharmareferent pharmareferentin augenoptikermeister gast gäste bank kasse chefin chef geschäftsleitung hausverwaltung disposition disponent disponentin leitung
sprecherin sprecher stimme reporter reporterin gesprächspartner gesprächspartnerin befragte befragter befragende proband probandin tutor tutorin dozent dozentin
lehrkraft klassenlehrer klassenlehrerin klassenleitung schulleitung elternteil sorgeberechtigte sorgeberechtigter erziehungsberechtigte vormund
pförtner pforte rezeption empfang werkstatt lager küche service backoffice vorzimmer sekretariat telefonist telefonistin hotline notaufnahme
ambulanz station praxis apotheke labor leitstelle melder melderin anrufer anruferin patientenakte betroffene betroffener geschädigte geschädigter
beschuldigte beschuldigter angeklagte angeklagter verteidiger verteidigerin verteidigung staatsanwalt staatsanwältin staatsanwaltschaft vorsitzender gericht
polizei feuerwehr rettungsdienst bot chatbot assistent assistenz nutzer nutzerin user kundschaft gegenseite gegner gegnerin zeugen partei
fachanwalt fachanwältin rechtsanwalt rechtsanwältin steuerfachangestellte rechtspfleger rechtspflegerin gerichtsvollzieher gerichtsvollzieherin
vorstand aufsichtsrat betriebsrat personalrat schwerbehindertenvertretung gleichstellungsbeauftragte datenschutzbeauftragter datenschutzbeauftragte
buchhalterin buchhalter verkäufer verkäuferin kassierer kassiererin friseur friseurin friseurmeister elektriker elektrikerin installateur schreiner
tischlerin tischler mechatroniker mechatronikerin altenpflegerin altenpfleger hebamme physiotherapeut physiotherapeutin ergotherapeut ergotherapeutin
logopädin logopäde psychologe psychologin sozialarbeiter sozialarbeiterin sozialpädagoge sozialpädagogin wohngruppe wohnbereich bezugspflege
anlage betreff anhang bemerkung bemerkungen vermerk termin termine uhrzeit datum gewicht größe alter geschlecht beruf wohnort anschrift
medikation medikamente befund diagnose diagnosen beschwerden allergien vorerkrankungen verlauf therapie procedere empfehlung hinweis
grundschule berufsschule gymnasium kita kindergarten hort verein abteilung werk standort gebäude etage zimmer raum halle tor rampe fahrzeug kennzeichen
marke modell hersteller farbe menge preis artikel artikelnummer bestellnummer währung betrag summe gesamt rabatt versand lieferung
umarmung umarmungen grüße habil jugend rodowe panieńskie jaja haha hehe insurer eltern asthma
ich wir ihr sie euch mir dir uns
agent advisor adviser representative rep receptionist reception dispatcher dispatch caller customer nurse clinician consultant physician pharmacist
interviewer interviewee respondent moderator host speaker narrator chair chairman chairwoman chairperson facilitator minutes secretary treasurer
clerk bailiff court judge counsel prosecutor defendant claimant plaintiff witness applicant respondent officer sergeant inspector constable detective
instructor tutor lecturer principal headteacher pupil parent guardian carer caregiver volunteer trustee driver courier warehouse frontdesk
accountant auditor broker banker cashier buyer seller vendor supplier purchaser landlord tenant occupier employer employee applicant candidate
engineer technician mechanic plumber electrician builder developer maintainer admin administrator moderator bot assistant user duty dealers payroll
symptoms diagnosis medication allergies occupation address phone notes remarks subject summary signature title status amount total quantity price
everyone team lads gents ladies folks staff crew board committee council
conseiller conseillère opérateur téléconseiller téléconseillère vendeur vendeuse acheteur acheteuse gérant gérante gardien gardienne chauffeur livreur infirmier
infirmière kiné pharmacien pharmacienne greffier greffière huissier avocat avocate président présidente trésorier trésorière secrétaire comptable
enseignant enseignante parent parents élève stagiaire apprenti apprentie accueil standard régulateur régulatrice appelant appelante demandeur demanderesse
locataire propriétaire bailleur ascenseur immeuble syndic objet adresse téléphone montant médecin patiente
asesor asesora gestor gestora agente comercial vendedor vendedora comprador compradora conductor conductora enfermero enfermera médica farmacéutico farmacéutica
secretario secretaria contable administrador administradora profesor profesora alumno alumna tutora inquilino inquilina propietario propietaria
denunciante testigo abogado abogada procurador procuradora notario notaria juez jueza recepción recepcionista llamante interesado interesada tasa etnia guía
domicilio teléfono importe asunto observaciones fecha lugar motivo
consulente impiegato impiegata segretario segretaria ragioniere autista infermiere infermiera farmacista medico dottore insegnante maestra alunno alunna
genitore tutore venditore venditrice acquirente proprietario proprietaria inquilina condomino amministratore amministratrice portiere portineria
chiamante paziente avvocato notaio giudice teste testimone ufficio reparto oggetto indirizzo telefono importo guida
adviseur verkoper verkoopster koper chauffeur verpleegkundige huisarts apotheker docent leraar lerares leerling ouder voogd verzorger beheerder
receptie balie monteur boekhouder boekhoudster penningmeester voorzitter secretaris notulist advocaat rechter griffier getuige beller melder
gemeente afdeling onderwerp adres telefoon bedrag opmerkingen datum`

/** Before a name: it is the name of a product, a programme, an animal, a ship, a house, a storm. */
export const GOODS = `marke marken hersteller modell produkt produktname artikel typ brand brands product model item manufacturer maker vendor supplier make sku title titel
seal material serie series collection kollektion edition version fabrikat lieferant konkurrenz competitor competitors sorte sorten rebsorte wein wine vin vino uva vigna cuvée
app apps bot chatbot programm software assistentin voicebot avatar projekt project codename roboter robot
sofa sessel stuhl hocker tisch lampe regal bett schrank matratze küche sofa chair table lamp shelf couch fauteuil chaise canapé silla mesa sedia tavolo stoel kast
jacke hose kleid schuh schuhe stiefel tasche rucksack parfum parfüm creme puppe kaffee tee bier gin whisky rum likör sekt champagner käse salat suppe pizza kuchen torte
jacket dress shoe shoes boots bag backpack doll coffee tea beer salad soup cake tarta brandy sidra
opel ford vw volkswagen škoda skoda seat renault peugeot citroën citroen fiat audi bmw toyota mazda nissan hyundai kia volvo dacia lancia alfa chevrolet canyon
auto wagen fahrzeug traktor schlepper car truck tractor voiture coche macchina
hund hündin katze kater pferd stute wallach pony kuh hamster kaninchen welpe papagei dog cat horse puppy kitten hamster chien chienne cheval perro perra gato gata caballo
cane gatta gatto cavallo hond kat paard pies kot koń labrador dackel
schiff fähre yacht boot ms frachter ship boat ferry vessel bateau barco nave
hotel suite saal restaurant café gasthof room pub bar camera salle sala
sturm sturmtief orkan tief hoch hurrikan taifun hurricane storm typhoon tempête
band festival tribute oper musical film serie buch roman song lied album stück movie book novel play
compound wirkstoff medikament präparat stent drug ascenseur lift aufzug virgen`

/** What trades, offices and abstract nouns of German end in. */
const ENDINGS =
  /(?:leitung|leiter(?:in)?|meister(?:in)?|stelle|schutz|assisten(?:z|t|tin)|stube|durchwahl|verwaltung|abteilung|dienst|betreuung|betreuer(?:in)?|beratung|berater(?:in)?|führung|beauftragter?|referent(?:in)?|referat|ärztin|anwält(?:e|in)|pfleger(?:in)?|personal|team|zentrale|büro|kasse|amt|schaft|heit|keit|tion|ität|ismus|ssystem|gerät|karte|nummer|schein|bericht|raum|filiale|betrieb|vertretung|verein|sorge|angestellter?|kaufmann|kauffrau|fachkraft|hilfe|aushilfe|techniker(?:in)?|therapeut(?:in)?|pädagog(?:e|in)|kurse?|jugend|kuchen|kaufpreis|preis|versicherung|prüfung|planung|sprecher(?:in)?|stunde|woche|termin|vertrag|angebot|rechnung|schule|klasse|gruppe|station|praxis|klinik|sensor|regale?|sessel|lampe|tisch|handling|beamter?|beamtin|status|kraut|motorik|rate|wert|werte|eiweiß|zucker|spiegel|umarmung)$/

/** Where endings are looked for: fewer places to begin at. */
const LONGEST_ENDING = 15

const ROLE_ENDINGS =
  /(?:meister|leiter|fahrer|führer|berater|betreuer|lehrer|trainer|pfleger|helfer|händler|verkäufer|techniker|prüfer|planer|sprecher|verwalter|gärtner|bauer|macher|wärter)(?:in)?$|(?:arzt|ärztin|anwalt|anwältin|schwester|assistentin?|referentin?|therapeutin?|beauftragter?|vorsitzender?|kaufmann|kauffrau|beamter?|beamtin|praktikantin?|experte|expertin|ingenieurin?|direktorin?)$/

/** `Dachdeckermeister`, `Kassenärztin`: a compound trade before which no list is complete. */
export function isCompoundRole(lower: string): boolean {
  return ROLE_ENDINGS.test(lower.slice(-LONGEST_ENDING))
}

/** Stems of diseases, examinations and drugs. */
const MEDICINE =
  /(?:itis|ose|osis|tonie|tension|pathie|logie|gramm|grafie|graphie|skopie|tomie|plasie|plastik|ämie|urie|phylaxe|penie|algie|ästhesie|phagie|pnoe|rhoe|rrhoe|zele|ektomie|kardie|mikrobiell|cillin|statin|prazol|sartan|olol|formin|mycin|micin|cain|oxacin|azepam|azolam|afil|mab|tinib|parin|farin|dipin|glutid|gliptin|gliflozin|triptan|setron|profen|phalan|platin|kortison|thiamin|vitamin)$/

const NUMERAL =
  /^(?:ein|eins|zwei|zwo|drei|vier|fünf|fuenf|sechs|sech|sieben|sieb|acht|neun|zehn|elf|zwölf|zwoelf|zwanzig|dreißig|dreissig|(?:vier|fünf|sech|sieb|acht|neun)zig|hundert|tausend|und|million(?:en)?){2,}$/

/** @param lower a word in lower case that the name lexicon does not know as a name. */
export function isTrade(lower: string): boolean {
  if (lower.length < 8) return false
  const end = lower.slice(-LONGEST_ENDING)
  return ENDINGS.test(end) || MEDICINE.test(end) || NUMERAL.test(lower)
}
