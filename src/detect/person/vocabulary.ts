// Words that announce, join or rule out names, in the languages of European offices. Data only: what they mean is up to the rules.

/** Forms of address: a name follows. */
export const TITLES = `herr herrn herren hr hrn frau fr frl fräulein familie fam eheleute ehepaar mr mrs ms mx miss mister monsieur madame mme
mlle mademoiselle messieurs señor señora sr sra srta dra don doña sig sigra signor signora signore signorina dhr mevr mevrouw mw heer cllr councillor meneer mijnheer
pan pani pana panu państwo panią`

/** Academic and professional ranks: between a form of address and a name, or before a name on their own. */
export const RANKS = `dr drs dres prof professor professorin med phil rer nat jur dent habil hc vet ing dipl pd priv doz mag msc bsc mba ra rain
phk ephk khk ekhk pok khm phm pkin pokin phkin khkin riag riinag rilg vrilg rinlg riolg osta jhs sgt cpl capt insp cllr hptm oberstlt hptfw stfw ofw
rechtsanwalt rechtsanwältin dott dottssa dottore dottoressa avv maître maitre docteur doctor doctora doktor kollege kollegin kollegen abg lic
inż mgr ir drhab sir dame lord lady pater pastor pfarrer pfarrerin schwester bruder ssa ra ing oberarzt oberärztin chefarzt chefärztin`

/** Ranks that are ordinary words or abbreviations: they announce a name only after a form of address. */
export const QUIET_RANKS =
  'dipl med phil rer nat jur dent habil hc vet ing kollege kollegin kollegen ra bruder sir dame lord lady ssa mag ir schwester pd lic msc bsc mba doctor doktor'

export const SALUTATIONS = `hallo hallöchen hi hey heyho hej moin servus liebe lieber liebes liebste liebster geehrte geehrter werte werter verehrte
dear hello bonjour bonsoir salut cher chère chere coucou hola estimado estimada querido querida gentile egregio egregia caro cara ciao beste
geachte hoi dag lieve szanowna szanowny drogi droga cześć witam grüezi grüessech morgen tag abend morning afternoon evening danke thanks thx
merci gracias grazie bedankt dzięki dank sorry`

/** Greetings that are also ordinary words: only with more evidence. */
export const QUIET_SALUTATIONS = `morgen tag abend morning afternoon evening danke thanks thx merci gracias grazie bedankt dzięki dank sorry dag beste
caro cara droga drogi liebes cher`

export const CLOSINGS = `grüßen grüssen gruessen grüße grüsse gruesse gruß gruss mfg lg vg bg glg hg hochachtungsvoll regards sincerely truly
faithfully wishes cheers cordialement amicalement confraternellement salutations sentiments bisous saludo saludos cordialmente atentamente abrazo saluti
groet groeten groetjes hoogachtend pozdrawiam pozdrowienia poważaniem yours greetings br kr gez auftrag`
export const QUIET_CLOSINGS =
  'danke thanks thx merci gracias grazie best cheers dein deine ihre ihr bises baci besos euer eure unterschrift signed signé signée firmado unterzeichnet gezeichnet'

