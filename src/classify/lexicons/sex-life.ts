// Sex life and sexual orientation (Art. 9(1) GDPR), gender identity included.
import type { Lexicon } from '../lexicon.ts'

export const sexLife: Lexicon = {
  de: {
    telling: `sexuelle orientierung*, sexueller orientierung, sexuellen orientierung, sexuelle identität*, sexualleben*, coming out, outen, geoutet*, zwangsouting*, ist schwul, ist lesbisch, sei schwul, sei lesbisch, sein mann, seinen mann, seinem mann, sein ehemann, seinem ehemann, seinen ehemann, ihre ehefrau ist, geschlechtsangleich*, deadname*, personenstandsänderung*, eingetragene lebenspartnerschaft*, sexuell missbrauch*, sexuelle nötigung, vergewaltig*, sexuelle funktionsstörung*, erektionsstörung*`,
    strong: `kondom*, prep termin*, syphilis*, chlamydi*, gonorrh*, ehebruch*, außerehelich*, in lesbischer, sind ein paar, schwul*, lesbisch*, lesbe, lesben, homosexuell*, bisexuell*, asexuell*, pansexuell*, queer, lgbt*, transgender*, transsexuell*, transident*, trans frau*, trans mann*, transfrau*, transmann*, nichtbinär*, nonbinär*, intersex*, gleichgeschlechtlich*, sexuell*, sexualität*, seitensprung*, swinger*, prostitu*, bordell*, escort*, fetisch*, bdsm, porno*, pornografi*, geschlechtskrankheit*, verhütung*, csd, sexarbeit*`,
    weak: `sein freund, seinen freund, seinem freund, affäre*, sex, intim*, liebesbeziehung*, verhältnis mit, fremdgeh*, fremdgegang*, dating*, tinder, grindr, geschlechtsidentität*, geoutet, lebensgefährte*, lebenspartner*, regenbogen*, pronomen`,
  },
  en: {
    telling: `going to transition, my transition, transitioning, sexual orientation*, sexual identity, sex life, come out at work, came out as, coming out, outed, his boyfriend*, his husband, her girlfriend*, her wife, is gay, is lesbian, is bisexual, is trans, is transgender, gender transition*, gender reassign*, deadname*, same sex partner*, sexual abuse*, sexual assault*, raped`,
    strong: `condom, condoms, prep, syphilis, chlamydia, gonorrh*, gay, lesbian*, homosexual*, bisexual*, asexual*, queer, lgbt*, transgender*, transsexual*, trans woman, trans man, non binary, nonbinary, intersex*, same sex, civil partner*, sexual*, affair, extramarital*, prostitut*, escort service*, fetish*, porn*, sex worker*, sti clinic*, impotence*, viagra*`,
    weak: `sex, intimate*, dating app*, tinder, grindr, pronouns, gender identity, hook up, boyfriend*, girlfriend*`,
  },
  fr: {
    telling: `orientation sexuelle, vie sexuelle, coming out, son petit ami homosexuel, son mari il, changement de sexe, transition de genre, est gay, est homosexuel*, est lesbienne, agression sexuelle, harcèlement sexuel`,
    strong: `gay, homosexuel*, lesbienne*, bisexuel*, transgenre*, transsexuel*, queer, lgbt*, non binaire, sexuel*, sexualité*, adultère*, prostitu*, liaison extraconjugale`,
    weak: `sexe, intime*, liaison, mariage pour tous, petit ami, petite amie`,
  },
  es: {
    telling: `le gustan las chicas, le gustan los chicos, orientación sexual, vida sexual, salir del armario, salió del armario, su novio gay, es gay, es homosexual, es lesbiana, cambio de sexo, acoso sexual, abuso sexual, agresión sexual`,
    strong: `gay, homosexual*, lesbian*, bisexual*, transgénero*, transexual*, queer, lgtb*, lgbt*, no binari*, sexual*, sexualidad*, adulterio*, prostitu*`,
    weak: `sexo, íntim*, amante, pareja del mismo`,
  },
  it: {
    telling: `orientamento sessuale, vita sessuale, coming out, è gay, è omosessuale, è lesbica, cambio di sesso, molestie sessuali, violenza sessuale, unione civile`,
    strong: `preservativ*, prep, sifilide, gay, omosessual*, lesbic*, bisessual*, transgender*, transessual*, queer, lgbt*, non binari*, sessual*, adulter*, prostitu*`,
    weak: `sesso, intim*, amante, relazione extraconiugale`,
  },
  nl: {
    telling: `seksuele geaardheid, seksuele voorkeur*, seksuele gerichtheid, uit de kast, is homo, is lesbisch, zijn vriend en, zijn man, haar vrouw, geslachtsverandering*, seksuele intimidatie*, seksueel misbruik*`,
    strong: `homo, homoseks*, lesbisch*, biseks*, transgender*, transseks*, queer, lhbt*, non binair*, seksue*, seksualiteit*, overspel*, prostitu*`,
    weak: `seks, intiem*, affaire, geaardheid`,
  },
  pl: {
    telling: `orientacja seksualna, orientacji seksualnej, orientację seksualną, życie seksualne, życia seksualn*, jest gejem, jest lesbijką, korekta płci, molestowanie seksualne, molestowania seksualn*, molestowanie, coming out`,
    strong: `w związku z kobietą, w związku z mężczyzną, gej, geja, gejem, lesbijk*, homoseksual*, biseksual*, transpłciow*, queer, lgbt*, niebinarn*, seksualn*, prostytu*, zdrada małżeńska`,
    weak: `seks, intymn*, romans, kochanek, kochank*`,
  },
}
