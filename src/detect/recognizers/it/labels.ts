// Italian labels.
import type { LabelSet } from '../any/label.ts'

export const italianLabels: readonly LabelSet[] = [
  {
    kind: 'CUSTOMER_ID',
    value: 'reference',
    labels:
      'codicecliente numerocliente ncliente nrcliente idcliente codcliente matricola matricolan matricolastudente numerodimatricola nmatricola codicepaziente idpaziente numeropaziente numerotessera ntessera numeroditessera codicesocio numerosocio nsocio numeropolizza npolizza nrpolizza polizzan polizzanr numerodipolizza codicedipendente numerocontratto ncontratto nrcontratto codicecontratto codiceutente numeroutente',
  },
  {
    kind: 'CUSTOMER_ID',
    value: 'long-reference',
    labels:
      'matr pod pdr polizza contratto tessera cliente utenza socio socia abbonato abbonata abbonamento paziente alunno studente dipendente assicurato inquilino tesserato cartafedeltà tesserafedeltà tesserabiblioteca cartellaclinica cartellaclinican praticacliente',
  },
  { kind: 'TAX_ID', value: 'official', labels: 'codicefiscale cf codfisc codfiscale partitaiva piva partiva' },
  { kind: 'HEALTH_ID', value: 'official', labels: 'tesserasanitaria team codicesanitario' },
  { kind: 'SOCIAL_SECURITY', value: 'official', labels: 'matricolainps posizioneinps' },
  {
    kind: 'NATIONAL_ID',
    value: 'document',
    labels:
      'ci cin cartaidentità docidentità cartadidentità cartadidentita cie patente patentediguida documentodidentità permessodisoggiorno',
  },
  { kind: 'PASSPORT', value: 'document', labels: 'passn passnr passaporto passaporton numeropassaporto numerodipassaporto npassaporto' },
  { kind: 'BANK_ACCOUNT', value: 'digits', labels: 'cc ccpostale ccbancario ccn conto contocorrente numeroconto numerodiconto' },
  { kind: 'CREDIT_CARD', value: 'card', labels: 'carta cartadicredito numerocarta numerodellacarta' },
  { kind: 'PHONE', value: 'phone', labels: 'telefono cellulare cell numeroditelefono recapitotelefonico' },
  { kind: 'LICENSE_PLATE', value: 'plate', labels: 'targata targato targati targa targato targata' },
  {
    kind: 'CREDENTIAL',
    value: 'secret',
    labels:
      'psw pw pwd passwd chiavewifi chiavedelwifi chiavedellawifi chiavewpa rispostadisicurezza frasesegreta frasedaccesso passphrase paroladordine parolachiave passwordwifi codicedirecupero',
  },
  {
    kind: 'CREDENTIAL',
    value: 'pin',
    labels:
      'codice codiceotp codicesms codicediverifica codicediconferma codicediattivazione codicedisblocco codicedelportone codicedelcancello codicecassaforte codicedellacassaforte codicedellallarme codicelucchetto cassettachiavi cassettadellechiavi portachiavi codicepin codiceportone codicecancello codiceallarme codicedisicurezza codicediaccesso codicesegreto',
  },
]