/** Field names whose values are persons. */
export const LABELS = `vorname vornamen nachname nachnamen zuname familienname rufname geburtsname mädchenname vollname mitarbeiter mitarbeiterin
mitarbeitende kunde kundin kunden patient patientin patienten patients ansprechpartner ansprechpartnerin ansprechperson kontaktperson
sachbearbeiter sachbearbeiterin bearbeiter bearbeiterin mandant mandantin versicherter versicherte versicherten versicherungsnehmer versicherungsnehmerin
kontoinhaber kontoinhaberin karteninhaber karteninhaberin absender empfänger empfängerin von an from to cc bcc geschäftsführer geschäftsführerin
geschäftsführung inhaber inhaberin inh teilnehmer teilnehmerin teilnehmende teilnehmerinnen tn anwesend anwesende abwesend entschuldigt protokoll
protokollant moderation vorsitz antragsteller antragstellerin mieter mieterin vermieter vermieterin eigentümer eigentümerin käufer käuferin
verkäufer verkäuferin kläger klägerin beklagter beklagte zeuge zeugin zeugen bewerber bewerberin arzt ärztin hausarzt hausärztin behandler
behandelnder betreuer betreuerin anwalt unterzeichner unterzeichnerin verantwortlich zuständig ehemann ehefrau ehepartner kind kinder mutter vater
notfallkontakt angehörige angehöriger schüler schülerin lehrer lehrerin trainer trainerin autor autorin autoren verfasser verfasserin prüfer prüferin
gutachter gutachterin monteur techniker kurator kuratorin kassier schriftführer schriftführerin schriftfuehrer lehrling vorstand prokurist gesellschafter vertretung vertreter unterschrift
firstname lastname fullname surname forename forenames givenname familyname displayname patientname customername contactname employeename
assignee reporter author authors committer reviewer attendee attendees participants participant present absent organizer contact customer employee
client tenant landlord passenger passengers guest cardholder beneficiary applicant candidate manager supervisor recipient sender signatory attn
alias aka as first last director directors witness plaintiff defendant owner fname lname firstnames holder payee payer traveller kin colleague
nom prénom prenom prénoms nomprénom interlocuteur destinataire expéditeur salarié salariée titulaire employé employée assuré assurée client cliente
bénéficiaire locataire bailleur médecin responsable auteur
nombre nombres apellido apellidos paciente cliente titular empleado empleada remitente destinatario contacto trabajador trabajadora inquilino
arrendador arrendatario firmado médico asistentes responsable para
cognome paziente cliente intestatario dipendente referente mittente destinatario assistito assistita contatto beneficiario medico presenti
voornaam achternaam patiënt klant medewerker contactpersoon aanwezig afwezig afzender ontvanger huurder eigenaar van aan
imię nazwisko pacjent pacjentka klient klientka pracownik kontakt odbiorca nadawca właściciel najemca obecni nieobecni imięinazwisko
sachb bearb ansprechp melder melderin gemeldet wer kopie schichtleitung vertreten urlaub krank eingeladen apologies apols regrets pres attending chair
excusés excusé excusée excusées présents présentes absents absente émetteur emetteur traité
ausentes asistente excusados solicitante responsables presenti assenti assente giustificati verbalizzante
afgemeld aanwezigen afwezigen notulen gemeld obecna obecny protokołował zgłaszający`

/** Labels that often hold no person: their value needs evidence of its own. */
export const QUIET_LABELS = `von an from to cc bcc para van aan contact customer client cliente kunde kunden klant klient empfänger absender recipient
sender owner manager present absent kind kinder protokoll von kontakt contacto contatto protokoll moderation vorsitz zuständig verantwortlich
responsable inhaber inh author authors autor destinataire destinatario beneficiary payee tenant director reporter guest kin inhaberin
referente vertretung reviewer arzt medico médico médecin tn odbiorca nadawca unterschrift vorstand nombre nom mutter vater lehrer
käufer verkäufer eigenaar titular wer kopie urlaub krank pres chair attending notulen vertreten gemeldet gemeld traité`

/** `name` in many languages; the word before it decides whose. */
export const NAME_LABELS = 'name names namen nom naam nome nombre nazwa imię'
/** Before `name`: of a person. */
export const PERSON_QUALIFIERS = `first last full family given middle sur maiden display contact patient customer employee client your cardholder card holder
student passenger guest sender recipient owner voller vollständiger dein ihr mein my legal preferred tenant applicant person billing shipping user`
/** Before `name`: of a thing. */
export const THING_QUALIFIERS = `file host domain product table column tool event class package project model branch server service company firma
firmen datei produkt projekt feld field function method variable key tag repo repository image container bucket database db schema app module
plugin role group team bank brand org organization organisation institution school street city country node workflow template form param metric
job queue cluster device label category type version collection index topic channel path path attribute property`

