// Trade union membership (Art. 9(1) GDPR). Naming a union in a wage round is general; a member, an official or a fee is not.
import type { Lexicon } from '../lexicon.ts'

export const union: Lexicon = {
  de: {
    telling: `gewerkschaftsmitglied*, gewerkschaftszugehörigkeit*, gewerkschaftsbeitrag*, gewerkschaftsbeiträge*, gewerkschaftssekretär*, gewerkschafter*, gewerkschaftlich organisiert*, gewerkschaftlich aktiv*, gewerkschaftlich engagier*, mitglied der ig metall, mitglied bei ver di, mitglied bei der ig metall, mitglied der gewerkschaft, vertrauensmann, vertrauensfrau, vertrauensleute*, streikgeld*, rechtsschutz der gewerkschaft, ver di mitglied*, igm mitglied*, ig metall mitglied*, ig bce mitglied*`,
    strong: `gewerkschaft*, *gewerkschaft, *gewerkschaften, *gewerkschaftsbeitrag, ver di, verdi, ig metall, igm, ig bce, ig bau, igbce, ngg, dgb, gdl, marburger bund, unia, ögb, streikposten*`,
    weak: `jav, vl, br vorsitz*, rechtsschutz*, beitragsrückstand*, gew, evg, mitgliedschaft*, mitglied, mitgliedsnummer*, mitglnr, betriebsrat*, betriebsrät*, streik*, tarifkommission*, tarifverhandlung*, tarifrunde*, organisiert, warnstreik*, ehrenamt*`,
  },
  en: {
    telling: `union member*, trade union member*, union membership*, union dues, union rep, union reps, union representative*, shop steward*, union organiser*, union organizer*, union fee*, union official*, strike pay`,
    strong: `trade union*, labour union*, labor union*, unison, unite the union, gmb, rmt, nasuwt, siptu, afl cio, teamsters, unionis*, unioniz*, picket*`,
    weak: `union, unions, strike, strikes, striking, works council*, collective bargaining, membership*, member, dues`,
  },
  fr: {
    telling: `délégué syndical, déléguée syndicale, adhérent cgt, adhérent cfdt, adhérente cgt, syndiqué*, cotisation syndicale, mandat syndical, carte syndicale, appartenance syndicale`,
    strong: `syndicat*, syndical*, cgt, cfdt, cftc, cfe cgc, force ouvrière, sud rail`,
    weak: `grève*, gréviste*, cse, adhérent*, délégué*, cotisation*`,
  },
  es: {
    telling: `delegado sindical, delegada sindical, afiliado al sindicato, afiliada al sindicato, afiliación sindical, cuota sindical, liberado sindical, afiliado a ccoo, afiliada a ccoo, afiliado a ugt, afiliada a ugt`,
    strong: `sindicato*, sindical*, sindicalist*, ccoo, comisiones obreras, ugt, cgt`,
    weak: `huelga*, huelguista*, comité de empresa, afiliad*, delegad*`,
  },
  it: {
    telling: `iscritto al sindacato, iscritta al sindacato, tessera sindacale, delega sindacale, trattenuta sindacale, rappresentante sindacale, delegato sindacale, delegata sindacale, iscritto alla cgil, iscritta alla cgil`,
    strong: `sindacat*, sindacal*, cgil, cisl, uil, fiom, rsu`,
    weak: `sciopero*, scioper*, iscritt*, delegat*`,
  },
  nl: {
    telling: `vakbondslid*, lid van de vakbond, lid van de fnv, lid van fnv, lid van het cnv, vakbondscontributie*, vakbondslidmaatschap*, kaderlid*`,
    strong: `vakbond*, fnv, cnv, vakvereniging*`,
    weak: `staking*, staken, staakt, ondernemingsraad*, lidmaatschap*, contributie*`,
  },
  pl: {
    telling: `członek związku, członkini związku, członkiem związku, składka związkowa, składki związkowe, działacz związkow*, przynależność związkow*, członkostwo w związku`,
    strong: `związek zawodowy, związku zawodow*, związki zawodowe, związków zawodow*, związkow*, nszz, opzz, solidarność`,
    weak: `strajk*, członek, członkostw*, składk*`,
  },
}
