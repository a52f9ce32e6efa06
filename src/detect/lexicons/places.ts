// Larger places of Europe, in their own and in German or English spelling. Not complete on purpose: structure finds most places, this list
// only decides where structure alone would be a guess.
const NAMES = `
soltau|radebeul|witzenhausen|gleiwitz|hildburghausen|sonneberg|saalfeld|rudolstadt|apolda|sömmerda|mühlhausen|bad langensalza|eisleben|sangerhausen|
köthen|bernburg|aschersleben|zerbst|schönebeck|staßfurt|haldensleben|salzwedel|gardelegen|bitterfeld|wolfen|zeitz|weißenfels|döbeln|grimma|wurzen|
torgau|riesa|großenhain|kamenz|löbau|zittau|annaberg-buchholz|schwarzenberg|glauchau|meerane|werdau|crimmitschau|reichenbach|auerbach|oelsnitz|mittweida|
limbach-oberfrohna|coswig|freital|heidenau|finsterwalde|senftenberg|spremberg|guben|eisenhüttenstadt|fürstenwalde|strausberg|bernau|nauen|rathenow|
perleberg|wittenberge|pritzwalk|prenzlau|schwedt|templin|luckenwalde|jüterbog|königs wusterhausen|ludwigsfelde|teltow|falkensee|hennigsdorf|güstrow|
neustrelitz|parchim|ludwigslust|ribnitz-damgarten|bergen|sassnitz|wolgast|anklam|demmin|grevesmühlen|bad doberan|eutin|plön|neustadt in holstein|
eckernförde|schleswig|kappeln|niebüll|westerland|bad segeberg|bad oldesloe|ahrensburg|reinbek|geesthacht|mölln|ratzeburg|wedel|uetersen|kaltenkirchen|
henstedt-ulzburg|winsen|lüchow|dannenberg|walsrode|verden|rotenburg|zeven|bremervörde|osterholz-scharmbeck|nordenham|varel|jever|wittmund|papenburg|meppen|
cloppenburg|vechta|lohne|diepholz|nienburg|stadthagen|bückeburg|rinteln|holzminden|höxter|einbeck|northeim|osterode|duderstadt|clausthal-zellerfeld|helmstedt|gifhorn|
burgdorf|lehrte|laatzen|langenhagen|wunstorf|barsinghausen|alfeld|bad pyrmont|lemgo|bad oeynhausen|löhne|bünde|espelkamp|lübbecke|gronau|ahaus|coesfeld|
dülmen|borken|warendorf|beckum|oelde|warburg|brilon|meschede|olpe|attendorn|plettenberg|altena|hemer|schwerte|werl|kamen|bergkamen|haltern|datteln|
waltrop|castrop-rauxel|sprockhövel|ennepetal|schwelm|wülfrath|heiligenhaus|erkrath|monheim|kaarst|korschenbroich|kempen|nettetal|geldern|goch|xanten|
kamp-lintfort|rheinberg|voerde|hückelhoven|geilenkirchen|heinsberg|alsdorf|stolberg|jülich|zülpich|mechernich|brühl|wesseling|frechen|pulheim|overath|lindlar|wipperfürth|
radevormwald|remagen|andernach|mayen|cochem|bitburg|daun|wittlich|idar-oberstein|birkenfeld|bingen|ingelheim|alzey|kirchheimbolanden|grünstadt|bad dürkheim|germersheim|
kandel|homburg|st. ingbert|merzig|st. wendel|völklingen|dillingen|limburg|weilburg|dillenburg|herborn|gladenbach|biedenkopf|frankenberg|korbach|bad arolsen|wolfhagen|
hofgeismar|melsungen|homberg|bad hersfeld|rotenburg an der fulda|eschwege|alsfeld|lauterbach|schlüchtern|gelnhausen|büdingen|friedberg|bad nauheim|butzbach|oberursel|
kronberg|königstein|hofheim|rüdesheim|eltville|idstein|dreieich|rodgau|dietzenbach|seligenstadt|dieburg|groß-gerau|bensheim|heppenheim|lampertheim|viernheim|
erbach|michelstadt|mosbach|tauberbischofsheim|bad mergentheim|wertheim|öhringen|künzelsau|crailsheim|ellwangen|bopfingen|nördlingen|donauwörth|backnang|winnenden|schorndorf|
fellbach|kornwestheim|bietigheim|bietigheim-bissingen|vaihingen|mühlacker|bretten|bruchsal|ettlingen|gaggenau|bühl|achern|kehl|lahr|emmendingen|waldkirch|müllheim|
weil am rhein|rheinfelden|bad säckingen|waldshut|radolfzell|stockach|überlingen|wangen|leutkirch|biberach|laupheim|ehingen|riedlingen|sigmaringen|balingen|albstadt|hechingen|
rottenburg|horb|nagold|calw|böblingen|leonberg|herrenberg|nürtingen|kirchheim|metzingen|geislingen|günzburg|neu-ulm|krumbach|mindelheim|kaufbeuren|füssen|immenstadt|
sonthofen|lindau|landsberg|weilheim|schongau|murnau|starnberg|wolfratshausen|geretsried|miesbach|holzkirchen|bad aibling|traunstein|bad reichenhall|berchtesgaden|burghausen|
altötting|mühldorf|waldkraiburg|ebersberg|markt schwaben|pfaffenhofen|neuburg|eichstätt|weißenburg|gunzenhausen|dinkelsbühl|rothenburg|neustadt an der aisch|bad windsheim|kitzingen|
ochsenfurt|lohr|marktheidenfeld|karlstadt|gemünden|bad kissingen|bad neustadt|haßfurt|lichtenfels|kronach|kulmbach|münchberg|selb|marktredwitz|wunsiedel|tirschenreuth|
sulzbach-rosenberg|neumarkt|kelheim|abensberg|vilshofen|zwiesel|cham|furth im wald|pfarrkirchen|eggenfelden|dingolfing|landau an der isar|forchheim|herzogenaurach|
wädenswil|horgen|dübendorf|wetzikon|bülach|dietikon|emmen|kriens|sursee|burgdorf|langenthal|spiez|interlaken|lyss|grenchen|herisau|appenzell|gossau|wattwil|arbon|weinfelden|
tulln|klosterneuburg|baden bei wien|wiener neustadt|stockerau|korneuburg|zwettl|gmünd|waidhofen|scheibbs|melk|ybbs|enns|braunau|gmunden|bad ischl|vöcklabruck|schärding|
feldkirchen|knittelfeld|judenburg|bruck an der mur|kapfenberg|weiz|hartberg|fürstenfeld|deutschlandsberg|leibnitz|spittal|hermagor|wolfsberg|völkermarkt|oberwart|güssing|
telfs|schwaz|wörgl|kitzbühel|bischofshofen|saalfelden|tamsweg|st. johann|
stroud|hove|basildon|chelmsford|colchester|ipswich|hastings|eastbourne|worthing|crawley|guildford|woking|slough|maidstone|dover|margate|bournemouth|poole|torquay|truro|penzance|
cheltenham|worcester|hereford|shrewsbury|telford|stafford|burton|lincoln|grimsby|scunthorpe|doncaster|rotherham|barnsley|huddersfield|halifax|wakefield|harrogate|middlesbrough|
darlington|durham|gateshead|carlisle|kendal|lancaster|blackpool|blackburn|burnley|bolton|oldham|rochdale|stockport|warrington|wigan|chester|wrexham|bangor|aberystwyth|newport|
perth|stirling|inverness|paisley|ayr|dumfries|derry|lisburn|newry|killarney|letterkenny|castlebar|tullamore|mullingar|carlow|naas|
guingamp|montbrison|aurillac|paimpol|lannion|saint-brieuc|dinan|vitré|fougères|saint-nazaire|les sables-d'olonne|saumur|châteauroux|nevers|auxerre|mâcon|chalon-sur-saône|vienne|
roanne|saint-chamond|annonay|montélimar|digne|arles|nîmes|alès|sète|narbonne|carcassonne|tarbes|bergerac|périgueux|brive|tulle|angoulême|saintes|royan|évreux|dieppe|
cherbourg|alençon|chartres|dreux|beauvais|compiègne|saint-quentin|laon|soissons|arras|douai|valenciennes|maubeuge|dunkerque|épinal|belfort|montbéliard|haguenau|sélestat|
barakaldo|getxo|durango|eibar|irún|irun|coslada|alcobendas|parla|torrejón|talavera|puertollano|linares|úbeda|lucena|écija|utrera|estepona|motril|lorca|alcoy|dénia|sagunto|
reus|manresa|igualada|figueres|sitges|ferrol|avilés|langreo|torrelavega|ponferrada|aranda|bata|malabo|
moncalieri|rivoli|chieri|pinerolo|biella|vercelli|alessandria|savona|sanremo|imperia|sesto san giovanni|cinisello|legnano|busto arsizio|gallarate|lodi|mantova|rovigo|chioggia|
belluno|pordenone|gorizia|faenza|imola|carpi|lucca|pistoia|grosseto|siena|viterbo|rieti|frosinone|latina|caserta|avellino|benevento|brindisi|cosenza|catanzaro|crotone|trapani|agrigento|
ragusa|caltanissetta|olbia|nuoro|
woerden|zutphen|doetinchem|winterswijk|tiel|veenendaal|zeist|hilversum|purmerend|hoorn|den helder|emmen|hoogeveen|assen|drachten|sneek|kampen|meppel|uden|helmond|weert|sittard|
kerkrade|bergen op zoom|roosendaal|terneuzen|aalst|turnhout|genk|dendermonde|ieper|roeselare|verviers|eupen|tournai|arlon|
hajnówka|nowy sącz|zakopane|jelenia góra|zamość|chełm|suwałki|łomża|ełk|piła|leszno|konin|gniezno|inowrocław|grudziądz|słupsk|puławy|stalowa wola|mielec|dębica|krosno|sanok|przemyśl|
homs|latakia|raqqa|mossul|erbil|dohuk|sulaimaniyya|basra|isfahan|schiras|maschhad|täbris|herat|kandahar|masar-e scharif|dschalalabad|asmara|addis abeba|mogadischu|khartum|
kampala|kigali|daressalam|kinshasa|douala|yaoundé|abuja|kano|ibadan|enugu|benin city|kumasi|dakar|bamako|conakry|freetown|monrovia|abidjan|lomé|cotonou|banjul|rabat|tanger|
oran|constantine|tripolis|bengasi|alexandria|amman|riad|sanaa|dubai|karatschi|lahore|islamabad|kalkutta|chennai|bangalore|hyderabad|dhaka|colombo|kathmandu|bangkok|manila|jakarta|
seoul|osaka|havanna|caracas|bogotá|medellín|lima|quito|la paz|santiago de chile|buenos aires|montevideo|são paulo|rio de janeiro|mexiko-stadt|
charkow|lemberg|saporischschja|mariupol|cherson|poltawa|tschernihiw|winnyzja|iwano-frankiwsk|czernowitz|chișinău|tiflis|jerewan|baku|taschkent|almaty|bischkek|grosny|
königsberg|allenstein|oppeln|hindenburg|beuthen|liegnitz|waldenburg|görlitz|hirschberg|elbing|thorn|bromberg|kolberg|köslin|stolp|karlsbad|reichenberg|aussig|troppau|olmütz|
aachen|aalen|ahlen|altenburg|amberg|ansbach|arnsberg|aschaffenburg|augsburg|aurich|bad homburg|bad kreuznach|bad salzuflen|bad tölz|baden-baden|
bamberg|bautzen|bayreuth|bergheim|bergisch gladbach|berlin|bielefeld|bocholt|bochum|bonn|bottrop|brandenburg|braunschweig|bremen|bremerhaven|
buxtehude|celle|chemnitz|coburg|cottbus|cuxhaven|dachau|darmstadt|deggendorf|delmenhorst|dessau|detmold|donaueschingen|dormagen|dorsten|dortmund|
dresden|duisburg|düren|düsseldorf|eberswalde|eisenach|elmshorn|emden|emmerich|erding|erfurt|erkelenz|erlangen|eschweiler|essen|esslingen|
euskirchen|flensburg|frankenthal|frankfurt|frankfurt am main|frankfurt (oder)|freiberg|freiburg|freising|friedrichshafen|fulda|fürth|
fürstenfeldbruck|garbsen|garmisch-partenkirchen|gelsenkirchen|gera|gießen|gladbeck|göppingen|görlitz|goslar|gotha|göttingen|greifswald|greven|
grevenbroich|gummersbach|gütersloh|hagen|halberstadt|halle|hamburg|hameln|hamm|hanau|hannover|hattingen|heidelberg|heidenheim|heilbronn|herford|herne|
herten|hilden|hildesheim|hof|hoyerswerda|hürth|husum|ibbenbüren|ingolstadt|iserlohn|itzehoe|jena|kaiserslautern|karlsruhe|kassel|kempten|kerpen|kiel|
kleve|koblenz|köln|konstanz|krefeld|landau|landshut|langenfeld|leer|leipzig|leverkusen|lingen|lippstadt|lörrach|lübeck|lüdenscheid|ludwigsburg|
ludwigshafen|lüneburg|lünen|magdeburg|mainz|mannheim|marburg|marl|meerbusch|meißen|memmingen|menden|merseburg|mettmann|minden|moers|mönchengladbach|
mülheim|mülheim an der ruhr|münchen|münster|naumburg|neubrandenburg|neumünster|neunkirchen|neuruppin|neuss|neustadt|neuwied|norden|norderstedt|
nordhausen|nordhorn|nürnberg|oberhausen|offenbach|offenburg|oldenburg|oranienburg|osnabrück|paderborn|passau|peine|pforzheim|pinneberg|pirmasens|
pirna|plauen|potsdam|quedlinburg|rastatt|ratingen|ravensburg|recklinghausen|regensburg|remscheid|rendsburg|reutlingen|rheine|rosenheim|rostock|
rottweil|rüsselsheim|saarbrücken|saarlouis|salzgitter|schwabach|schwäbisch gmünd|schwäbisch hall|schweinfurt|schwerin|siegburg|siegen|sindelfingen|
singen|soest|solingen|speyer|stade|stendal|stralsund|straubing|stuttgart|suhl|trier|tübingen|tuttlingen|uelzen|ulm|unna|velbert|verden|viersen|
villingen-schwenningen|waiblingen|weiden|weimar|weinheim|wernigerode|wesel|wetzlar|wiesbaden|wilhelmshaven|wismar|witten|wittenberg|wolfenbüttel|
wolfsburg|worms|wuppertal|würzburg|zwickau|zweibrücken|
wien|graz|linz|salzburg|innsbruck|klagenfurt|villach|wels|sankt pölten|st. pölten|dornbirn|steyr|bregenz|feldkirch|leoben|krems|baden|lustenau|hallein|
kufstein|amstetten|kapfenberg|mödling|traun|leonding|eisenstadt|landeck|lienz|bludenz|hohenems|zell am see|
zürich|genf|genève|basel|lausanne|bern|winterthur|luzern|st. gallen|sankt gallen|lugano|biel|thun|köniz|fribourg|schaffhausen|chur|neuchâtel|uster|sion|
zug|brig|visp|aarau|solothurn|olten|frauenfeld|rapperswil|wil|baar|kreuzlingen|davos|bellinzona|locarno|montreux|vaduz|yverdon|
london|birmingham|manchester|liverpool|leeds|sheffield|bristol|glasgow|edinburgh|leicester|coventry|bradford|cardiff|belfast|nottingham|newcastle|
sunderland|brighton|hull|plymouth|stoke|wolverhampton|derby|swansea|southampton|salford|aberdeen|portsmouth|york|peterborough|dundee|oxford|cambridge|
exeter|gloucester|norwich|bath|canterbury|reading|luton|swindon|preston|milton keynes|northampton|dublin|cork|limerick|galway|waterford|drogheda|
dundalk|navan|swords|sligo|kilkenny|tralee|ballina|athlone|bray|wexford|ennis|
paris|marseille|lyon|toulouse|nice|nantes|montpellier|strasbourg|straßburg|bordeaux|lille|rennes|reims|toulon|saint-étienne|le havre|grenoble|dijon|
angers|nîmes|villeurbanne|clermont-ferrand|le mans|aix-en-provence|brest|tours|amiens|limoges|annecy|perpignan|metz|besançon|orléans|rouen|mulhouse|caen|
nancy|argenteuil|montreuil|roubaix|tourcoing|avignon|poitiers|versailles|pau|la rochelle|calais|cannes|antibes|béziers|colmar|bourges|quimper|valence|
troyes|lorient|niort|chambéry|saint-malo|vannes|cholet|laval|bayonne|albi|
bruxelles|brüssel|brussel|antwerpen|anvers|gent|gand|charleroi|liège|lüttich|brugge|bruges|namur|leuven|mons|mechelen|kortrijk|hasselt|oostende|
luxembourg|luxemburg|esch|
madrid|barcelona|valencia|sevilla|zaragoza|málaga|murcia|palma|bilbao|alicante|córdoba|valladolid|vigo|gijón|granada|la coruña|a coruña|vitoria|
elche|oviedo|badalona|cartagena|terrassa|jerez|sabadell|móstoles|pamplona|almería|alcalá de henares|fuenlabrada|leganés|getafe|burgos|albacete|santander|
castellón|logroño|badajoz|salamanca|huelva|lérida|lleida|tarragona|león|cádiz|jaén|girona|gerona|cáceres|toledo|lugo|ourense|pontevedra|segovia|
ávila|cuenca|huesca|teruel|soria|zamora|palencia|guadalajara|tudela|alzira|gandía|marbella|ibiza|las palmas|santa cruz de tenerife|santiago|
lisboa|lissabon|porto|braga|coimbra|faro|setúbal|aveiro|évora|
roma|rom|milano|mailand|napoli|neapel|torino|turin|palermo|genova|genua|bologna|firenze|florenz|bari|catania|venezia|venedig|verona|messina|padova|padua|
trieste|triest|brescia|parma|prato|taranto|modena|reggio emilia|reggio calabria|perugia|ravenna|livorno|rimini|cagliari|foggia|ferrara|salerno|latina|
monza|siracusa|bergamo|pescara|trento|forlì|vicenza|terni|bolzano|bozen|novara|piacenza|ancona|arezzo|udine|cesena|lecce|pesaro|la spezia|como|pisa|
lucca|varese|treviso|cremona|pavia|cuneo|asti|moncalieri|meran|merano|brixen|camerino|l'aquila|matera|potenza|sassari|
amsterdam|rotterdam|den haag|utrecht|eindhoven|groningen|tilburg|almere|breda|nijmegen|apeldoorn|haarlem|arnhem|enschede|amersfoort|zaanstad|den bosch|
haarlemmermeer|zwolle|zoetermeer|leiden|maastricht|dordrecht|ede|delft|venlo|deventer|hilversum|leeuwarden|heerlen|alkmaar|harderwijk|gouda|assen|
roermond|middelburg|vlissingen|lelystad|
warszawa|warschau|kraków|krakau|łódź|lodz|wrocław|breslau|poznań|posen|gdańsk|danzig|szczecin|stettin|bydgoszcz|lublin|białystok|katowice|kattowitz|
gdynia|częstochowa|radom|sosnowiec|toruń|kielce|gliwice|zabrze|bytom|olsztyn|rzeszów|bielsko-biała|rybnik|zielona góra|opole|tychy|gorzów|płock|
elbląg|wałbrzych|włocławek|tarnów|koszalin|kalisz|legnica|słupsk|sopot|zakopane|
praha|prag|prague|brno|brünn|ostrava|plzeň|pilsen|bratislava|košice|budapest|debrecen|szeged|pécs|győr|ljubljana|laibach|maribor|zagreb|split|rijeka|
osijek|beograd|belgrad|belgrade|novi sad|niš|sarajevo|mostar|tuzla|skopje|tirana|pristina|podgorica|sofia|plovdiv|varna|burgas|bukarest|bucurești|
cluj|cluj-napoca|timișoara|temeswar|iași|constanța|brașov|sibiu|hermannstadt|oradea|athen|athens|thessaloniki|patras|heraklion|nikosia|valletta|
istanbul|ankara|izmir|bursa|antalya|adana|gaziantep|konya|trabzon|diyarbakır|kayseri|mersin|
kiew|kyjiw|kyiv|charkiw|kharkiv|odessa|lwiw|lviv|dnipro|minsk|moskau|moscow|sankt petersburg|vilnius|kaunas|riga|tallinn|tartu|
københavn|kopenhagen|copenhagen|aarhus|odense|aalborg|esbjerg|stockholm|göteborg|malmö|uppsala|västerås|örebro|linköping|oslo|bergen|trondheim|stavanger|
helsinki|espoo|tampere|turku|oulu|reykjavik|
damaskus|aleppo|bagdad|teheran|kabul|beirut|kairo|tunis|casablanca|algier|lagos|nairobi|accra|hanoi|hải phòng|delhi|mumbai|peking|shanghai|tokio|
new york|los angeles|chicago|houston|boston|san francisco|seattle|toronto|montreal|vancouver|sydney|melbourne`

const PLACES: ReadonlySet<string> = new Set(
  NAMES.split('|')
    .map((name) => name.trim())
    .filter((name) => name !== ''),
)

/** Whether the text begins a known place: the whole of it, or its first word or two. */
export function isPlace(name: string): boolean {
  const lower = name.toLowerCase()
  if (PLACES.has(lower)) return true
  const words = lower.split(/[ /]/, 3)
  return PLACES.has(words[0] ?? '') || PLACES.has(`${words[0]} ${words[1]}`) || PLACES.has((words[0] ?? '').split('-')[0] ?? '')
}