/** People in relation to the writer: a name follows. */
export const RELATIONS = `mann frau ehemann ehefrau gatte gattin tochter sohn mutter vater mama papa bruder schwester oma opa großmutter großvater
onkel tante neffe nichte cousin cousine freund freundin partner partnerin verlobter verlobte lebensgefährte lebensgefährtin nachbar nachbarin chef
chefin schwiegermutter schwiegervater schwager schwägerin enkel enkelin kind zwillinge kumpel mitbewohner mitbewohnerin schwiegersohn
husband wife daughter son mother father mom mum dad brother sister uncle aunt nephew niece friend girlfriend boyfriend fiancé fiancée neighbour
neighbor boss grandma grandpa colleague coworker landlord
mari femme fille fils mère père frère sœur soeur oncle tante neveu nièce ami amie copain copine compagnon compagne voisin voisine collègue
marido mujer esposa esposo hija hijo madre padre hermano hermana tío tía amigo amiga novio novia vecino vecina jefe jefa cuñado cuñada suegra
marito moglie figlia figlio fratello sorella zio zia amico amica fidanzato fidanzata vicino collega capo
zoon dochter moeder broer zus oom vriend vriendin buurman buurvrouw baas
mąż mąż żona córka syn matka ojciec brat siostra wujek ciocia kolega koleżanka szef sąsiad sąsiadka synem córką mężem żoną`

