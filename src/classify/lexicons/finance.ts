// A person's money: pay, debts, accounts, tax, benefits. Money of companies and financial products in general are not meant.
import type { Lexicon } from '../lexicon.ts'

export const finance: Lexicon = {
  de: {
    telling: `*privatinsolvenz*, verbraucherinsolvenz*, restschuldbefreiung*, restschuldbefr, lohnpfändung*, gehaltspfändung*, kontopfändung*, pfändung*, p konto, pfändungsschutz*, *pfändbar*, schufa*, eidesstattliche versicherung, eidesst*,
      vermögensauskunft*, mietschulden*, überschuld*, schuldnerberat*, gehaltsabrechnung*, lohnabrechnung*, gehaltszettel*, lohnzettel*, lohnsteuerbescheinigung*, einkommensteuer*, steuerbescheid*, steuererklärung*, steuerklasse*, gehaltserhöhung*,
      gehaltsvorschuss*, gehaltswunsch*, gehaltsvorstellung*, gehaltsliste*, gehaltsübersicht*, kontoauszug*, kontoauszüge*, umsatzanzeige, kontoinhaber*, selbstauskunft*, bonität*, kreditwürdig*, ratenzahlung*, ratenplan*, hartz iv, bürgergeld*, arbeitslosengeld*, grundsicherung*, sozialhilfe*,
      wohngeld*, bafög*, elterngeld*, kindergeld*, rentenbescheid*, witwenrente*, erbschaft*, nachlass*, unterhaltszahl*, kindesunterhalt*, ehegattenunterhalt*, unterhaltsvorschuss*, nettoeinkommen*, bruttoeinkommen*, haushaltseinkommen*, jahreseinkommen*, bruttojahreseinkommen*, monatseinkommen*,
      bruttogehalt*, nettogehalt*, bruttolohn*, nettolohn*, monatsgehalt*, jahresgehalt*, grundgehalt*, zielgehalt*, zielbonus*, netto mtl, brutto mtl, netto monatlich, brutto monatlich, nicht gedeckt, überzogen*, dispokredit*, im dispo, zahlungsunfähig*, mietrückstand*, mietrückständ*, offenbarungseid*, vollstreckungsbescheid*, gerichtsvollzieher*, inkasso*, privatkredit*, privatdarlehen*,
      baufinanzierung*, immobilienkredit*, eigenkapital #, schulden bei, vermögen von, vermögensaufstellung*, vermögensverhältniss*, depotauszug*, riester vertrag von`,
    strong: `zugewinnausgleich*, pflichtteil*, lottogewinn*, spielschulden*, spielsucht*, privatentnahme*, betriebsrente*, vermögenswirksam*, lohnsteuer*, stundenlohn*, tantieme*, entgeltgruppe*, besoldung*, tvöd, minusbetrag*, kontopfänd*, pfändbarer, nebeneinkünft*, mieteinnahme*, mieteinkünft*, steuerschuld*, unterhaltspflicht*, kreditrahmen*, kreditablehnung*, kfz kredit*, leasingrate*, hauskredit*, sozialleistung*, rentenantrag*, rentenbeginn*, hinterbliebenenrente*, aufstockend*, studienkredit*, kontoüberziehung*,
      zahlungserleichter*, arbeitslos gemeldet, arbeitssuchend, monatsrate*, stundung*, spendenbestätigung*, spendenquittung*, steuerrückstand*, belehnt, offene forderung*, konkurs, privatkonkurs*, exekution*, lohnfortzahlung*, gehaltsexekution*, notstandshilfe*, mindestsicherung*, pensionist*, bruttogehalt*, nettogehalt*, netto im monat, netto verdien*, brutto im monat, gehalt, gehalts, gehälter*, *gehalt, gehalts*, lohn, lohns, löhne, löhnen, lohnabzug*, lohnfortzahl*, *vergütung, verdienstausfall*, vergütung*, einkommen*, bonuszahlung*, abfindung*, weihnachtsgeld*, urlaubsgeld*, *sonderzahlung*, rente, rentenhöhe*, altersrente*, schulden*, verschuldet*, verschuldung*, kredit, kredite*, *kredit, kreditantrag*, kreditnehmer*, kreditrate*, darlehen*, *darlehen,
      hypothek*, restschuld*, zahlungsrückstand*, zahlungsrückständ*, zahlungsschwierig*, rücklastschrift*, insolvenz*, *insolvenz, mahnbescheid*, unterhalt, kontostand*, girokonto*, sparkonto*, sparbuch*, wertpapierdepot*, depotbestand*, wertpapierdepot*, ersparnis*, finanzielle situation*, finanzielle schwierig*, finanzielle probleme*, finanzielle lage, quellensteuer*, betreibungsamt*, betreibung*,
      kapitalertr*, zinserträg*, bausparvertrag*, lebensversicherung*, rückkaufswert*, kirchensteuer*, abbuchung*, minijob*, kurzarbeit*, gehaltsband, freibetrag*, steuernachzahlung*, steuerrückerstatt*, steuererstatt*, mietkaution*, jobcenter*, beihilfe*`,
    weak: `überstunden*, zulage*, *zulage, brutto, netto, verdient, verdienst, saldo, kreditkarte*, finanziell*, vermögen, konto, kontos, mieterkonto*, mietkonto*, gehaltskonto*, privatkonto*, lohnkonto*, bankkonto*, kontonummer*, bankverbindung*, bank, sparkasse*, volksbank*, überweis*, lastschrift*, sepa*, dauerauftrag*, mahnung*, mahn*, rate, raten, zins*, kaution*, miete, kaltmiete*, warmmiete*, restmiete*, steuer, steuern, steuer id, finanzamt*, steuernummer*, arbeitslos*, spenden*, mitgliedsbeitrag*, erstatt*, guthaben*, abschlag*, abschläge*, erbe, erben, zahlungsunfähigkeit*, zahlungsverzug*, tilg*, aktien*, fonds, etf, taschengeld*, rückzahl*, unterhalt*, honorar*`,
  },
  en: {
    telling: `payslip*, pay slip*, payroll*, salary advance*, garnish*, wage garnish*, bankrupt*, insolvency, credit score*, credit report*, bank statement*, account statement*, tax return*, tax assessment*, w 2 form, arrears, overdraft*, overdrawn, in debt, debt collector*, debt collection, alimony, child support, child maintenance, housing benefit*, universal credit, unemployment benefit*, repossess*, foreclosure*, inheritance*, payment was payment declined, card declined, gross month*, net income, gross salary, annual salary, base salary, net pay, take home pay, sort code`,
    strong: `pay grade*, student loan*, gambling debt*, gambling problem*, hourly wage*, tax refund*, tax bill*, child benefit*, stock options, commission plan, probate, will and estate, direct debit bounced, bounced, final demand*, county court judgment*, ccj, food bank, means tested, rent arrears, pay review*,
      salary, salaries, wage, wages, wage slip*, earns, earnings, income, bonus payment*, severance*, pensions, pension plan*, pension fund*, pension pot, debt*, loan*, mortgage*, instalment*, installment*, credit limit*, savings, net worth, account balance*, tax id*, tax code*, redundancy pay*, compensation package, pay rise*, pay raise*, financial difficult*, financial hardship, financial situation*, bailiff*, declined, benefits claim*`,
    weak: `credit card*, declined, bank, bank account*, card, visa, mastercard, payment*, refund*, transfer*, deposit*, owed, rent arrears, owes, overdue, reminder, tax, taxes, credit, donation*, gift eur, bonus, interest rate*, monthly, expiry`,
  },
  fr: {
    telling: `bulletin de paie, bulletin de salaire, fiche de paie, avance sur salaire, saisie sur salaire, surendettement*, interdit bancaire, à découvert, saisie de la caf, avis d imposition, relevé de compte, relevés de compte, impayé*, pension alimentaire, rsa, allocations familiales, caf, chômage, revenus mensuels, salaire net, salaire brut, loyer impayé*, héritage*, commission de surendettement, quotient familial, revenu fiscal`,
    strong: `salaire*, revenu, revenus, rémunération*, dette*, endett*, crédit immobilier, prêt, prêts, emprunt*, hypothèque*, pension de retraite, épargne*, patrimoine*, huissier*, impôt*, mensualité*, allocation*, indemnité*`,
    weak: `saisie, prime, solde, retraite, compte, banque, rib, virement*, prélèvement*, carte bancaire, paiement*, remboursement*, loyer*, retard, caution, mutuelle, crédit, rembours*`,
  },
  es: {
    telling: `nómina*, embargo, embargos, concurso de acreedores personal, asnef, moroso*, morosidad, declaración de la renta, irpf, extracto bancario, pensión alimenticia, pensión de alimentos, prestación por desempleo, ingresos netos, ingresos mensuales, salario bruto, salario neto, descubierto en cuenta, impago*, herencia*`,
    strong: `salario*, sueldo*, ingresos, deuda*, endeudad*, préstamo*, hipoteca*, pensión, paro, ahorro*, patrimonio, cuenta bancaria, tarjeta de crédito, indemnización*, subsidio*, cuota impagad*`,
    weak: `cuenta, banco, transferencia*, domicilia*, tarjeta, cargo, pago, pagos, renta, alquiler*, arrend*, cuota*, hacienda, crédito*, reembols*, devol*`,
  },
  it: {
    telling: `busta paga, buste paga, cud, certificazione unica, pignorament*, cessione del quinto, rate insolute, rata insoluta, insolut*, cattivo pagatore, crif, dichiarazione dei redditi, isee, estratto conto, assegno di mantenimento, cassa integrazione, disoccupazione, naspi, prestito personale, eredità, sovraindebit*, stipendio*, cartella esattoriale`,
    strong: `reddito*, redditi, salari*, retribuzion*, debiti, prestit*, mutuo, mutui, ipoteca*, pensione*, risparmi*, patrimonio, arretrat*, conto corrente, carta di credito, tfr, morosità*`,
    weak: `conto, banca, bonific*, carta, pagament*, rata, rate, affitto, tasse, imposte, rimborso*, credito, fido`,
  },
  nl: {
    telling: `loonstrook*, salarisstrook*, loonbeslag*, beslag op schuldsanering*, wsnp, bkr registratie*, bkr, schuldhulpverlening*, deurwaarder*, belastingaangifte*, aanslag inkomstenbelasting, bankafschrift*, alimentatie*, bijstand*, huurtoeslag*, zorgtoeslag*, huurachterstand*, betalingsachterstand*, faillissement prive, erfenis*, ww uitkering*, aow, jaaropgaaf*`,
    strong: `salaris*, inkomen*, loonsverhoging*, brutoloon*, nettoloon*, uurloon*, schuld, schulden, lening*, hypotheek*, pensioen*, spaargeld*, uitkering*, aanmaning*, betalingsregeling*, vermogen, rood staan`,
    weak: `rekening, rekeningnummer*, bank, overmak*, incasso*, betal*, huur, termijn*, rente, krediet*, belasting*, terugbetal*`,
  },
  pl: {
    telling: `pasek wypłaty, lista płac, listy płac, zajęcie komornicze, zajęcie wynagrodzenia, komornik*, upadłość konsumenck*, bik, zadłużeni*, pit 37, pit 11, wyciąg z konta, wyciąg bankowy, alimenty, zasiłek*, zasiłk*, program 800 plus, spadek po, zaległoś*`,
    strong: `wynagrodzeni*, pensja, pensji, pensję, zarobk*, zarabia*, dochod*, dochód*, kredyt*, pożyczk*, hipote*, emerytur*, dług, długi, długów, oszczędnoś*, rata kredytu, odszkodowani*`,
    weak: `konto, rachunek, bank, przelew*, karta, płatnoś*, wypłat*, czynsz*, rata, raty, podat*, zwrot, odsetk*, wezwanie do zapłaty`,
  },
}
