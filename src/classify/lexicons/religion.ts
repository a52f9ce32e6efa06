// Religion and belief (Art. 9(1) GDPR), church tax and what shows a faith: diet, prayer, sacraments.
import type { Lexicon } from '../lexicon.ts'

export const religion: Lexicon = {
  de: {
    telling: `konfession*, kirchenaustritt*, kircheneintritt*, kirchensteuermerkmal*, kirchensteuerabzug*, religionszugehörigkeit*, religionsgemeinschaft*, glaubensgemeinschaft*, religiöse überzeugung*, röm kath, römisch katholisch*, ev luth*, evang luth*, evangelisch lutherisch*,
      freitagsgebet*, gebetsraum*, gebetspause*, zeugin jehovas, zeuge jehovas, zeugen jehovas, aus der kirche aus*, aus der kirche, zum islam, gläubige muslim*, aus religiösen gründen, religiösen gründen, kirchlich getraut, tauft, täufling*, taufpat*, konfirmand*, firmling*, kommunionkind*`,
    strong: `pilgerreise*, mekka, kirchenchor*, ministrant*, messdiener*, kirchenvorstand*, presbyter*, kirchenrat*, diakonisch*, ordensschwester*, konfessionslos*, taufschein*, taufurkunde*,
      muslim*, moslem*, islam*, jude, juden, jüdin*, jüdisch*, judentum*, katholik*, katholisch*, evangelisch*, protestant*, atheist*, buddhist*, hinduist*, hindu, orthodox*, alevit*, sunnit*, schiit*, yezid*, jesid*, mormon*, freikirch*, baptistengemeinde*, baptisten, adventist*, moschee*, synagoge*, kopftuch*, hijab*, niqab*, burka*, kippa, ramadan*, fastenmonat*, halal*, koscher*, schweinefleisch*, taufe*, getauft, kommunion*, konfirmation*, firmung*, religiös*, religion, religionen, glaubens*, kirchensteuer*, kirchenmitglied*, bar mizwa, beichte, opferfest*, zuckerfest*, sabbat*, schabbat*`,
    weak: `kirche*, kirchengemeinde*, pfarr*, pastor*, imam, rabbiner*, priester*, gottesdienst*, gebet*, beten, fasten, fastet, bibel*, koran*, ev, rel, vegetarisch religiös*, seelsorg*, religionsunterricht*`,
  },
  en: {
    telling: `religious belief*, religious reasons, religious grounds, religious affiliation*, left the church, converted to islam, converted to judaism, converted to catholicism, practising muslim*, practicing muslim*, practising catholic*, practicing catholic*, jehovah s witness*, prayer room*, friday prayer*, born again, church membership*`,
    strong: `quaker*, adventist*, muslim*, islam*, jewish, jew, jews, judaism, catholic*, protestant*, lutheran*, anglican*, baptist church, methodist*, evangelical*, mormon*, buddhist*, hindu*, sikh*, atheist*, mosque*, synagogue*, headscarf*, hijab*, turban*, ramadan*, halal*, kosher*, sabbath*, shabbat*, baptised, baptism*, baptized, christening*, holy communion, confirmation class*, bar mitzvah*, religio*, denomination*, moml, ksml`,
    weak: `faith, church*, parish*, priest*, pastor*, imam, rabbi, prayer*, pray, worship*, fasting, bible, quran, koran, christian*`,
  },
  fr: {
    telling: `pour des raisons religieuses, convictions religieuses, pratiquant*, baptisée, baptisés, apostasie*, sans porc, motif religieux`,
    strong: `musulman*, islam*, juif, juive, juifs, catholique*, protestant*, évangélique*, bouddhist*, hindou*, athée*, mosquée*, synagogue*, voile islamique, ramadan*, halal*, casher*, kasher*, baptême*, première communion, religieux, religieuse*, religion*, témoin de jéhovah, témoins de jéhovah`,
    weak: `foulard*, église*, paroisse*, prêtre*, imam, rabbin*, prière*, jeûne*`,
  },
  es: {
    telling: `creencias religiosas, motivos religiosos, apostasía*, practicante religios*, testigo de jehová, testigos de jehová, sin cerdo`,
    strong: `musulm*, islam*, judío*, judía*, católic*, protestante*, evangélic*, budista*, hindú*, ateo, atea, mezquita*, sinagoga*, velo islámico, hiyab*, ramadán*, halal*, kosher*, bautizo*, bautismo*, bautizad*, primera comunión, religios*, religión`,
    weak: `iglesia*, parroquia*, sacerdote*, imán, rabino*, oración*, rezar, misa, ayuno`,
  },
  it: {
    telling: `motivi religiosi, convinzioni religiose, sbattezz*, testimone di geova, testimoni di geova, senza maiale`,
    strong: `musulman*, islam*, ebreo, ebrea, ebrei, ebraic*, cattolic*, protestant*, evangelic*, buddist*, induist*, ateo, atea, moschea*, sinagoga*, hijab*, velo islamico, ramadan*, halal*, kosher*, battesim*, battezzat*, prima comunione, cresima*, religios*, religione`,
    weak: `chiesa*, parrocchi*, prete, imam, rabbino*, preghier*, messa, digiuno`,
  },
  nl: {
    telling: `geloofsovertuiging*, om religieuze redenen, uit de kerk, kerkelijke gezindte, jehova s getuige*, geen varkensvlees, praktiserend*`,
    strong: `moslim*, islam*, joods*, jood, katholiek*, protestant*, gereformeerd*, hervormd*, boeddhist*, hindoe*, atheïst*, moskee*, synagoge*, hoofddoek*, hidjab*, ramadan*, halal*, koosjer*, gedoopt, doop, eerste communie, religieus*, religieuze*, religie, gelovig*`,
    weak: `kerk, kerkelijk*, parochie*, dominee*, pastoor*, imam, rabbijn*, gebed*, bidden, vasten`,
  },
  pl: {
    telling: `wyznani*, przekonania religijne, względów religijnych, apostazj*, świadek jehowy, świadkowie jehowy`,
    strong: `adwentyst*, odeszłam z kościoła, odszedł z kościoła, muzułman*, islam*, żyd, żydów*, żydows*, katolic*, katolik*, protestan*, ewangelic*, prawosławn*, buddyst*, hinduis*, ateist*, meczet*, synagog*, hidżab*, ramadan*, halal*, koszern*, chrzest*, chrztu, komunia, komunii, bierzmowani*, religij*, religia`,
    weak: `kościół*, kościeln*, parafi*, ksiądz*, księd*, imam, rabin*, modlitw*, msza, mszy`,
  },
}