/** Trades and offices directly before a name. */
export const ROLES = `kollege kollegin kollegen mitarbeiter mitarbeiterin rechtsanwalt rechtsanwältin anwalt anwältin zeuge zeugin kunde kundin
schüler schülerin trainer trainerin patient patientin patienten mandant mandantin mieter mieterin vermieter vermieterin azubi praktikant praktikantin
bewerber bewerberin geschäftsführer geschäftsführerin teamleiter teamleiterin projektleiter projektleiterin lehrer lehrerin betreuer
betreuerin sachbearbeiter sachbearbeiterin ansprechpartner ansprechpartnerin pfleger pflegerin monteur monteurin techniker technikerin bearbeiter bearbeiterin kurator kuratorin kassier kassierin schriftführer schriftführerin lagerist lageristin koch köchin lehrling obmann obfrau erzieherin erzieher hausmeister steuerberater
steuerberaterin notar notarin richter richterin kläger klägerin beklagte beklagter student studentin werkstudent werkstudentin
abteilungsleiter abteilungsleiterin vertriebler vertrieblerin entwickler entwicklerin inhaber inhaberin spieler spielerin klient klientin
bewohner bewohnerin klingel klingelschild türschild halter halterin patenonkel patentante pate patin taufpate taufpatin züchter züchterin reiter reiterin pächter pächterin
makler maklerin gärtner gärtnerin putzfrau reinigungskraft haushälterin babysitter tagesmutter erzieherin schulbegleitung schulbegleiter schulbegleiterin
klassenlehrer klassenlehrerin klassensprecher klassensprecherin rektor rektorin konrektor konrektorin hausverwalter hausverwalterin verwalter verwalterin
vermittler vermittlerin disponent disponentin kapitän kapitänin pilot pilotin steuermann schiffsführer zugführer lokführer rettungssanitäter notärztin notarzt
sanitäter sanitäterin hebamme physio physiotherapeut physiotherapeutin ergotherapeutin logopädin psychologin psychologe therapeut therapeutin zahnarzt zahnärztin
tierarzt tierärztin kinderarzt kinderärztin frauenarzt frauenärztin stationsarzt stationsärztin assistenzarzt assistenzärztin oberschwester stationsleitung
pflegedienstleitung bezugspflegerin wohnbereichsleitung küchenchef küchenchefin kellner kellnerin barkeeper friseur friseurin kosmetikerin verkäufer verkäuferin
kassiererin filialleiter filialleiterin marktleiter marktleiterin schichtleiter schichtleiterin schichtführer bauleiter bauleiterin polier capo kranführer
baggerfahrer elektriker elektrikerin installateur tischler schreiner dachdecker maurer maler malermeister elektromeister lagermeister lagerleiter
staatsanwalt staatsanwältin verteidiger verteidigerin angeklagter angeklagte beschuldigter beschuldigte geschädigte geschädigter sachverständiger
sachverständige gutachter gutachterin betreuungsrichter insolvenzverwalter kommissar kommissarin polizist polizistin obermeister wachtmeister
einsatzleiter einsatzleiterin jugendwart kassenwart übungsleiter übungsleiterin vorsitzender vorsitzende schiri schiedsrichter torwart kapitänin stürmer
mitschüler mitschülerin klassenkameradin kommilitone kommilitonin doktorand doktorandin prof dekan dekanin referent referentin moderator moderatorin
dolmetscher dolmetscherin übersetzer übersetzerin journalist journalistin redakteur redakteurin fotograf fotografin sänger sängerin
bewohner bewohnerin arzt ärztin hausarzt hausärztin herzlich unterzeichner fahrer fahrerin vorarbeiter polier meister kollegium
employee patient customer client manager candidate applicant intern witness teacher coach student agent lawyer attorney nurse lead
rep driver plumber electrician builder roofer carpenter joiner gardener cleaner nanny childminder babysitter tutor headteacher principal
lecturer supervisor foreman ranger vet dentist physio therapist midwife counsellor counselor caseworker paramedic surgeon consultant registrar pharmacist
solicitor barrister judge magistrate defendant claimant plaintiff detective constable sergeant inspector officer captain skipper pilot steward courier
bartender waiter waitress chef receptionist secretary clerk accountant bookkeeper treasurer chairman chairwoman chairperson trustee volunteer referee
goalkeeper striker coordinator organiser organizer trainee apprentice classmate flatmate housemate roommate teammate stepdad stepmum stepson stepdaughter stepmother stepfather stepbrother stepsister grandson granddaughter
godfather godmother carer keyworker warden superintendent contractor subcontractor buyer seller vendor occupant caller reporter editor photographer
translator interpreter engineer developer tenant contact passenger colleague
chauffeur livreur livreuse conducteur conductrice gardien gardienne concierge infirmier infirmière médecin docteure dentiste kiné vétérinaire
sage-femme psychologue pharmacien pharmacienne notaire avocat avocate juge greffier greffière huissier témoin gérant gérante responsable comptable secrétaire
stagiaire apprenti apprentie professeur professeure enseignant enseignante instituteur institutrice animateur animatrice éducateur éducatrice nounou assistante
voisin voisine locataire propriétaire bailleur syndic plombier électricien maçon menuisier serveur serveuse cuisinier cuisinière
salarié salariée patiente cliente candidat candidate élève maître directeur directrice
conductor conductora repartidor repartidora portero portera vecino vecina inquilino inquilina casero casera fontanero electricista albañil
enfermero enfermera médica doctora dentista fisioterapeuta psicóloga psicólogo veterinaria veterinario farmacéutica notaria notario juez jueza fiscal testigo
profesor profesora maestro maestra tutor tutora monitor monitora entrenador entrenadora secretaria secretario contable gestor gestora encargado encargada
camarero camarera cocinero cocinera becario becaria socio socia paciente empleado empleada alumno alumna compañero compañera abogado abogada
autista corriere portiere portinaia custode inquilino inquilina proprietario proprietaria idraulico elettricista muratore infermiere infermiera
medico dentista fisioterapista psicologa psicologo veterinario veterinaria farmacista notaio giudice testimone maestro maestra professore professoressa
allenatore allenatrice istruttore istruttrice segretaria segretario ragioniere commercialista amministratore amministratrice cameriere cameriera cuoco cuoca
tirocinante socio socia referente paziente dipendente collega cliente avvocato studente studentessa allieva allievo
chauffeur bezorger conciërge huismeester buurman buurvrouw huurder verhuurder loodgieter elektricien verpleegkundige huisarts tandarts
fysio fysiotherapeut psycholoog dierenarts apotheker notaris advocaat rechter getuige docent docente juf meester leraar lerares trainer trainster
secretaresse boekhouder penningmeester voorzitter secretaris stagiair stagiaire begeleider begeleidster verzorger mentor mentrix kok ober
patiënt patiënte collega klant medewerker leerling
kierowca kierowcy kurier dozorca sąsiad sąsiadka najemca właściciel właścicielka hydraulik elektryk murarz pielęgniarka pielęgniarz lekarz
lekarka dentystka dentysta fizjoterapeuta fizjoterapeutka psycholog weterynarz aptekarz notariusz adwokat sędzia świadek nauczyciel nauczycielka wychowawczyni
wychowawca trener trenerka sekretarka księgowa księgowy kierownik kierowniczka brygadzista stażysta stażystka praktykant praktykantka opiekun opiekunka coppia famiglia famille familia gezin rodzina
kucharz kelner kelnerka pacjent pacjentka pracownik pracownica klient klientka uczeń uczennica`

