// Spanish labels.
import type { LabelSet } from '../any/label.ts'

export const spanishLabels: readonly LabelSet[] = [
  {
    kind: 'CUSTOMER_ID',
    value: 'reference',
    labels:
      'númerodecliente numerodecliente nºcliente nºdecliente ncliente nocliente codigodecliente códigodecliente númerocliente idcliente clienteid númerodesocio nºsocio nºdesocio numerosocio nsocio númerodeabonado nºabonado nhc nºdehistoriaclínica historiaclínica episodio nºepisodio nºdeepisodio númerodehistoriaclínica nºhistoria cipa númerodepaciente nºpaciente númerodeempleado nºempleado nempleado idempleado matrícula númerodematrícula númerodepóliza nºpóliza nºdepóliza npóliza númerodecontrato nºcontrato nºdecontrato nºexpedientealumno',
  },
  {
    kind: 'CUSTOMER_ID',
    value: 'long-reference',
    labels:
      'póliza poliza contrato socio socia cliente abonado abonada paciente alumno alumna empleado empleada asegurado inquilino donante carnédebiblioteca carnetdebiblioteca carnédesocio tarjetadesocio tarjetadefidelización tarjetadefidelidad tarjetacliente expedientedelalumno expedientedelaalumna matrículauniversitaria suscriptor',
  },
  { kind: 'TAX_ID', value: 'official', labels: 'cif nif nifiva cifnif nifcif nºiva' },
  {
    kind: 'SOCIAL_SECURITY',
    value: 'official',
    labels:
      'nss nass naf seguridadsocial nºseguridadsocial númerodelaseguridadsocial númerodeseguridadsocial nºdelaseguridadsocial nºdeseguridadsocial afiliación númerodeafiliación nºafiliación nºdeafiliación nafiliación',
  },
  { kind: 'HEALTH_ID', value: 'official', labels: 'tarjetasanitaria cip sip tsi númerodetarjetasanitaria' },
  {
    kind: 'NATIONAL_ID',
    value: 'document',
    labels: 'dni nie dninie dnie nifnie documentodeidentidad documentonacionaldeidentidad permisodeconducir carnédeconducir tie',
  },
  { kind: 'PASSPORT', value: 'document', labels: 'pasaporte númerodepasaporte nºpasaporte nºdepasaporte pasaportenº' },
  { kind: 'BANK_ACCOUNT', value: 'digits', labels: 'cuenta númerodecuenta nºdecuenta nºcuenta ccc cuentabancaria' },
  { kind: 'CREDIT_CARD', value: 'card', labels: 'tarjeta tarjetadecrédito tarjetadedébito númerodetarjeta nºdetarjeta' },
  { kind: 'PHONE', value: 'phone', labels: 'teléfono telefono tfno tlf tlfno móvil movil telf telfs tlfs tels' },
  { kind: 'LICENSE_PLATE', value: 'plate', labels: 'matrículadelvehículo matrículadelcoche matrículacoche' },
  {
    kind: 'CREDENTIAL',
    value: 'secret',
    labels:
      'respuestadeseguridad frasedepaso frasesecreta frasedecontraseña frasedeacceso clavedelwifi clavedelrouter contraseñadelwifi contrasenya contraseña contrasena clave contraseñawifi clavewifi códigoderecuperación',
    endings: 'contraseña',
  },
  {
    kind: 'CREDENTIAL',
    value: 'pin',
    labels:
      'códigosms cajadellaves cajetíndellaves cajallaves códigodeverificación códigodeconfirmación códigodeactivación códigodedesbloqueo códigodelacaja códigodelcandado códigodelbuzón códigodelgaraje códigodelportal códigootp codigo códigopin códigodelapuerta códigodelportal códigodealarma códigodeseguridad códigodelaalarma códigodeacceso código',
  },
  { kind: 'CREDENTIAL', value: 'token', labels: 'claveapi firma' },
]
