// Biometric data that identify a person (Art. 4(14), Art. 9(1) GDPR).
import type { Lexicon } from '../lexicon.ts'

export const biometric: Lexicon = {
  de: {
    telling: `fingerabdruckdaten*, fingerabdruckscan*, biometrisch*, gesichtsgeometrie*, iris scan*, irisscan*, retina scan*, stimmabdruck*, handvenen*`,
    strong: `fingerabdruck*, fingerabdrück*, fingerprint*, gesichtserkennung*, gesichtsscan*, face id, iriserkennung*, stimmerkennung*, sprecherprofil*, unterschriftenprofil*, tippverhalten*, minutien*`,
    weak: `biometrie, finger, gesicht, template*, zutrittskontroll*, enrolment, enrollment, zeiterfassung*, scan`,
  },
  en: {
    telling: `biometric data, biometric template*, biometric record*, face template*, fingerprint template*, face embedding*, iris scan*, retina scan*, voiceprint*, voice print*, palm vein*, faceprint*`,
    strong: `biometric*, fingerprint*, facial recognition, face recognition, facial scan*, face id, iris recognition, voice recognition, gait analysis, minutiae`,
    weak: `finger, face, facial, template*, tmpl, enrolment*, enrollment*, access control*, scan, matcher`,
  },
  fr: {
    strong: `biométri*, empreinte digitale, empreintes digitales, reconnaissance faciale, empreinte vocale`,
    weak: `empreinte*, visage, doigt, gabarit*`,
  },
  es: {
    strong: `huella índice, patrón de voz, biométric*, huella dactilar, huellas dactilares, huella digital, reconocimiento facial, escaneo de iris`,
    weak: `huella*, rostro, dedo, fichaje*`,
  },
  it: {
    strong: `biometric*, impronta digitale, impronte digitali, riconoscimento facciale, impronta vocale`,
    weak: `impront*, volto, dito`,
  },
  nl: { strong: `biometri*, vingerafdruk*, gezichtsherkenning*, irisscan*, stemherkenning*`, weak: `vinger, gezicht` },
  pl: {
    strong: `biometry*, odcisk palca, odciski palców, odcisków palców, rozpoznawanie twarzy, skan tęczówki`,
    weak: `siatkówk*, tęczówk*, palca, twarz, palec`,
  },
}
