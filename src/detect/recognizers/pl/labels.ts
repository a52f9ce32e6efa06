// Polish labels.
import type { LabelSet } from '../any/label.ts'

export const polishLabels: readonly LabelSet[] = [
  {
    kind: 'CUSTOMER_ID',
    value: 'reference',
    labels:
      'numerklienta nrklienta idklienta kodklienta numerczłonkowski nrczłonkowski numerpacjenta nrpacjenta numerpracownika nrpracownika numerewidencyjny nrewidencyjny numeralbumu nralbumu nrindeksu numerindeksu numerpolisy nrpolisy polisanr polisaocnr polisaacnr polisa numerumowy nrumowy numerabonenta nrabonenta',
  },
  {
    kind: 'CUSTOMER_ID',
    value: 'long-reference',
    labels:
      'klient klientka klienta członek pacjent pacjentka uczeń pracownik najemca abonent abonentka ubezpieczony kursant uczestnik umowa legitymacja kartabiblioteczna kartastałegoklienta kartaklienta kartalojalnościowa legitymacjastudencka legitymacjaszkolna',
  },
  { kind: 'TAX_ID', value: 'official', labels: 'nip regon numernip nrnip numerregon' },
  { kind: 'HEALTH_ID', value: 'official', labels: 'ekuz numerekuz numerubezpieczenia nrubezpieczenia' },
  {
    kind: 'NATIONAL_ID',
    value: 'document',
    labels:
      'dowos dowosnr dow nrdow dowodem dowódem dowodemosobistym dowodemosobistymnr legitymujesiędowodem serianrdowodu seriainrdowodu kartapobytu nrkartypobytu pesel numerpesel nrpesel dowódosobisty dowódosobistynr dowodosobisty dowódos numerdowodu nrdowodu seriainumer seriainr dowód prawojazdy nrprawajazdy',
  },
  {
    kind: 'PASSPORT',
    value: 'document',
    labels: 'nrpaszp paszp paszportu paszportem paszport nrpaszportu numerpaszportu paszportnr',
  },
  { kind: 'BANK_ACCOUNT', value: 'digits', labels: 'konto nrkonta numerkonta rachunek nrrachunku numerrachunku rachunekbankowy' },
  { kind: 'IBAN', value: 'iban', labels: 'nrkonta numerkonta nrrachunku numerrachunku rachunek' },
  { kind: 'CREDIT_CARD', value: 'card', labels: 'karta kartakredytowa numerkarty nrkarty' },
  { kind: 'PHONE', value: 'phone', labels: 'telefon telefonu numertelefonu nrtelefonu tel komórka telkom kom' },
  {
    kind: 'LICENSE_PLATE',
    value: 'plate',
    labels: 'nrrej nrrejestracyjny numerrejestracyjny numerrejestracyjnypojazdu rejestracja tablica tablicarejestracyjna',
  },
  {
    kind: 'CREDENTIAL',
    value: 'secret',
    labels: 'hasłowifi haslowifi hasłofrazowe frazahasła frazahasłowa fraza odpowiedźnapytanie hasło haslo kododzyskiwania kodaktywacyjny',
    endings: 'hasło',
  },
  {
    kind: 'CREDENTIAL',
    value: 'pin',
    labels:
      'kod kodsms skrytkanaklucze sejfnaklucze skrzynkanaklucze kasetkanaklucze kodweryfikacyjny kodpotwierdzenia kodpotwierdzający kodautoryzacyjny kodjednorazowy koddosejfu koddogarażu koddokłódki koddoklatki kodpin koddodrzwi koddobramy koddodomofonu domofon kodalarmu',
  },
]
