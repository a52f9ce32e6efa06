// Dutch labels.
import type { LabelSet } from '../any/label.ts'

export const dutchLabels: readonly LabelSet[] = [
  {
    kind: 'CUSTOMER_ID',
    value: 'reference',
    labels:
      'klantnummer klantnr klantid lidnummer lidnr lidmaatschapsnummer patiëntnummer patiëntnr patiëntennummer patientnummer personeelsnummer personeelsnr medewerkernummer studentnummer studentnr leerlingnummer polisnummer polisnr contractnummer contractnr relatienummer debiteurnummer debiteurennummer abonneenummer cliëntnummer clientnummer',
  },
  {
    kind: 'CUSTOMER_ID',
    value: 'long-reference',
    labels:
      'polis klant lidmaatschap lid patiënt cliënt leerling huurder verzekerde deelnemer abonnee abonnement bonuskaart klantenkaart klantkaart ledenpas bibliotheekpas bibliotheekkaart lenerspas dossiernummerpatiënt',
  },
  { kind: 'TAX_ID', value: 'official', labels: 'btw btwnummer btwnr btwid rsin fiscaalnummer' },
  { kind: 'HEALTH_ID', value: 'official', labels: 'zorgverzekeringsnummer verzekerdennummer verzekerdenummer uzovi' },
  {
    kind: 'NATIONAL_ID',
    value: 'document',
    labels:
      'bsn bsnnummer burgerservicenummer rijksregisternummer rrn identiteitskaart idkaart rijbewijs rijbewijsnr idnummer rijbewijsnummer vnummer',
  },
  { kind: 'PASSPORT', value: 'document', labels: 'paspoort paspoortnummer paspoortnr' },
  { kind: 'BANK_ACCOUNT', value: 'digits', labels: 'rekening rekeningnummer rekeningnr bankrekening bankrekeningnummer' },
  { kind: 'CREDIT_CARD', value: 'card', labels: 'creditcardnummer kaartnummer' },
  { kind: 'PHONE', value: 'phone', labels: 'telefoon telefoonnummer mobiel mobielnummer telnr gsm gsmnummer' },
  { kind: 'LICENSE_PLATE', value: 'plate', labels: 'kenteken kentekennummer nummerplaat' },
  {
    kind: 'CREDENTIAL',
    value: 'secret',
    labels:
      'ww wwoord wachtzin wachtwoordzin wachtwrd wificode beveiligingsantwoord wachtwoord wifiwachtwoord toegangscode herstelcode inlogcode',
    endings: 'wachtwoord',
  },
  {
    kind: 'CREDENTIAL',
    value: 'pin',
    labels:
      'smscode verificatiecode sleutelkluis sleutelkluisje kluisje sleutelkastje sleutelkast sleutelkistje sleuteldoosje bevestigingscode activatiecode inlogpin toegangspin kluiscode fietsslot cijferslot poortcode garagecode herstelpin pincode deurcode alarmcode poortcode sleutelkluis',
  },
]
