// Criminal convictions, charges and investigations (Art. 10 GDPR).
import type { Lexicon } from '../lexicon.ts'

export const criminal: Lexicon = {
  de: {
    telling: `vorstraf*, vorbestraft*, strafregister*, bundeszentralregister*, bzr, bzr auskunft*, führungszeugnis eintrag*, eintrag im führungszeugnis, strafbefehl*, strafanzeige*, ermittlungsverfahren*, tagessätze*, zur bewährung, bewährungsstrafe*, bewährungshelfer*, freiheitsstrafe*, haftstrafe*, untersuchungshaft, u haft, haftbefehl*, haftentlass*, justizvollzug*, jva, verurteilt, angeklagt*, anklageschrift*, beschuldigte*, straffällig*, jugendstrafe*, vorbelastet straf*, führerscheinentzug*, mpu, trunkenheitsfahrt*, trunkenheit am steuer, fahrerflucht, unfallflucht, hat gestohlen, beim diebstahl*, des diebstahls, wegen diebstahl*, wegen betrug*, wegen körperverletzung, wegen unterschlagung`,
    strong: `anzeige erstatt*, anzeige erstattet, sitzt ein, sitzt im gefängnis, gefängnis*, im knast, heimlich gefilmt, veruntreut, hausdurchsuchung*, strafverteidig*, gewaltschutz*, anklage, geldstrafe*, schwarzfahr*, ladendiebstahl*, *diebstahl*, sachbeschädigung*, brandstiftung*, erpress*, drogenfund*, wilderei, landfriedensbruch*, offener vollzug, freigänger*, auflagen des gerichts, vorladung*, geständig*, geständnis*, einschlägig, registerauszug*,
      strafverfahren*, strafrecht*, straftat*, stgb, btmg, diebstahl*, unterschlagung*, unterschlagen, veruntreu*, betrug, betrugs*, betrugsverdacht*, körperverletzung*, hausfriedensbruch*, nötigung*, raub*, einbruch*, hehlerei*, urkundenfälschung*, drogenbesitz*, drogenhandel*, steuerhinterzieh*, geldwäsche*, korruption*, bestechung*, bestechlich*, totschlag*, mord, staatsanwalt*, amtsanwalt*, kriminalpolizei*, festgenommen, festnahme*, verhaftet*, verhaftung*, angezeigt, führungszeugnis*, stalking*, bedrohung*, häusliche gewalt*, kindeswohlgefährd*, promille*, verdächtig*, tatverdacht*, täter*, beschuldig*, bußgeldbescheid*, strafe, strafbar*, delikt*, stehlen, gestohlen, geklaut, sexualstraftat*`,
    weak: `hausverbot*, vorgangsnummer*, gefilmt, tatverdächtig*, geschädigt*, abgehoben, polizei*, anzeige, anzeigen, gericht, strafrichter*, amtsgericht*, landgericht*, ermitt*, verfahren*, bewährung, tat, urteil*, verteidiger*, zeuge, zeugen, verdacht, fahrverbot*, blitzer*, bußgeld*, betrüg*, vorwurf*`,
  },
  en: {
    telling: `criminal record*, criminal conviction*, previous conviction*, convicted of, was convicted, dbs check result*, on probation, on parole, arrested, under arrest, pleaded guilty, found guilty, charged with, suspended sentence*, prison sentence*, sentenced to, indicted, served time, restraining order*, drink driving, drunk driving, dui, caught stealing, police caution*, community service order*, out of prison, spent conviction*`,
    strong: `vandalis*, arson*, blackmail*, extort*, trespass*, juvenile record, rap sheet, summons, warrant for, bail, remand, parole officer, probation officer, plea, misdemeanour*,
      convict*, felony, felon, misdemeano*, theft, stole, stolen by, shoplift*, burglar*, robber*, fraud, fraudulent*, embezzl*, assault*, manslaughter, murder*, drug possession, drug dealing, money laundering, bribe*, prosecut*, indict*, criminal*, custody sentence*, prison*, jail*, inmate*, detained, stalking, domestic violence, domestic abuse*, offence*, offender*, suspected of, the suspect, prime suspect, perpetrator*, tax evasion`,
    weak: `banned from, stolen, incident number, dbs, police*, court, courts, crime*, investigation*, probation, parole, charges, guilty, allegation*, accused, witness*, caution, background check*, disciplinary`,
  },
  fr: {
    telling: `casier judiciaire, condamné*, garde à vue, mis en examen, mise en examen, sursis, condamnation*, détention provisoire, peine de prison, incarcéré*, a volé, dépôt de plainte contre, plainte contre, violences conjugales, conduite en état d ivresse`,
    strong: `vol, vols, escroquerie*, fraude*, détournement de fonds, abus de confiance, agression*, violence*, stupéfiant*, meurtre*, procureur*, parquet, délit*, infraction*, prison, suspecté, suspectée, recel, poursuivi pour, poursuivie pour, pénal*, pénale, harcèlement`,
    weak: `police, gendarmerie, plainte*, tribunal, enquête*, procès, amende*, juge, avocat pénaliste`,
  },
  es: {
    telling: `condenaron, antecedentes penales, condenad*, detenid*, imputad*, procesad*, denunciado, denunciada, he denunciado, libertad condicional, prisión preventiva, pena de prisión, encarcelad*, violencia de género, orden de alejamiento`,
    strong: `prevaricación, está investigado, está investigada, diligencias previas, estafa*, robo, robó, hurto*, fraude*, malversación, agresión*, lesiones dolosas, tráfico de drogas, homicidio*, asesinato*, fiscalía, delito*, delictiv*, penal, penales, prisión, cárcel, sospechos*, atestado*, alcoholemia*, blanqueo`,
    weak: `robar, robado, policía*, guardia civil, denuncia*, juzgado*, juicio, tribunal*, querella*, investigad*, multa*`,
  },
  it: {
    telling: `precedenti penali, fedina penale, casellario giudiziale, condannat*, arrestat*, indagat*, imputat*, rinviato a giudizio, rinviata a giudizio, arresti domiciliari, libertà vigilata, pena sospesa, patteggi*, denunciato per, denunciata per, ha rubato, guida in stato di ebbrezza`,
    strong: `furto, furti, truffa*, frode*, appropriazione indebita, aggressione*, lesioni, spaccio, omicidio*, procura, procuratore*, reato, reati, penale, penali, carcere, detenut*, sospettat*, stalking, riciclaggio`,
    weak: `polizia, carabinieri, denuncia*, querela*, tribunale, processo, indagin*, multa*`,
  },
  nl: {
    telling: `strafblad*, veroordeeld*, gearresteerd*, aangehouden, aangifte tegen, verdachte in, voorwaardelijke straf, taakstraf*, gevangenisstraf*, reclassering*, in hechtenis, justitiële documentatie*, rijden onder invloed, heeft gestolen`,
    strong: `diefstal*, fraude*, oplichting*, verduistering*, mishandeling*, inbraak*, drugsbezit*, drugshandel*, moord*, doodslag*, officier van justitie, openbaar ministerie, strafbaar feit, strafbare feiten, misdrijf*, gevangenis*, verdachte*, vog, huiselijk geweld, stalking, witwassen`,
    weak: `politie*, aangifte*, rechtbank*, rechter, onderzoek, boete*, strafrecht*`,
  },
  pl: {
    telling: `karalnoś*, niekaralnoś*, skazan*, wyrok w zawieszeniu, postawiono zarzut*, zarzut z art, przedstawiła mu zarzut, tymczasowy areszt, aresztowan*, więzieni*, oskarżon*, podejrzan*, dozór kuratora, prowadzenie po alkoholu, promila*`,
    strong: `kradzież*, ukradł*, oszustw*, przywłaszczeni*, pobici*, rozbój*, narkotyk*, zabójstw*, prokuratur*, prokurator*, przestępstw*, przestępc*, zarzut*, przemoc domow*, karn*, krk`,
    weak: `policj*, sąd, sądu, zawiadomieni*, śledztw*, dochodzeni*, wyrok*, mandat*`,
  },
}