/** Words before a name that its bearer says; the rule checks the words before them. */
export const INTRODUCTIONS =
  'heiße heisse heiss heißt heisst bin ist is am llamo llama chiamo chiama heet nazywam appelle appelles sono soy jestem ben suis tu hier name vorname nachname rufname spitzname achternaam voornaam surname prénom apellido cognome nazwisko geb geborene verh née born firmo firmamos unterschreibe früher vormals ehemals formerly alias'

export const PARTICLES = `i von van vom zu zum zur der den dem de del della dello degli dei di da das do dos du des la le las los el al ten ter te 't t
bin ibn ben abu af av y e st ní ní ó nic mac mc o d dell dall graf freiherr freifrau gräfin baron v und`

/** Never part of a name when written small, and rarely when written big. */
export const STOPS = `der die das den dem des ein eine einer eines einem einen und oder aber denn doch nicht kein keine keinen keiner ist sind war
waren wird werden wurde wurden hat haben hatte hatten ich du er sie es wir ihr ihnen ihm ihn uns euch mir mich dir dich sich mein meine meiner meinen
meinem dein deine deiner deinen sein seine seiner seinen seinem ihre ihrer ihren ihrem unser unsere unserer unseren euer eure dieser diese dieses diesen
diesem jener jede jeder jedes alle allen alles auch als am an auf aus bei beim bis da dann dass daß davon dazu dort durch für gegen hier hinter im in ins
ja nein mal man mehr mit nach nur ob ohne schon sehr seit so soll sollen sollte muss muß müssen über um unter viel viele vielen vom von vor wann warum was
weil wenn wer wen wem wie wieder wo zu zum zur zwischen noch nun jetzt heute morgen gestern bitte danke hallo hi gern gerne gut guten guter gute
guten neu neue neuen alt lieb liebe lieber sagt sagte meint meinte schreibt schrieb kommt kam geht ging macht kann könnte möchte will darf
bekommt braucht hätte wäre würde ganz immer etwa etwas bereits sowie bzw ca etc usw inkl zzgl laut wegen während ab je pro per via
damen dame doktor präsident präsidentin minister ministerin bürgermeister bürgermeisterin vorsitzender vorsitzende direktor direktorin richter
kollegen kolleginnen kollege kollegin team teams zusammen leute freunde freundin mitglieder eltern nachbarn kunden kundinnen mitarbeitende
mitarbeiterinnen mitarbeiter assistent assistentin assistant assistente chatgpt claude gpt copilot welt world everyone everybody all there folks guys
colleague colleagues sir madam madame sirs support service kundenservice buchhaltung vertrieb einkauf empfang verwaltung praxis klinik sekretariat abteilung personal
anonym unbekannt divers verheiratet ledig geschieden verwitwet männlich weiblich deutsch nein keine entfällt siehe dto selbst test tba tbd n/a none
null undefined true false string int number boolean object array
the a an and or but if then else is are was were be been has have had do does did not no yes i you he she it we they me him her us them my your
his its our their this that these those of in on at by for with from to into over under about after before as so too very can could should would
may might must shall who whom whose which what when where why how here now today tomorrow please thank thanks dear hello hey also just only
le la les un une des et ou mais est sont était été je tu il elle nous vous ils elles mon ma mes ton ta tes son sa ses notre votre leur ce cette
ces de du au aux en dans sur sous par pour avec sans ne pas plus que qui quoi dont où quand comment ici bonjour merci cher chère confrère
consœur équipe tous toutes client messieurs mesdames
el los las una unos unas y o pero es son era fue yo tú él ella nosotros ellos mi mis tu tus su sus este esta estos estas al con sin por para
que quien cual cuando donde como aquí hola gracias buenas buenos equipo todos señores
il lo gli i uno ed ma è sono era io lui lei noi voi loro mio mia miei tuo tua suo sua questo questa del della dei al alla con senza per che chi
cui quando dove come qui ciao grazie buongiorno salve tutti
het een en of maar zijn ik jij hij zij wij jullie mijn jouw haar ons onze dit dat deze die van voor met zonder naar bij op uit aan niet geen
wat wie waar hoe hallo dank beste collega allen team
i oraz lub ale jest są był była ja ty on ona my wy oni mój moja twój jego jej nasz ten ta to na w z ze do od po przy dla bez nie tak co
kto gdzie jak proszę dziękuję państwo wszyscy
según secondo volgens według zgodnie gemäß gemäss selon according depuis desde dal vanaf sinon anders entweder sowohl top tops
januar februar märz april mai juni juli august september oktober november dezember january february march june july october december
montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday saturday sunday
betreff subject datum date gesendet sent telefon tel fax mobil mail email e-mail straße str plz ort adresse anschrift geburtsdatum geboren geb
firma gmbh position abteilung anlage anlagen seite kapitel tabelle hinweis nummer nr art id uuid url http https www note notiz name vorname nachname
frist grund status notes summary fazit thema ziel aufgabe frage antwort kontext regeln todo fixme warning error info debug
anruferin operatore utente dispo zentrale leitstelle raucher diagnose diagnosen anamnese befund befunde therapie vorgeschichte stationsarzt
stationsärztin assistenzarzt assistenzärztin facharzt fachärztin anrufer assistent kunde kundin patient patientin agent caller customer user system bot interviewer moderator operator
nota objet oggetto asunto onderwerp temat anhang attachment exemple ejemplo esempio beispiel example antwort reply customer client cliente operatrice betreuerin arzt ärztin therapeut therapeutin sprecher speaker mandant zeuge lehrer schüler
zäme zämme mitenand jetz jetzat nech gell isch nöd chönd`

