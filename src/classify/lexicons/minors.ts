// Details about children: school, day care, custody, youth welfare. That somebody has children is not enough.
import type { Lexicon } from '../lexicon.ts'

export const minors: Lexicon = {
  de: {
    telling: `sorgerecht*, umgangsrecht*, umgangsregelung*, jugendamt*, inobhutnahme*, pflegekind*, pflegefamilie*, vormund*, kindeswohl*, schulzeugnis*, halbjahreszeugnis*, grundschulzeugnis*, schulbegleit*, förderbedarf*, sonderpädagog*, eingewöhnung*, kita platz*, kitaplatz*, krippenplatz*, hortplatz*, schulanmeldung*, kita anmeldung*, elternbrief*, elterngespräch*, entwicklungsgespräch*, entwicklungsbericht*, lernentwicklungsbericht*, klassenkonferenz*, schulverweis*, erziehungsberecht*, personensorgeberecht*, kinderpass*, kinderreisepass*, kinderausweis*, kinderfoto*, minderjährig*, u# untersuchung, kinderarzt*, kinderärzt*, einschulung*, nachmittagsbetreuung*, schulpsycholog*, mobbing in der schule, klassenleiter*, klassenlehrer*, konfirmand*, täufling*, kommunionkind*`,
    strong: `schulbescheinigung*, nachhilfe*, schulwechsel*, versetzung gefährdet, sitzenbleib*, schulpflicht*, kindeswille*, kindschaftssache*, wechselmodell*, kinderzimmer*, kinderbetreuung*, frühförder*, vorschulkind*, vorschüler*, babysitter*, ferienbetreuung*, ferienlager*, konfirmandenunterricht*, taufgespräch*,
      kindertages*, krippe, hort, tagesmutter*, schüler, schülerin, schülers, schülerinnen, grundschüler*, klasse #, klasse #a, klasse #b, klasse #c, klasse #d, klassenfahrt*, erstklässler*, schulkind*, kleinkind*, säugling*, zeugnis der klasse, versetzungsgefähr*, elternabend*, jugendliche*, sohn #, tochter #, enkelkind*, zwillinge*, kind #, kinder im haushalt, junge #`,
    weak: `kita, kitas, kindergarten*, grundschul*, kind, kinder, kindern, kindes, sohn, tochter, söhne, töchter, mädchen, schule, schulen, schulisch*, lehrer*, erzieher*, noten, fehlzeit*, abhol*, taschengeld*, jährig*, #jährig*, hausaufgaben*, kindergeburtstag*`,
  },
  en: {
    telling: `child custody, custody of, sole custody, joint custody, school report*, report card*, child protection, safeguarding*, foster care*, foster child*, social services, special educational needs, sen support, ehcp, nursery place*, after school club*, guardian consent*, parental consent*, minor child*, underage, childminder*, paediatric*, pediatric*, my # year old, our # year old, year old son, year old daughter, class teacher*, pupil premium, school refusal`,
    strong: `pupil*, toddler*, infant*, kindergarten*, preschool*, nursery, daycare*, day care, primary school*, elementary school*, teenager*, grandson*, granddaughter*, adoption*, schoolchild*, schoolgirl*, schoolboy*`,
    weak: `child, children, kid, kids, my son, my daughter, our son, our daughter, daughter, school, teacher*, grades, homework*, classmate*, playground*, playdate*, minor, minors, the girl, the boy`,
  },
  fr: {
    telling: `garde des enfants, garde alternée, garde partagée, autorité parentale, droit de visite, aide sociale à l enfance, bulletin scolaire, carnet de notes, inscription cantine, inscription à la crèche, assistante maternelle, responsable légal*, représentant légal de l enfant, mineur, mineure, mineurs, autorisation parentale, venir chercher l enfant, livret scolaire, pajemploi`,
    strong: `pédiatre*, crèche*, école maternelle, maternelle, école primaire, classe de cp, ce#, en cm#, classe de cm#, collégien*, écolier*, élève, élèves, bébé*, nourrisson*, nounou*, périscolaire*, cantine*`,
    weak: `enfant, enfants, fils, fille, école*, maîtresse, goûter`,
  },
  es: {
    telling: `guarda y custodia, custodia compartida, patria potestad, régimen de visitas, boletín de notas, notas del colegio, servicios sociales, tutor legal, menor de edad, menores de edad, la menor, el menor, autorización paterna, comedor escolar, necesidades educativas especiales`,
    strong: `mi niña, mi niño, pediatra*, guardería*, colegio, escuela infantil, primaria, alumno, alumna, alumnos, bebé*`,
    weak: `hijo, hija, hijos, hijas, niña, niños, niñas, escuela*, maestra, deberes`,
  },
  it: {
    telling: `affidamento condiviso, affidamento esclusivo, affido, potestà genitoriale, responsabilità genitoriale, pagella*, servizi sociali, minorenn*, minore, minori, insegnante di sostegno, mensa scolastica, iscrizione all asilo, delega al ritiro`,
    strong: `pediatra*, asilo nido, asilo, scuola materna, scuola elementare, scuola dell infanzia, scuola primaria, alunno, alunna, alunni, neonat*`,
    weak: `figlio, figlia, figli, bambin*, scuola, maestra, compiti`,
  },
  nl: {
    telling: `ouderlijk gezag, co ouderschap*, omgangsregeling*, jeugdzorg*, voogd*, schoolrapport*, kinderopvang*, minderjarig*, pleegkind*, pleeggezin*, buitenschoolse opvang, bso, leerlingvolgsysteem*, zorgleerling*, ouderavond*, oudergesprek*, rapport van groep`,
    strong: `kinderarts*, crèche, peuter*, kleuter*, basisschool*, leerling*, groep #`,
    weak: `kind, kinderen, zoon, dochter, school, juf, oppas, huiswerk, baby`,
  },
  pl: {
    telling: `władza rodzicielska, opieka naprzemienna, kontakty z dzieckiem, świadectwo szkolne, przedszkol*, żłob*, małoletni*, nieletni*, opiekun prawny, zgoda rodziców, zgoda rodzica, świetlic*, rodzina zastępcza, dziennik elektroniczny`,
    strong: `pediatr*, uczeń, uczennica, ucznia, uczniów, klasa #, klasy #, niemowl*, noworod*, szkoła podstawowa, szkoły podstawowej`,
    weak: `dziecko, dzieci, dziecka, syn, syna, córka, córki, szkoła, szkole, wychowawc*`,
  },
}
