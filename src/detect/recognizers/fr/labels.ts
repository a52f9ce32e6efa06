// French labels.
import type { LabelSet } from '../any/label.ts'

export const frenchLabels: readonly LabelSet[] = [
  {
    kind: 'CUSTOMER_ID',
    value: 'reference',
    labels:
      'numéroclient noclient nclient nºclient numclient numérodeclient refclient référenceclient codeclient identifiantclient numéroadhérent noadhérent nadhérent numérodadhérent numérodemembre nodemembre numérodesociétaire matricule numéromatricule nomatricule nmatricule numéropatient nopatient npatient ipp numérodedossierpatient numéroétudiant noétudiant numérodepolice nodepolice ndepolice numérodecontrat nodecontrat ncontrat ndecontrat nocontrat numéroabonné noabonné numérodallocataire nallocataire numéroallocataire',
  },
  {
    kind: 'CUSTOMER_ID',
    value: 'long-reference',
    labels:
      'contrat police policedassurance contratdassurance adhérent adhérente adherent allocataire client cliente abonné abonnée abonnement sociétaire assuré assurée patient patiente salarié locataire élève étudiant donateur licence cartedefidélité cartefidélité cartedebibliothèque carteclient numérodedossier noddossier nodedossier ndedossier dossiern dossierno ndossier',
  },
  {
    kind: 'TAX_ID',
    value: 'official',
    labels:
      'numérofiscal nofiscal nfiscal numérofiscalderéférence spi tva ntva notva numérotva numérodetva tvaintracommunautaire ntvaintracommunautaire siret siren',
  },
  {
    kind: 'SOCIAL_SECURITY',
    value: 'official',
    labels:
      'nir nss noss numéross sécuritésociale numérodesécuritésociale nodesécuritésociale ndesécuritésociale nsécuritésociale nsécu nosécu numérosécu numérodesécu nsécusociale secu sécu navs noavs',
  },
  { kind: 'HEALTH_ID', value: 'official', labels: 'cartevitale ceam numérodassuré nassuré' },
  {
    kind: 'NATIONAL_ID',
    value: 'document',
    labels: 'cni carteidentité cartedidentité cartenationaledidentité numérodecni permisdeconduire titredeséjour',
  },
  { kind: 'PASSPORT', value: 'document', labels: 'passeport passeportno passeportn numérodepasseport nodepasseport npasseport' },
  { kind: 'BANK_ACCOUNT', value: 'digits', labels: 'compte numérodecompte nodecompte ncompte ndecompte rib' },
  { kind: 'CREDIT_CARD', value: 'card', labels: 'cartebancaire cartebleue cartedecrédit cartecrédit numérodecarte nodecarte' },
  { kind: 'PHONE', value: 'phone', labels: 'tél téléphone téléphonen téléphoneportable portable mobile télécopie gsm numérodetéléphone' },
  { kind: 'LICENSE_PLATE', value: 'plate', labels: 'immatriculation plaque immatriculé immatriculée plaquedimmatriculation' },
  {
    kind: 'CREDENTIAL',
    value: 'secret',
    labels:
      'réponsesecrète mdpwifi phrasedepasse phrasesecrète passe codedelabox clédelabox motdepasse mdp motdepassewifi codewifi clewifi cléwifi codedesecours codederécupération',
  },
  {
    kind: 'CREDENTIAL',
    value: 'pin',
    labels:
      'codedentrée codeimmeuble boîteàclés boîteàclefs boiteaclés boiteacles coffreàclés coffretàclés codedevalidation codedevérification codedeconfirmation codedactivation codesms codereçuparsms codereçu codeducoffre codedelaboîteàclés codeboîteàclés codedelalarme codedimmeuble codedelimmeuble codedelentrée codeentrée codeunique codedesécurité codeducadenas digicode codeportail codeporte codedaccès codeconfidentiel codesecret codepin codedelaporte codedelalarme codealarme cryptogramme',
  },
  { kind: 'CREDENTIAL', value: 'token', labels: 'cléapi clésecrète jeton jetondaccès' },
]
