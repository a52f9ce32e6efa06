// Signs that a patient is an animal: the health of a horse is nobody's sensitive data. Not a category.
import type { Lexicon } from '../lexicon.ts'

export const animal: Lexicon = {
  de: {
    strong: `tierarzt*, tierärzt*, tierklinik*, tiermediz*, pferd, pferde, stute, wallach, hengst, fohlen, warmblut, hufschmied*, hufe, hund, hündin, hundes, rüde, welpe*, katze, katzen, kater, kaninchen, meerschweinchen, wellensittich*, kuh, kühe, rind, rinder, kalb, schwein, schafe, ziegen, halter, halterin, tierhalter*, besitzerin, entwurm*, kastrier*, labrador*, dackel*, schäferhund*, impfung hund, stall, huftier*, euter*`,
  },
  en: {
    strong: `vet, vets, veterinar*, horse, horses, mare, gelding, stallion, foal, dog, dogs, puppy, bitch, cat, cats, kitten*, rabbit, hamster, guinea pig, parrot, cow, cows, calf, sheep, pig, pigs, spayed, neutered, deworm*, labrador*, terrier*, pet, pets, paw, paws, hoof, stable`,
  },
  fr: { strong: `vétérinaire*, cheval, jument, poulain, chien, chienne, chat, chatte, chaton*, lapin, vache, veau, stérilis*, vermifug*` },
  es: { strong: `veterinari*, caballo, yegua, perro, perra, gato, gata, cachorro*, conejo, vaca, ternero, desparasit*` },
  it: { strong: `veterinari*, cavallo, cavalla, puledro, cane, cagna, gatto, gatta, cucciol*, coniglio, mucca, vitello` },
  nl: { strong: `dierenarts*, paard, merrie, veulen, hond, teef, kat, kitten*, konijn, koe, kalf, ontworm*` },
  pl: { strong: `weterynar*, koń, klacz, źrebię, pies, psa, suka, kot, kota, kotka, królik, krowa, ciel*` },
}
