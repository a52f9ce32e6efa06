// Signs that a text asks for knowledge, teaching matter or advertising and not for one person's affairs. Not a category.
import type { Lexicon } from '../lexicon.ts'

export const general: Lexicon = {
  de: {
    strong: `ohne echte fälle, keine echten fälle, keine echten namen, mir erklären, kurz erklären, erklären warum, nur die regel, erklär mir, erkläre mir, erklär bitte, erkläre bitte, erklär kurz, was ist, was sind, was bedeutet, was versteht man, unterschied zwischen, unterschiede zwischen, leitlinie*, merkblatt*, blogbeitrag*, blogartikel*, blogpost*, artikel über, flyer*, newsletter*, vortrag*, webinar*, präsentation über, schulung*, fachartikel*, ratgeber*, infobroschüre*, broschüre*, stellenanzeige*, stellenausschreibung*, social media*, instagram*, linkedin post*, landingpage*, website, webseite, produkttext*, produktbeschreibung*, gutenachtgeschichte*, geschichte über, allgemein*, für anfänger, quiz*, lehrbuch*, unterrichtsmaterial*, arbeitsblatt*, faq, betriebsvereinbarung*, roman, romanfigur*, märchen*, drehbuch*, kurzgeschichte*, studie, studien, statistik*, gesetz, gesetzlich*, rezept für`,
  },
  en: {
    strong: `no real names, no real cases, lesson plan*, explain the, what is, what are, what does, difference between, guideline*, leaflet*, blog post*, article about, article on, flyer*, newsletter*, presentation on, webinar*, training material*, brochure*, job ad, job advert*, job posting*, social media*, linkedin post*, landing page*, product description*, bedtime story, short story, story about, in general, for beginners, quiz*, textbook*, worksheet*, faq, novel, fairy tale, study, studies, statistics, literature review, pros and cons`,
  },
  fr: {
    strong: `différences entre, quelle est la différence, quels sont, quelles sont, explique moi, qu est ce que, c est quoi, différence entre, article de blog, article sur, brochure*, plaquette*, offre d emploi, recommandations de la has, histoire du soir, conte, roman, étude*, statistiques`,
  },
  es: {
    strong: `nada de pacientes, sin casos reales, charla, diferencias entre, cuáles son, explícame, explica qué, qué es, qué son, diferencia entre, artículo sobre, entrada de blog, folleto*, oferta de empleo, guía clínica, cuento, novela, estudio, estadísticas`,
  },
  it: {
    strong: `nessun caso, nessun nome, niente casi, spiegami, cos è, che cos è, cosa sono, differenza tra, articolo su, articolo per il blog, opuscolo*, volantino*, annuncio di lavoro, linee guida, favola, romanzo, studio, statistiche`,
  },
  nl: {
    strong: `leg uit, wat is, wat zijn, verschil tussen, blogartikel*, blogpost*, artikel over, folder*, brochure*, vacaturetekst*, richtlijn*, verhaaltje, roman, onderzoek naar, statistiek*`,
  },
  pl: {
    strong: `bez nazwisk, bez prawdziwych, konspekt*, wyjaśnij, co to jest, czym jest, czym są, różnica między, wpis na blog*, artykuł o, ulotk*, broszur*, ogłoszenie o pracę, wytyczn*, bajk*, powieść, badania naukowe, statystyk*`,
  },
}
