// Political opinions and party membership (Art. 9(1) GDPR).
import type { Lexicon } from '../lexicon.ts'

export const politics: Lexicon = {
  de: {
    telling: `parteimitglied*, parteibuch*, parteizugehörigkeit*, parteiaustritt*, parteieintritt*, politische einstellung*, politische gesinnung*, politische überzeugung*, politische meinung*, politischen ansicht*, politische ansicht*, politisch aktiv, politisch engagier*, wahlhelfer der, mitglied der cdu, mitglied der csu, mitglied der spd, mitglied der fdp, mitglied der afd, mitglied der linken, mitglied der grünen, mitglied bei den grünen, mitglied von bündnis, wählt die afd, wählt afd, wählt die grünen, wählt spd, wählt cdu, afd wähler*, afd mitglied*, spd mitglied*, cdu mitglied*, grünen mitglied*, rechtsextrem*, linksextrem*, reichsbürger*, querdenker*, demoteilnahme*, parteispende*`,
    strong: `oppositionspartei*, oppositionell*, exilopposition*, dissident*, regimekritik*, regimegegner*, politisch verfolgt*, politische verfolgung*, bürgerinitiative*, övp, spö, fpö, neos, glp, freie wähler*, wählervereinigung*, gemeinderatswahl*, landtagswahl*, kommunalwahl*, bundestagswahl*, vollmitglied*, parteifreund*, cdu, csu, spd, fdp, afd, bündnis # die grünen, die grünen, grünen kandidat*, bsw, npd, dkp, jusos, junge union, antifa, parteivorstand*, parteitag*, ortsverein*, kreisverband*, ratsfraktion*, stadtratskandidat*, kommunist*, sozialist*, neonazi*, identitäre*, letzte generation, fridays for future, pegida*`,
    weak: `opposition, parteilos, mandatsträger*, die linke, partei, parteien, politisch*, wahl, wahlkampf*, kandidat*, kandidier*, wähler*, wählt, stadtrat*, gemeinderat*, fraktion*, demonstration*, aktivist*, kundgebung*`,
  },
  en: {
    telling: `party member*, party membership*, political opinion*, political view*, political affiliation*, political belief*, politically active, voted for, votes for, campaign donor*, registered democrat*, registered republican*, labour member*, card carrying, party activist*`,
    strong: `opposition party, dissident*, regime critic*, political asylum, political prisoner*, labour party, conservative party, tory, tories, lib dem*, green party, sinn féin, fine gael, fianna fáil, democrat*, republican*, communist*, socialist*, far right, far left, brexit*, extinction rebellion, canvass*, left the party`,
    weak: `party, political*, politics, campaign*, vote, voter*, votes, voting, election*, candidate for, council seat*, councillor*, donor*, volunteer*, activist*, protest*, abortion*, supporter*`,
  },
  fr: {
    telling: `opinions politiques, opinion politique, adhérent du parti, adhérente du parti, carte du parti, encarté*, militant*, a voté pour, vote pour, sympathisant*`,
    strong: `candidat des, candidate des, aux municipales, élections municipales, trop à gauche, trop à droite, rassemblement national, parti socialiste, la france insoumise, lfi, les républicains, les écologistes, europe écologie, eelv, extrême droite, extrême gauche, communiste*, reconquête, gilet jaune, gilets jaunes`,
    weak: `parti politique, politique*, élection*, candidat*, vote, voter, manifestation*, campagne électorale, élu, élue`,
  },
  es: {
    telling: `afiliado al partido, afiliada al partido, militante*, militancia*, ideología política, opiniones políticas, vota a, votó a, carné del partido, simpatizante*`,
    strong: `se afilió a, psoe, partido popular, vox, sumar, podemos unidas, esquerra republicana, junts, bildu, izquierda unida, extrema derecha, extrema izquierda, comunista*, independentista*`,
    weak: `partido, polític*, elecciones, candidat*, voto, votar, manifestación*, campaña electoral, concejal*`,
  },
  it: {
    telling: `mi candido, si candida, simpatizza per, iscritto al partito, iscritta al partito, tessera del partito, opinioni politiche, orientamento politico, militant*, ha votato, vota per, simpatizzant*`,
    strong: `partito democratico, fratelli d italia, forza italia, lega nord, movimento # stelle, estrema destra, estrema sinistra, comunist*, rifondazione`,
    weak: `partito, politic*, elezion*, candidat*, voto, votare, manifestazion*, campagna elettorale, consiglier*`,
  },
  nl: {
    telling: `lid van de vvd, lid van de pvda, lid van groenlinks, lid van d#, lid van de pvv, lid van het cda, partijlid*, politieke voorkeur*, politieke overtuiging*, stemt op, stemde op, partijlidmaatschap*`,
    strong: `verkiesbare plek, verkiesbare plaats, vvd, pvv, pvda, groenlinks, cda, forum voor democratie, fvd, christenunie, sgp, bbb, extreem rechts, extreem links, communist*`,
    weak: `partij, politiek*, verkiezing*, kandidaat*, stemmen, demonstratie*, gemeenteraad*, raadslid*`,
  },
  pl: {
    telling: `członek partii, członkini partii, poglądy polityczne, poglądów polityczn*, głosował na, głosowała na, legitymacja partyjna, działacz partii`,
    strong: `prawo i sprawiedliwość, platforma obywatelska, konfederacj*, lewica, lewicy, polska #, skrajna prawica, komunist*`,
    weak: `partia, partii, polityczn*, wybory, wyborów, kandydat*, głosow*, demonstracj*, protest*, radny, radna`,
  },
}
