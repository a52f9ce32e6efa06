// Words that make a street: endings, words before and after the name, and look-alikes that are no streets.
import { CueWords, Endings, tag } from '../recognizers/any/cue-words.ts'

const list = (words: string): string[] => words.trim().split(/\s+/)

/** Endings that mean a street with hardly an exception (German, Dutch, Scandinavian). */
export const STREET_ENDINGS = new Endings(
  list(`straße strasse strase str straat allee gasse gässchen gässle weg wegle steig stieg pfad chaussee promenade twiete damm ufer
  gürtel ring platz markt redder brink kamp anger zeile gracht kade plein singel laan steeg dijk dreef vej gade gatan gata vägen stræde veien katu utca iela gatve tänav baan wijk hellweg`),
)

/** Endings of street names that are as often something else: only with a postcode, a label or on a line of their own. */
export const WEAK_ENDINGS = new Endings(
  list(`berg feld hof graben wall tor park winkel garten gärten aue bach bogen brücke busch deich eck ecke grund heide hang hain höhe
  höhen holz horst kehre koppel leite lohe mühle rain reihe ried schanze see siedlung stein steg stiege tal teich terrasse wiese
  wiesen wald hagen acker äcker au bruch bühl burg denkmal feldern gasthof hütte insel kirche kirchhof moor quelle rondell sand
  schleife schloss schlag stadt ort kai insel breite weide weiden linden eichen buchen erlen born bronn brunnen loh rott roth`),
)

/** Compounds that end like a street but are none. */
export const NOT_STREETS: ReadonlySet<string> = new Set(
  list(`arbeitsplatz stellplatz sitzplatz liegeplatz steckplatz startplatz listenplatz tabellenplatz speicherplatz lagerplatz
  ausbildungsplatz studienplatz praktikumsplatz kitaplatz krippenplatz heimplatz therapieplatz behandlungsplatz fensterplatz gangplatz
  stehplatz bauplatz tiefgaragenstellplatz parkplatz pkw-stellplatz schlafplatz zeltplatz prüfplatz messplatz testplatz handarbeitsplatz
  bahnsteig dekade schwanger hangar
  umweg rückweg hinweg ausweg rechtsweg dienstweg lösungsweg lernweg arbeitsweg fahrtweg anfahrtsweg lieferweg keineswegs unterwegs
  übertragungsweg vertriebsweg bildungsweg rechenweg kommunikationsweg zahlungsweg klageweg transportweg
  monitoring engineering sponsoring factoring catering controlling restructuring refactoring manufacturing scoring clearing filtering
  hiring rendering clustering offering mentoring tutoring wiring string spring during bring hering fehring earring steering
  supermarkt baumarkt aktienmarkt arbeitsmarkt kapitalmarkt finanzmarkt wohnungsmarkt stellenmarkt absatzmarkt drogeriemarkt
  binnenmarkt flohmarkt weihnachtsmarkt verbrauchermarkt fachmarkt getränkemarkt elektromarkt automarkt lebensmittelmarkt rohstoffmarkt
  immobilienmarkt zielmarkt energiemarkt strommarkt heimatmarkt teilmarkt
  hauptzeile kopfzeile betreffzeile fußzeile fusszeile befehlszeile kommandozeile schlagzeile leerzeile überschriftzeile
  adresszeile codezeile textzeile tabellenzeile datenzeile headerzeile datenstraße fertigungsstraße montagestraße wörter
  weg straße strasse str platz ring markt ufer damm gasse allee steig pfad zeile plein laan kade weglaan
  unterwegs pirsch exemplar durchgang fußweg fussweg bürgersteig anstieg aufstieg einstieg ausstieg abstieg umstieg
  datenweg instanzenweg versandweg entwicklungsstraße anlagenring dichtring o-ring federring ohrring ehering trauring kolbenring
  sprengring sicherungsring abstreifring gleitring spannring klemmring`),
)

