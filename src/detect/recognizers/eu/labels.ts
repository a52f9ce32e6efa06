// Labels of official numbers in the other languages of the EU and the EEA.
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
      'henkilötunnus hetu henkilötunnuksesi fødselsnummer fødselsnr fnr dnummer kennitala kt',
      'oib osobniidentifikacijskibroj emšo emso jmbg',
      'személyiszám személyiazonosító személyiigazolványszám cnp codnumericpersonal',
      'cartãodecidadão bilhetedeidentidade matriculenational matricule αδτ αριθμόςταυτότητας',
      'pps ppsn ppsnumber',
    ].join(' '),
  },
  {
    kind: 'SOCIAL_SECURITY',
    value: 'official',
    labels: 'amka αμκα niss taj tajszám tajszáma amm αρμητρώουασφαλισμένου',
  },
  {
    kind: 'TAX_ID',
    value: 'official',
    labels:
      'afm αφμ dič dic ičdph icdph adóazonosító adóazonosítójel adószám adószáma davčnaštevilka davčna cui cif codfiscal tic momsnr momsnummer orgnr pvmkodas pvnnumurs kmkr kmkrnumber vatno vatnumber vatnr vatid pib ддс',
  },
]