/** Stop words that are nevertheless names: written big after an announcement, they may be one. */
export const NAMES_AMONG_STOPS = `can nur will an do may son kim mai sol april august juni juli may june art dan richter morgen gut neu alt april ben
tu son jan my ma mia lui ona ten mai march noch doktor freitag sonntag montag januar mal test herr per ost seit king young best lo leni gerne gern wie man viel`

export const COMPANY_WORDS = `team teams squad crew department dept unit division gmbh ag kg kgaa ohg gbr ug mbh eg ev ek partg ltd limited inc llc llp plc corp co sarl sas sasu eurl sa srl spa snc sl slu bv nv vof
oy ab as aps sp zoo holding group gruppe verlag stiftung verein systems software solutions consulting logistik transporte bau gebr gebrüder söhne
sohn tochter versicherung versicherungen bank sparkasse stahlbau holding industries technologies university universität hochschule institut klinik
klinikum krankenhaus schule gymnasium grundschule apotheke`

/** Ends of street names, tested on whole words and on ends. */
export const STREET_ENDS = [
  'straße',
  'strasse',
  'str',
  'weg',
  'platz',
  'allee',
  'gasse',
  'ufer',
  'damm',
  'chaussee',
  'straat',
  'laan',
  'plein',
  'brücke',
  'ring',
]
export const STREET_WORDS =
  'rue avenue boulevard place chemin impasse quai via viale piazza corso largo calle avenida plaza paseo ulica ul aleja al os plac c street road'

