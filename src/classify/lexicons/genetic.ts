// Genetic data (Art. 4(13), Art. 9(1) GDPR).
import type { Lexicon } from '../lexicon.ts'

export const genetic: Lexicon = {
  de: {
    telling: `gentest*, dna test*, dna analyse*, vaterschaftstest*, humangenet*, genetische beratung*, genetischen beratung*, genetische untersuchung*, genmutation*, erbkrankheit*, genträger*, brca#, genomsequenz*, exom*`,
    strong: `apoe, cftr, allel, allele, brca*, genetisch*, gendefekt*, chromosom*, trisomie*, chorea huntington*, huntington krankheit*, mukoviszidose*, hämophilie*, genom, genome*, genoms, genomik*, dna profil*, dna probe*, karyotyp*, pränataldiagnost*, nipt, erblich*`,
    weak: `dna, mutation, mutationen, gene, gen, vererb*, familiär*`,
  },
  en: {
    telling: `genetic test*, dna test*, paternity test*, genetic counsel*, gene mutation*, carrier of the, brca#, genome sequenc*, hereditary disease*, whole exome`,
    strong: `apoe, cftr, htt gene, allele*, brca*, genetic*, chromosom*, trisomy*, huntington s disease, cystic fibrosis, haemophilia*, hemophilia*, genome*, genotyp*, karyotyp*, dna profile*, dna sample*, hereditary, 23andme, ancestry dna`,
    weak: `dna, mutation, mutations, gene, genes, inherited, carrier`,
  },
  fr: {
    telling: `test génétique, test adn, test de paternité, test adn`,
    strong: `génétiqu*, chromosom*, trisomie*, mucoviscidose*, maladie héréditaire`,
    weak: `adn, mutation, gène*, héréditaire*`,
  },
  es: {
    telling: `prueba genética, test genético, prueba de adn, prueba de paternidad`,
    strong: `genétic*, cromosom*, trisomía*, fibrosis quística, enfermedad hereditaria`,
    weak: `adn, mutación, gen, genes, hereditari*`,
  },
  it: {
    telling: `test genetico, test del dna, test di paternità`,
    strong: `genetic*, cromosom*, trisomia*, fibrosi cistica, malattia ereditaria`,
    weak: `dna, mutazione, gene, ereditari*`,
  },
  nl: {
    telling: `dna onderzoek*, dna test*, genetische test*, vaderschapstest*, erfelijke ziekte*, erfelijkheidsonderzoek*`,
    strong: `genetisch*, chromosoom*, trisomie*, taaislijmziekte*`,
    weak: `draagster, drager, dna, mutatie, gen, erfelijk*`,
  },
  pl: {
    telling: `badanie genetyczne, badania genetyczn*, test dna, test na ojcostwo, choroba genetyczna`,
    strong: `genetyczn*, chromosom*, trisomi*, mukowiscydoz*`,
    weak: `dna, mutacj*, nosiciel*, gen, dziedziczn*`,
  },
}
