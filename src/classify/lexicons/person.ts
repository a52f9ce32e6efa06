// Words that point at one person where no name stands: relatives, roles with an article, the writer about himself. Not a category.
import type { Lexicon } from '../lexicon.ts'

export const person: Lexicon = {
  de: {
    strong: `patient, patientin, der patient, die patientin, des patienten, der patientin, meine patientin, mein patient, unser patient, unsere patientin, pat, klient, klientin, mandant, mandantin, bewerber, bewerberin, mitarbeiter, mitarbeiterin, arbeitnehmer, arbeitnehmerin, kollege, kollegin, bewohnerin, mieter, mieterin, schuldner, schuldnerin, versicherte, versicherter, versicherten, antragsteller, antragstellerin, azubi, auszubildende, auszubildender, praktikant, praktikantin, schüler, schülerin, kunde, kundin, name, vorname, nachname, geb, geboren, beschuldigter, angeklagter,
      mein mann, meine frau, meiner frau, meinem mann, mein sohn, meine tochter, meinem sohn, meiner tochter, mein vater, meine mutter, meiner mutter, meinem vater, mein bruder, meine schwester, meine oma, mein opa, mein chef, meine chefin, mein kollege, meine kollegin, mein freund, meine freundin, mein nachbar, meine nachbarin, mein ex, meine ex, mein partner, meine partnerin, unser sohn, unsere tochter, mein kind, unser kind, ein mitarbeiter, eine mitarbeiterin, ein kollege, eine kollegin, unser azubi, unsere azubi, ein bekannter, eine freundin von mir, ein freund von mir,
      ich habe, habe ich, hab ich, ich hab, ich hatte, hatte ich, ich bin, bin ich, ich war, war ich, ich wurde, wurde ich, ich werde, ich leide, leide ich, ich nehme, nehme ich, ich bekomme, bekomme ich, ich verdiene, verdiene ich, ich schulde, ich zahle, zahle ich, ich musste, ich soll, ich kann nicht, bei mir, mir wurde, für mich, mich, mein, meine, meinen, meinem, meiner, meines, wir haben, unser, unsere, unserem, unserer,
      er wohnt, er mag, er geht, er kann, er soll, er muss, er bekommt, sie bekommt, sie wohnt, die mutter, der vater, die eltern, er ist, ist er, er hat, hat er, er war, war er, er wurde, wurde er, er nimmt, er verdient, sie ist, ist sie, sie hat, hat sie, sie war, war sie, sie wurde, wurde sie, sie nimmt, sie verdient, ihm, ihr mann, ihr sohn, ihre tochter, seine frau, seine mutter`,
  },
  en: {
    strong: `the patient, patient, my patient, this patient, employee, the employee, applicant, candidate, client, tenant, resident, pupil, student, colleague, claimant, defendant, customer, name, surname, dob,
      the mother, the father, his mother, her mother, my husband, my wife, my son, my daughter, my father, my mother, my brother, my sister, my partner, my boss, my colleague, my friend, my ex, our son, our daughter, my child, i have, i ve, i had, i was, i am, i m, i take, i earn, i owe, i suffer, my, me, he, she, his, her, him, he s, she s, year old, y o, yo male, yo female`,
  },
  fr: {
    strong: `le patient, la patiente, patient, patiente, salarié, salariée, le salarié, la salariée, candidat, candidate, locataire, client, cliente, élève, mon mari, ma femme, mon fils, ma fille, mon père, ma mère, mon frère, ma sœur, mon collègue, ma collègue, mon patron, j ai, je suis, je prends, je gagne, je dois, mon, ma, mes, il est, elle est, il a, elle a, née le, né le, nom, prénom`,
  },
  es: {
    strong: `el paciente, la paciente, paciente, empleado, empleada, trabajador, trabajadora, candidato, candidata, inquilino, inquilina, arrendatario, arrendataria, cliente, alumno, alumna, mi marido, mi mujer, mi hijo, mi hija, mi padre, mi madre, mi hermano, mi hermana, mi jefe, mi compañero, mi compañera, tengo, soy, estoy, tomo, cobro, gano, debo, me han, mi, mis, nombre, apellidos, nacido, nacida`,
  },
  it: {
    strong: `il paziente, la paziente, paziente, assistito, assistita, dipendente, candidato, candidata, inquilino, inquilina, cliente, alunno, alunna, mio marito, mia moglie, mio figlio, mia figlia, mio padre, mia madre, mio fratello, mia sorella, il mio capo, mio collega, mia collega, ho, sono, prendo, guadagno, mi hanno, mio, mia, nome, cognome, nato, nata`,
  },
  nl: {
    strong: `de patiënt, patiënt, patiënte, werknemer, werkneemster, medewerker, medewerkster, sollicitant, cliënt, cliënte, huurder, leerling, klant, mijn man, mijn vrouw, mijn zoon, mijn dochter, mijn vader, mijn moeder, mijn broer, mijn zus, mijn baas, mijn collega, ik heb, heb ik, ik ben, ben ik, ik was, ik slik, ik verdien, ik moet, mijn, hij is, zij is, ze is, hij heeft, zij heeft, ze heeft, naam, geboren`,
  },
  pl: {
    strong: `pacjent, pacjentka, pacjenta, pacjentki, pracownik, pracownica, pracownika, pracownicy, kandydat, kandydatka, klient, klientka, najemca, uczeń, uczennica, mój mąż, moja żona, mój syn, moja córka, mój ojciec, moja matka, mój brat, moja siostra, mój szef, mam, jestem, biorę, zarabiam, mój, moja, moje, moją, imię, nazwisko, urodzony, urodzona, on ma, ona ma, on jest, ona jest`,
  },
}
