// Racial or ethnic origin (Art. 9(1) GDPR), asylum and residence status. Nationality alone is not meant.
import type { Lexicon } from '../lexicon.ts'

export const ethnicity: Lexicon = {
  de: {
    telling: `migrationshintergrund*, hautfarbe*, ethnische herkunft*, ethnisch*, asylbewerber*, asylantrag*, asylverfahren*, asylbescheid*, asylsuchend*, asylberechtigt*, aufenthaltsgestattung*, abschiebung*, abgeschoben*, subsidiären schutz*, subsidiärer schutz*, flüchtlingsstatus*, flüchtlingseigenschaft*, dunkelhäutig*, schwarze hautfarbe, afrodeutsch*, russlanddeutsch*, spätaussiedler*, aussiedler*, sinti, zigeuner*, rassistisch beleidig*, racial profiling`,
    strong: `einer schwarzen, ein schwarzer, eine schwarze, von schwarzen, scheiß ausländer*, asiatisch*, asiat*, farbige, diskriminier*, nordafrikan*, *stämmig*, *stämmige, asyl*, flüchtling*, geflüchtet*, geflohen*, aufenthaltstitel*, aufenthaltserlaubnis*, aufenthaltsstatus*, niederlassungserlaubnis*, ausländerbehörde*, roma familie*, romni, kurde, kurdin*, kurden, kurdisch*, jesid*, tamil*, tschetschen*, uigur*, rohingya*, afrikaner*, afrikanisch*, araber*, arabisch*, türke, türken, türkin*, schwarzafrika*, ausländer*, migrant*, migrationsgeschichte*, rassis*, herkunftsland*, fluchtgeschichte*, bamf`,
    weak: `roma, duldung, geduldet*, herkunft*, abstamm*, wurzeln, ursprünglich aus, stammt aus, muttersprach*, einwander*, eingewander*, diskriminier*, staatsangehörig*, clan, diskriminierung*, beschwerde wegen, türkisch*, syrer*, syrisch*, afghan*, rumän*, bulgar*, ghana*, nigeria*, marokk*, somali*, eritre*, irak*, kosovo*, albaner*, senegal*, polin, russe, russin, ukrainer*, vietnames*, indisch*`,
  },
  en: {
    telling: `ethnic origin*, ethnic background*, ethnicity, racial origin*, skin colo*, asylum seeker*, asylum claim*, asylum application*, refugee status, migrant background*, racially abused, racial slur*, mixed race, black british, black caribbean, black african, white british, indefinite leave to remain, deported, deportation*`,
    strong: `sephardi*, ashkenazi*, asian descent, asylum*, refugee*, roma family, roma people, traveller community, irish traveller*, gypsy, gypsies, kurdish, kurd, tamil*, rohingya*, uyghur*, hispanic*, latino, latinos, african american*, afro caribbean*, arab, ethnic*, racis*, racial*, immigrant*, immigration status*, residence permit*, undocumented`,
    weak: `origin, origins, descent, heritage, race, roots, native of, mother tongue, discriminat*, nationality, migrat*, visa status*`,
  },
  fr: {
    telling: `origine ethnique*, origines ethniques, couleur de peau, demandeur d asile, demandeuse d asile, demande d asile, statut de réfugié, issu de l immigration, issue de l immigration, sans papiers, oqtf, récépissé de demande, gens du voyage, propos racistes`,
    strong: `asile, réfugié*, tsigane*, kurde*, maghrébin*, arabe*, africain*, ethni*, racis*, titre de séjour, carte de séjour, ofpra, immigr*, noir de peau`,
    weak: `d origine, rom, roms, origine*, racines, nationalité*, langue maternelle, discrimin*, migrant*, bien intégré*`,
  },
  es: {
    telling: `origen étnico*, origen racial, color de piel, solicitante de asilo, solicitud de asilo, de etnia gitana, etnia gitana, de origen magrebí, de origen marroquí, sin papeles, insultos racistas`,
    strong: `asilo, refugiad*, gitan*, etnia, étnic*, racis*, magreb*, árabe*, subsaharian*, inmigrant*, permiso de residencia, arraigo social, indígena*, expulsión del país`,
    weak: `origen*, raíces, nacionalidad*, lengua materna, discrimin*, migrant*, de origen`,
  },
  it: {
    telling: `origine etnica, origini etniche, colore della pelle, richiedente asilo, richiesta di asilo, permesso di soggiorno, di origine rom, insulti razzisti, status di rifugiato`,
    strong: `marocchin*, asilo politico, rifugiat*, sinti, etnia, etnic*, razzis*, maghrebin*, arabo, araba, immigrat*, extracomunitar*, profugh*, espulsion*`,
    weak: `origine, origini, rom, radici, nazionalit*, madrelingua*, discrimin*, migrant*`,
  },
  nl: {
    telling: `etnische afkomst*, etniciteit*, huidskleur*, asielzoeker*, asielaanvraag*, vluchtelingenstatus*, migratieachtergrond*, van marokkaanse afkomst, van turkse afkomst, van surinaamse afkomst, statushouder*, racistisch uitgescholden`,
    strong: `asiel*, vluchteling*, sinti, koerd*, etnisch*, racis*, verblijfsvergunning*, allochtoon*, allochtone*, uitgezet, ongedocumenteerd*`,
    weak: `afkomst*, herkomst*, nationaliteit*, moedertaal*, discrimin*, migrant*`,
  },
  pl: {
    telling: `pochodzenie etniczne, pochodzenia etniczn*, kolor skóry, wniosek o azyl, status uchodźcy, ochrona międzynarodow*, narodowości romskiej`,
    strong: `azyl*, uchodźc*, uchodźcz*, romka, romów, romsk*, etniczn*, rasist*, rasow*, karta pobytu, kartę pobytu, zezwolenie na pobyt, imigrant*, deportacj*, cudzoziem*`,
    weak: `pochodzeni*, korzenie, narodowość*, obywatelstw*, język ojczysty, dyskrymin*, migrant*`,
  },
}