/** Words that stand before a number and are never the end of a street name. */
export const NOT_STREET_NOUNS: ReadonlySet<string> = new Set(
  list(`siret siren seite seiten kapitel abschnitt punkt punkte punkten nummer nr position pos artikel art absatz abs satz anlage tabelle abbildung abb bild
  zeile zeilen spalte raum zimmer tag tage tagen monat monate monaten jahr jahre jahren woche wochen kw quartal stufe schritt phase teil band
  folge version windows level klasse klassen gruppe team halle gate gleis linie bus spiel runde minute minuten stunde stunden uhr grad prozent
  euro standort modul fall fälle fällen frage fragen ziffer buchst buchstabe variante option block slot kanal port etage stock geschoss station
  termin lauf test stichtag alter ende anfang beginn zeitpunkt wert faktor januar februar märz april mai juni juli august september oktober
  november dezember jan feb mär apr jun jul aug sep sept okt nov dez montag dienstag mittwoch donnerstag freitag samstag sonntag sommer winter
  herbst frühjahr frühling wintersemester sommersemester semester schuljahr zeitraum durchschnitt schnitt mittel verhältnis vergleich vorjahr
  umfang format paragraph paragraf rechnung bestellung auftrag vertrag angebot projekt ticket fall vorgang los gebot rang kurs prüfung übung
  aufgabe lektion einheit anhang beispiel formular feld fußnote gewinn preis betrag kosten wochenende vormittag nachmittag abend morgen rahmen
  haushalt bereich sprint release build block server knoten cluster monatsende jahresende geschäftsjahr kalenderjahr wirtschaftsjahr folgenden
  über circa etwa ca rund maximal minimal mindestens höchstens insgesamt gesamt unter bis ab von mit ohne pro je alle nur noch erst sgb bgb stgb
  dsgvo eur usd chf tel telefon fax mobil handy iban pin code bußgeldkatalog datum serie saison staffel iphone galaxy stand lebensjahr gen typ`),
)

/** What a word before (or after) a street name says. */
export type StreetCue = 'preposition' | 'head' | 'spanish' | 'italian' | 'polish' | 'romance'

/** Words that open a street name which the number follows. */
export const STREET_OPENERS = new CueWords<StreetCue>([
  ...tag(
    'preposition',
    'unterm hinterm überm vorm aufm am an im in auf zum zur beim bei unter hinter vor ober über neben zwischen zu ob innerer innere',
  ),
  ...tag('head', 'straße strasse platz allee weg ring ufer gasse hof promenade passage plein'),
  ...tag(
    'spanish',
    'rúa cº calle c cl avenida avda avd av plaza pza paseo camino carretera ctra ronda travesía travesia glorieta rambla callejón cuesta carrer carreró passeig avinguda plaça pg urbanización urb barriada ronda costanilla bulevar parque vía senda',
  ),
  ...tag(
    'italian',
    'via viale piazza piazzale corso largo vicolo strada contrada lungomare lungotevere lungarno borgo borgata salita piazzetta zza zzale le so go lo loc località fraz frazione cascina masseria podere vocabolo rione galleria traversa circonvallazione fondamenta calata discesa',
  ),
  ...tag('polish', 'ul ulica ulicy al aleja aleje alei os osiedle osiedlu pl plac placu rynek skwer rondo bulwar'),
  ...tag(
    'romance',
    'rua praça praca travessa largo avenida estrada rue boulevard avenue steenweg route place quai impasse allée sentier ruelle chaussée esplanade chemin strada bulevardul aleea calea șoseaua piața intrarea splaiul náměstí náměsti třída trg ulice',
  ),
])

/** Little words inside a street name. */
export const STREET_LINKS: ReadonlySet<string> = new Set(
  list(`der den dem die das des de la las los el del della dello degli delle dei di da d l s le les du van ter ten 't y e und im am an in
  von vom zu zum zur alten alte neuen neue hohen langen kleinen großen grünen op naar san santa sankt st do dos das sf lui`),
)

/** Adjectives before a street word, taken into the name. */
export const STREET_ADJECTIVES: ReadonlySet<string> = new Set(
  list(`alt alte alter altes alten neu neue neuer neues neuen große großer großen grosse kleine kleiner kleinen obere oberer oberen untere
  unterer unteren hintere hinterer vordere vorderer innere innerer äußere äußerer lange langer langen kurze kurzer hohe hoher hohen breite
  breiter enge enger grüne grüner rote roter weiße weißer schwarze schwarzer mittlere mittlerer nördliche südliche östliche westliche linke
  rechte sankt st erste zweite dritte oude nieuwe grote korte eerste tweede derde prins prinses koning koningin burgemeester sint gebroeders gamle nya gamla stora lilla`),
)

/** French street words: the number comes first. */
export const FRENCH_STREETS = new CueWords<true>(
  tag(
    true,
    `rue avenue av boulevard bd blvd boul impasse imp allée allee allées all chemin che ch place pl quai cours route rte square passage faubourg
  villa résidence lotissement sentier venelle ruelle esplanade promenade hameau cité montée traverse voie mail lot clos parvis levée rond corniche r grande faubourg fg fbg`,
  ),
)

/** English street words: number and name come before them. */
export const ENGLISH_STREETS = new CueWords<true>(
  tag(
    true,
    `street st road rd avenue ave lane ln drive dr close court ct terrace place pl square sq way crescent cres gardens grove hill park row
  mews boulevard blvd parkway pkwy highway hwy circle cir trail trl broadway quay walk view rise green gate wharf parade loop plaza pike
  alley turnpike tce ter gdns gr cl wy hts grn bvd crsnt cresc mws sqr crossing fields meadow meadows cottages estate bank ridge heights path passage spur run creek`,
  ),
)
