// Words of a category that firms, schools, practices and parishes use of their own affairs as much as they do of somebody: a reminder, a
// loan, a head teacher, a vaccine. Where a text is about such dealings, the terms in which one of them stands say little of a person.
// Written as lexicon.ts says; matched with the terms of the category.
import type { Category } from '../category.ts'
import type { WordList } from '../lexicon.ts'

export const shared: Readonly<Partial<Record<Category, WordList>>> = {
  finance: {
    de: `*inkasso*, *mahn*, *kontoausz*, kontostand*, kontosaldo, saldo, konto, kontos, girokonto*, bankkonto*, kontonummer*, kontoinhaber*, kontoverbindung*, *bankverbindung*, bankdaten*, umsatzanzeige, darlehen*, *kredit*, kredite*,
    *restschuld*, schuldenstand*, schuldenberg*, schulden, verschuld*, überschuld*, gesamtschuld*, tilg*, tilgungsrate*, *rate, raten, *raten, ratenplan*, *ratenzahlung*, ratenrückstand*, zins*, überzogen*, rückstand*, rückständ*, im rückstand,
    zahlung*, *zahlungen, zahlungs*, zahlungsunfähig*, lastschrift*, rücklastschrift*, *lastschrift, rückbuchung*, *deckung, abbuchung*, bürgschaft*, *forderung*, gläubiger*, insolvenz*, vollstreckung*, zwangsvollstreckung*, bonität*,
    überweis*, bank, sparkasse*, volksbank*, sepa*, dauerauftrag*, kaution*, miete, *miete, mietzahlung*, mietausfall, finanzamt*, steuernummer*, steuer, steuern, guthaben*, abschlag*, abschläge*, pleite, konkurs, abtretung*, depot, festgeld,
    tagesgeld*, fonds, aktien, finanziell*, finanzielle lage, vermögen, eigenkapital #, # brutto, # netto, brutto, netto, spenden*, mitgliedsbeitrag*, erstatt*, provision*, vorkasse wegen, stundung*, *gesperrt, umschuldung*, kann nicht zahlen,
    auszahl*, einzahl*, rückzahl*, geld, gelder, nicht eingegangen, einbehalten, hypothek*, anschlussfinanzierung*, dispokredit*, auszahlung*, boni, abzug, abzüge`,
    en: `overdue, reminder, payment*, arrears, debt*, loan*, lender*, borrower*, creditor*, insolven*, credit, credit limit*, credit check*, credit card*, credit history, account balance*, account statement*, bank*, transfer*, deposit*, overdraft*,
    overdrawn, owes, owed, refund*, tax, taxes, tax return*, bounced*, declined, guarantor*, default*, final demand*, instalment*, interest rate*, debit returned, donation*, repayment plan*, in the red, cannot pay, can t pay, behind with,
    statement shows, term deposit, behind on the, debt collect*, bailiff*, in debt, visa, mastercard, card, monthly, # a month, # a year, missed payment*, repossess*, bankrupt*, struggling to pay, cannot afford, tax bill*, tax owed, portfolio value`,
    fr: `impayé*, échéance*, échéances impayées, échéance impayée, retard, paiement*, relevé de compte, relevés de compte, à découvert, découvert*, dette*, endett*, endettement, crédit, emprunt*, prêt, prêts, recouvrement*, huissier*, créancier*, débiteur*, virement*,
    prélèvement*, rejet de prélèvement, chèque*, compte, compte bancaire, banque, rib, solde, caution*, garant, rembours*, remboursement*, loyer*, loyers, échelonnement*, rééchelonn*, plan de remboursement, hypothèque*, mensualité*, carte bancaire,
    charges impayées, impôt*, indemnité*, difficultés financières, commandement de payer, prime`,
    es: `deuda*, deudas, deuda total, moroso*, morosidad, impago*, embargo, embargos, descubierto*, préstamo*, crédito*, acreedor*, deudor*, aval, avalista*, cuota*, transferencia*, cuenta, cuenta corriente, cuenta bancaria, banco, pago,
    pagos, cargo, devol*, reembols*, extracto bancario, recibo devuelto, recibos devueltos, números rojos, saldo de la cuenta, alquiler*, arrend*, tarjeta*, domicilia*, hipoteca*, hacienda, no puede pagar, endeudad*, patrimonio, bienes, renta`,
    it: `insolut*, rata insoluta, rate insolute, estratto conto, debit*, debiti, debiti con, credit*, creditor*, prestit*, fideiussion*, garant*, arretrat*, bonific*, pagament*, rata, rate, conto, conto corrente, banca, affitto, morosità*, decreto
    ingiuntivo, scoperto di conto, fido, mutuo, mutui, piano di rientro, saldo e stralcio, tasse, imposte, rimborso*, carta, carta di credito, conto in rosso, ipoteca*, liquidazione, investiment*, contribut*, difficoltà economic*`,
    nl: `incasso*, incassobureau*, aanmaning*, betal*, betalingsregeling*, betalingsachterstand*, achterstand*, schuld, schulden, schuldeiser*, lening*, krediet*, rekening*, bankafschrift*, bank, overmak*, huur, termijn*, rente, belasting*,
    deurwaarder*, hypotheek*, kan niet betalen, rood staan, staat rood, rood staat, loopt achter, terugbetal*, rekeninghouder*, beslaglegging*, financiële problemen, vermogen`,
    pl: `zaległoś*, zadłużeni*, dług, długi, długów, długi u, dłużnik*, wierzyciel*, kredyt*, pożyczk*, odsetk*, płatnoś*, przelew*, rachunek, konto, stan konta, saldo konta, bank, wezwanie do zapłaty, niespłacon*, nie zapłacił*, nie zapłaciła, rata,
    raty, podat*, czynsz*, zwrot, wyciąg*, hipote*, poręczyciel*, karta, zajęcie konta, komornik*, # brutto, # netto, problemy finansowe, premi*`,
  },
  minors: {
    de: `schulleit*, schulgelände*, schulhof*, schulbus*, pausenhof*, pausenaufsicht*, schulsekretariat*, elternabend*, schulweg*, spielplatz*, kinderturnen, jugendfeuerwehr*, jugendgruppe*, unterrichtsbesuch*, schulsanitäter*, klassenfahrt*, klassenlehrer*, lehrer*, lehrerin, eltern, elternteil*, schüler, schülerinnen, turnhalle, unterricht*, kinder, kindern, schule, schulen, kita*, kitas, kindergarten*, grundschul*, trainer*, gruppe, in der schule, klasse #, klasse #a, klasse #b, klassen*, ferienlager*, ferienbetreuung*, jugend*, taschengeld*, #b, a jugend, b jugend, c jugend, d jugend, e jugend, f jugend, hausaufgaben*, schul*, taufgespräch*, konfirmand*`,
    en: `headteacher*, head teacher*, head of school, head of year, school trip*, school bus, school uniform, school grounds, school gate, school nurse, parents evening*, consent form, parental consent*, year #, year group, primary school*, elementary school*, nursery, daycare*, pupil, pupils, teacher*, teachers, school, parents, children, kids, class, classroom*, scout group, scout leader, cubs, after school club*, safeguarding*, reception class, playground*, camp, coach, summer camp*, girls, boys, sats`,
    fr: `parents d élèves, réunion parents, sortie scolaire, colonie de vacances, centre de loisirs, accueil de loisirs, cantine*, périscolaire*, école*, école maternelle, école primaire, maternelle, collège, élèves, enfants, parents, classe, professeur*, directrice d école, directeur d école, autorisation parentale, en sixième, en cinquième, en quatrième, en troisième, en cp, en ce#, scolaire*, scolarité*, adolescent*, mot aux parents, crèche*`,
    es: `º de primaria, de primaria, primaria, º de eso, de la eso, ampa, alumnos, alumnado, colegio, escuela*, excursión escolar, autorización para la excursión, autorización de los padres, comedor escolar, monitor*, monitora, tutora, tutoría, orientador*, campamento*, ludoteca*, padres, niños, niñas, clase, profesor*, profe, maestra, instituto, curso escolar, directora del colegio, guardería*, escuela infantil, adolescente*, aula`,
    it: `gita scolastica, mensa scolastica, centro estivo, campo estivo, preside, le insegnanti, insegnant*, insegnante di, maestra di, maestre, alunni, genitori, scuola, scuola elementare, scuola primaria, scuola dell infanzia, dirigente scolastic*, scolastic*, classe, classe #, avviso ai genitori, autorizzazione dei genitori, bambin*, minori, alle medie, alle elementari, consiglio di classe, adolescent*, professor*, asilo`,
    nl: `schoolreis*, schoolkamp*, ouderavond*, schoolplein*, schooldirecteur*, basisschool*, leerling*, groep #, school, ouders, kinderen, klas, leraar, meester, juf, jeugd, toestemmingsformulier*, toestemming ouders, kinderopvang*, bso, brugklas*, overblijf*, briefje voor ouders`,
    pl: `zebranie rodziców, rodziców, wywiadówk*, wycieczka szkoln*, kolonie letnie, obóz letni, świetlic*, świetlica, zgoda rodziców, dyrektor szkoły, dyrektorka szkoły, szkoł*, szkoln*, uczniów, klasa #, klasy #, dzieci, nauczyciel*, wychowawc*, przedszkol*, żłob*, do rodziców, z #a, z #b, z #c, klasa, klasie`,
  },
  health: {
    de: `impf*, impfpass*, krankmeldung*, krankenkasse*, krankenversicher*, mutterschutz*, schwangerschaft*, allergi*, allergen*, schwerbehindert*, behindert*, barrierefrei*, pflege*, *pflege, patient*, arzt*, praxis*, hausarzt*, klinik*, blutdruck*, insulin*, hiv, test*, rezept*, apotheke*, medikament*, arthrose*, physio*, reha*, rollstuhl*, erste hilfe, defibrillator*, attest*, hilfsmittel*, hospiz*, palliativ*, röntgen*, therapie*, therapeut*, kranken*, krank, unfall*, bandage*, diabetes*, asthma*, infekt*, grippe*, vegan*, glutenfrei*, krankenstand*, psychische gesundheit, sucht*, raucherentwöhn*, grippeimpf*, wartezeit*, behandlung*, fieber, notarzt*, ansteckend*, termin*`,
    en: `vaccin*, patient*, gp, doctor, hospital*, clinic, clinical*, allerg*, pregnan*, disab*, wheelchair*, accessible, sick leave, sickness, absence*, first aid, health insurance, occupational health, diabetes, type # diabetes, asthma, chest pain*, symptom*, treatment*, signed off, medical*, physio*, prescription*, insulin*, blood pressure, glucose, gluten*, flu, covid*, therapy, therapist*, sickness absence*, absence*, fever`,
    fr: `vaccin*, patient*, médecin*, hôpital*, clinique*, allergi*, handicap*, handicapé*, fauteuil roulant, arrêt maladie, arrêts maladie, prise en charge, mutuelle, grossesse*, diabète*, asthme*, symptôme*, médicament*, ordonnance*, rééducation, pharmacie*, soins, traitement*`,
    es: `vacuna*, paciente*, médic*, hospital*, clínica*, alergi*, discapacidad*, silla de ruedas, baja médica, bajas, tarjeta sanitaria, embarazo*, diabetes, asma, síntoma*, medicamento*, receta*, farmacia*, tratamiento*, celiac*`,
    it: `vaccin*, pazient*, medic*, ospedale*, clinica*, allergi*, disabil*, carrozzina, malattia, certificato medic*, visita medic*, visite mediche, gravidanza*, diabete*, asma, sintom*, farmac*, ricetta*, terapia*, celiach*, ambulatori*, medico competente, al medico, malatti*, referto, referti, spirometri*`,
    nl: `vaccin*, patiënt*, arts, huisarts*, ziekenhuis*, kliniek*, allerg*, rolstoel*, ziekmelding*, ziekteverzuim*, verzuim*, zwangerschap*, diabetes*, astma*, symptom*, medicijn*, recept*, apotheek*, griep*, ehbo, insuline*, glucose*, zorg*`,
    pl: `szczepi*, pacjent*, lekarz*, szpital*, klinik*, alerg*, niepełnospraw*, wózek inwalidzki, zwolnie*, zwolnienie lekarsk*, ciąż*, cukrzyc*, astm*, objaw*, lek, leki, recept*, aptek*, rehabilit*, przychodni*`,
  },
  religion: {
    de: `synagoge*, moschee*, kirche*, kloster*, evangelisch*, katholisch*, kirchlich*, gemeindehaus*, pfarr*, pastor*, rabbi*, imam*, gottesdienst*, fasten*, weltreligion*, zum islam, katholik*, protestant*, jüdisch*, muslimisch*, christlich*, islam*, buddhis*, diakonie*, caritas*, ökumen*`,
    en: `gurdwara*, mosque*, church*, synagogue*, temple*, chaplain*, quaker*, rabbi*, imam*, vicar*, carol*, salvation army, interfaith*, christian*, catholic*, muslim*, jewish*, islam*, buddhis*, hindu*, sikh*, parish*, langar, ramadan, eid`,
    fr: `église*, mosquée*, synagogue*, temple*, paroiss*, prêtre*, rabbin*, imam*, catholi*, protestant*, musulman*, juif*, juive*, islam*, chrétien*, laïcité`,
    es: `iglesia*, mezquita*, sinagoga*, parroqui*, sacerdote*, rabin*, imán, católic*, musulm*, judí*, islam*, cristian*, semana santa`,
    it: `chiesa*, moschea*, sinagoga*, parrocch*, sacerdot*, rabbin*, imam, cattolic*, musulman*, ebraic*, ebrei, islam*, cristian*`,
    nl: `kerk*, moskee*, synagoge*, parochie*, dominee*, rabbijn*, imam, katholiek*, protestant*, moslim*, joods*, islam*, christelijk*`,
    pl: `kościół*, kościel*, kościoł*, meczet*, synagog*, parafi*, ksiądz, księdza, rabin*, imam*, katolic*, muzułm*, żydow*, islam*, chrześcija*, prawosław*`,
  },
  union: {
    de: `betriebsrat*, gewerkschaft*, *gewerkschaft, tarif*, ver di, ig metall, personalrat*, streik*, arbeitnehmervertret*`,
    en: `union, unions, union rep*, works council*, unite, unison, collective agreement*, strike*, shop steward*`,
    fr: `cfdt, cgt, cfe cgc, cftc, délégué*, cse, syndica*, syndicat*, grève*`,
    es: `comité de empresa, sindicat*, sindical*, ccoo, ugt, convenio*, huelga*`,
    it: `sindacat*, sindacal*, cgil, cisl, uil, rsu, rsa, sciopero*`,
    nl: `vakbond*, fnv, cnv, ondernemingsraad*, or, cao, staking*`,
    pl: `związk*, związek zawodowy, solidarność, opzz, strajk*, rada pracowników`,
  },
  biometric: {
    de: `biometri*, fingerabdruck*, gesichtserkenn*, iris*`,
    en: `biometric*, fingerprint*, face, facial recognition, face recognition, iris*, retina*, voiceprint*`,
    fr: `empreinte*, empreinte digitale, biométri*, reconnaissance faciale`,
    es: `huella*, huella dactilar, biométric*, reconocimiento facial`,
    it: `impronta*, impronte*, impronta digitale, biometric*, riconoscimento facciale`,
    nl: `vingerafdruk*, biometri*, gezichtsherkenning*`,
    pl: `odcisk*, biometr*, rozpoznawanie twarzy`,
  },
}