/** Syndromes, methods, tests … after a person's name: knowledge, not a person. */
export const EPONYM_HEADS = `syndrom syndrome krankheit disease sindrome síndrome konzept therapie methode test zeichen thyreoiditis skala score index modell
kurve kurven curve curves tests teste methods verfahren regression schätzer estimator noise rauschen transformation transform filter operator correction korrektur
enzephalitis fraktur operation schnitt lagerung stadium anastomose kriterium kriterien criteria klassifizierung delta alpha kappa plot prüfung härte skalen scores
indices integral reihe zahl konstante konstanten gleichung equation fläche problem satz lemma theorem korrelation statistik verteilungen
matrix prinzip gesetz effekt reaktion matrizen verteilung algorithmus algorithm diagramm chart preis medaille kategorie klassifikation
morbus morbo maladie enfermedad mal esófago œsophage phänomen lymphom tumor zelle manöver schema formel regel kurve theorem law method principle effect`

/** Brands, software, and terms of medicine and management that are surnames or first names: only announced are they persons. */
export const BRANDS = `jenkins maven tesla safari rosetta claude siri alexa cortana gemini gitlab jira ruf mercedes porsche siemens bosch ferrari honda suzuki
dior chanel gucci armani lidl aldi ikea hashimoto basedow crohn parkinson alzheimer bobath vojta mckenzie lasègue raynaud sjögren hodgkin addison cushing
bechterew whitney bonferroni holm welch dunn dunnett gauss cronbach pearson cohen mahalanobis breslow efron fourier laplace bayes poisson bernoulli weibull kruskal wallis wilcoxon spearman tukey levene shapiro kolmogorov
smirnov dijkstra bellman warshall kaplan rockwell vickers brinell perlin hoehn yahr barthel tinetti demets mcnemar cochran haenszel hosmer lemeshow
netflix spotify amazon google apple microsoft disney joyn mubi dazn adobe nivea nutella barilla miele bose braun philips samsung dyson makita stihl
scheuermann dupuytren barrett kneipp feldenkrais rorschach holter simpson bazett eisenhower gantt riester rürup hansgrohe oetker oetkers martens pepper proper beckmann hauschka wolff schär schnell scholl becher best`

export const SPELLING_CUES =
  'buchstabiere buchstabieren buchstabiert buchstabier buchstabe spell spelled spelt spelling épeler épelle deletreo deletrear letras spellen lettere'
export const SPELLING_WORDS = `anton ärger berta cäsar charlotte dora emil friedrich gustav heinrich ida julius kaufmann konrad ludwig martha nordpol otto ökonom
paula quelle richard samuel siegfried schule theodor ulrich übermut viktor wilhelm xanthippe ypsilon zacharias zeppelin zürich
alfa alpha bravo charlie delta echo foxtrot golf hotel india juliett juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform
victor whiskey xray yankee zulu aachen berlin chemnitz düsseldorf essen frankfurt goslar hamburg ingelheim jena köln leipzig münchen nürnberg
offenbach potsdam quickborn rostock salzwedel tübingen unna völklingen wuppertal xanten zwickau`

/** Mailboxes of offices rather than of people. */
export const SHARED_MAILBOXES = `info service kontakt contact office mail post support team sales vertrieb einkauf rechnung rechnungen buchhaltung billing
admin hello hallo noreply no reply jobs bewerbung karriere presse press datenschutz privacy verwaltung praxis empfang shop order orders bestellung
claims accounting marketing kundenservice hr it help helpdesk balie buchung kreditoren debitoren facturas fraude parts schaden system root
postmaster webmaster newsletter anfrage termin termine zentrale sekretariat studio clinica contabilidad`
