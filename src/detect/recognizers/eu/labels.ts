// Labels of official numbers in the other languages of the EU and the EEA. Abbreviations that mean something else beside a number are left
// out: knots, December, gross domestic product.
import type { LabelSet } from '../any/label.ts'

export const europeanLabels: readonly LabelSet[] = [
  {
    kind: 'NATIONAL_ID',
    value: 'official',
    labels: [
      'егн egn единенгражданскиномер лнч',
      'rodnéčíslo rodnecislo rodčíslo rč čop číslooop',
      'cpr cprnr cprnummer personnummer personnr personnumret samordningsnummer',
      'isikukood asmenskodas personaskods',
      'henkilötunnus hetu henkilötunnuksesi fødselsnummer fødselsnr fnr dnummer kennitala',
      'oib osobniidentifikacijskibroj emšo emso jmbg',
      'személyiszám személyiazonosító személyiigazolványszám cnp codnumericpersonal',
      'cartãodecidadão bilhetedeidentidade matriculenational matricule αδτ αριθμόςταυτότητας',
      'ppsn ppsnumber',
    ].join(' '),
  },
  {
    kind: 'SOCIAL_SECURITY',
    value: 'official',
    labels: 'amka αμκα niss taj tajszám tajszáma αρμητρώουασφαλισμένου',
  },
  {
    kind: 'TAX_ID',
    value: 'official',
    labels:
      'afm αφμ dič ičdph icdph adóazonosító adóazonosítójel adószám adószáma davčnaštevilka davčna cui cif codfiscal momsnr momsnummer orgnr pvmkodas pvnnumurs kmkr kmkrnumber vatno vatnumber vatnr vatid ддс',
  },
]
