// Legal forms and the words by which an organisation names its kind.
import { CueWords, tag } from '../recognizers/any/cue-words.ts'

/**
 * First word of a legal form → what completes it, tested right after that word. Forms are case-sensitive where their letters are also a
 * word of some language.
 */
export const LEGAL_FORMS = new CueWords<RegExp>([
  ...tag(/(?: & Co\.? ?(?:KGaA|KG|OHG|oHG))?/y, 'gmbh ggmbh mbh ug ag kgaa partgmbb partg'),
  ...tag(/(?<=KG|OHG|oHG|GbR|SE|OG|ohg|gbr)/y, 'kg ohg og gbr se'),
  ...tag(/(?<=Ltd|LTD|ltd|Inc|INC|LLC|LLP|PLC|plc|Corp|CORP)\.?/y, 'ltd limited inc llc llp plc corp'),
  ...tag(/(?<=SARL|SAS|SASU|EURL|SCI|SCOP|Sarl|sarl|SNC)/y, 'sarl sas sasu eurl sci scop snc'),
  ...tag(
    /(?<=SA|SL|SLU|SRL|SpA|SPA|BV|NV|VOF|AB|ApS|Oy|AS|BVBA|SPRL|srl|SLL|Srl|bv|eG)/y,
    'sa sl slu srl spa bv nv vof ab aps oy bvba sprl sll eg',
  ),
  ...tag(/\. ?(?:[VvKk]|G)\.(?![\p{L}])/uy, 'e'),
  ...tag(
    /\. ?(?:[Aa]\. ?(?:[Rr]\.? ?[Ll]\.?|S\.)?|[Ll]\.(?: ?U\.| ?L\.)?|[Rr]\. ?[Ll]\.|[Pp]\. ?[Aa]\.|[Nn]\. ?[Cc]\.|[Cc]\.|[Aa]\. ?[Ss]\.)(?!\p{L})/uy,
    's',
  ),
  ...tag(/\. ?[Vv]\.(?!\p{L})/uy, 'b n'),
  ...tag(/\. ?G\.(?!\p{L})/uy, 'a'),
  ...tag(/\. ?z ?o\. ?o\./y, 'sp'),
])

/** Kinds of organisation that stand before or within the name: "Grundschule Am Park", "Amtsgericht Kassel", "Kita Sonnenkäfer". */
export const ORG_HEADS: ReadonlySet<string> = new Set(
  `praxis gemeinschaftspraxis zahnarztpraxis hausarztpraxis kinderarztpraxis tierarztpraxis klinik kliniken klinikum krankenhaus universitätsklinikum
  uniklinik uniklinikum kita kindertagesstätte kindergarten grundschule hauptschule realschule gesamtschule oberschule mittelschule förderschule
  berufsschule volksschule gymnasium hochschule fachhochschule universität uni amtsgericht landgericht oberlandesgericht arbeitsgericht
  sozialgericht verwaltungsgericht finanzgericht finanzamt jugendamt sozialamt standesamt bürgeramt landratsamt ordnungsamt gesundheitsamt ausländerbehörde
  jobcenter stadtwerke sparkasse volksbank raiffeisenbank kanzlei rechtsanwaltskanzlei steuerkanzlei hausverwaltung institut stiftung bäckerei metzgerei tischlerei schreinerei
  autohaus apotheke pflegedienst seniorenheim pflegeheim altenheim seniorenresidenz mvz sanitätshaus ingenieurbüro architekturbüro steuerbüro fahrschule musikschule
  gärtnerei zimmerei dachdeckerei malerbetrieb spedition gießerei druckerei weingut brauerei gasthof gasthaus hotel tagungshotel pension restaurant metallbau backhaus gartenbau tiefbau hochbau stahlbau fassadenbau elektro sanitär getränke steinmetz
  bestattungen bestattungshaus optiker pflegezentrum seniorenstift wasserverband stadtmuseum maklerbüro steuerberatung strafverteidigung bildungswerk labortechnik
  fleischerei rentenversicherung aok stadtbücherei
  checkpoint diakonie bankhaus pfarramt autozentrum tierklinik geburtshaus kreisverwaltung stadtverwaltung gemeindeverwaltung landesamt bundesamt
  assekuranz reisebüro ristorante trattoria pizzeria osteria café eiscafé wirtshaus seniorenzentrum wohnheim sozialstation caritas awo thw feuerwehr
  polizeiinspektion polizeirevier polizeipräsidium kriminalpolizei staatsanwaltschaft landeskriminalamt notariat rae krankenkasse reederei werft molkerei
  käserei landhotel berghotel jugendherberge stadtbibliothek fitnessstudio tanzschule sprachschule volkshochschule vhs förderverein schützenverein
  musikverein gesangverein kleingartenverein sportclub reitverein tennisclub golfclub ruderclub verein hsg tsv vfl vfb tus tsg fsv spvgg djk fc sc sv tv vs pi
  orthopädie radiologie kardiologie zahnmedizin dermatologie dentallabor tierheim tierarztpraxis hebammenpraxis logopädie ergotherapie physiotherapie
  autohandel reifenservice gartencenter baumarkt möbelhaus küchenstudio modehaus juwelier buchhandlung blumenhaus friseur wäscherei
  hundeschule reitstall campingplatz theater genossenschaft wohnungsbau baugenossenschaft bürgerstiftung frauenhaus beratungsstelle schuldnerberatung
  landgasthof bistro kirchengemeinde pfarrgemeinde pfarrei sportverein turnverein herzzentrum gebr gebrüder
  mjc hôtel garage association notaires coopérative ehpad médiathèque commissariat restaurant
  cabinet clinique hôpital école collège lycée université mairie crèche pharmacie boulangerie transports fonderie ets établissements
  gestoría asesoría inmobiliaria mutua caja taller residencia parroquia comisaría autoescuela notaría cooperativa ferretería
  hospital clínica colegio instituto universidad ayuntamiento farmacia panadería bufete fincas talleres
  agriturismo autoscuola carrozzeria cascina azienda ristorante parrocchia banca assicurazioni cooperativa panetteria
  scuola ospedale università comune liceo farmacia falegnameria studio officina panificio credito
  fietsenmaker stichting vereniging verpleeghuis makelaardij tuincentrum slagerij advocatenkantoor rabobank autobedrijf
  ziekenhuis school basisschool huisartsenpraktijk gemeente kwekerij loonbedrijf apotheek bakkerij garage
  biuro restauracja spółdzielnia fundacja stowarzyszenie parafia przedszkole zakłady piekarnia hurtownia komenda sąd
  szpital szkoła uniwersytet przychodnia urząd gmina drukarnia apteka towarzystwo kancelaria zakład
  gemeindewerke kreiswerke verkehrsbetriebe wasserwerke zahnzentrum ärztehaus gesundheitszentrum therapiezentrum rehazentrum
  rehaklinik dialysezentrum landesbühne stadttheater staatstheater kunsthaus kunsthalle kunstverein kulturzentrum spenglerei klempnerei
  holzbau bedachungen konditorei feinbäckerei lkh bezirkshauptmannschaft gemeindeamt marktgemeinde
  stadtgemeinde bezirksgericht kantonsspital kantonspolizei spitex kinderhaus waldkindergarten imkerei baumschule
  rechtsanwälte
  fromagerie menuiserie plomberie boucherie charpenterie maçonnerie serrurerie ébénisterie librairie syndicat fondation
  asociación fundación federación carpintería fontanería librería peluquería sindicato
  associazione fondazione macelleria gelateria tipografia obs cbs schildersbedrijf bouwbedrijf kapsalon woningcorporatie
  stolarnia cukiernia księgarnia wydawnictwo
  university college academy institute`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** English kinds come last: "Beckett Park Surgery", "Oakhurst Joinery". */
export const ORG_TAILS: ReadonlySet<string> = new Set(
  `surgery school hospital clinic university college academy institute solicitors joinery refrigeration bakery pharmacy software logistics consulting holdings partners
  foundation trust council bank insurance systems technologies industries enterprises nursery practice gmbh logistik stahlbau systemhaus shipping forwarding foodbank machines motors services cabinets gesundheitsakademie zahntechnik nutzfahrzeuge
  immobilienverwaltung gebäudereinigung personalservice veranstaltungstechnik brewery dental veterinary estates properties charity church society
  railway museum homes housing lettings plumbing roofing scaffolding haulage mutual federation alliance forum wachdienst`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** "Klein & Söhne", "Lang + Partner", "Petit & Associés": what ends a family's or partners' name. */
export const PARTNERS: readonly string[] =
  'söhne sohn töchter tochter partner partners sons son daughters associés associates figli figlio hijos hermanos zonen zoon synowie fils frères brothers bros cie kollegen kolleginnen'.split(
    ' ',
  )

/** "Herzog & Kaiser Immobilien": trades that end a name only after two names. */
export const TRADES: readonly string[] =
  'immobilien zahntechnik moden mode gerüstbau maschinenbau nutzfahrzeuge rechtsberatung rechtsanwälte steuerberater steuerberatung architekten ingenieure bau logistik transporte reisen touristik versicherungen media design druck verlag personal elektrotechnik haustechnik heizung heizungsbau dachtechnik fenster küchen möbel optik akustik labor dental therapie physiotherapie pflege catering events fahrzeugtechnik automobile sicherheit reinigung gartenbau holzbau metallbau solar energie wein feinkost'.split(
    ' ',
  )
