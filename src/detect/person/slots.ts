// Places in a sentence that only people fill: after whom one asks, calls or tells (`ask Whitlock`, `dile a Nerea`), after prepositions
// without an article (`mit Wiesner`, `chez Pelletier`), before what people do (`Dreyer unterschreibt`, `Moreau a validé`).
import { CAPITAL, COMMA, DOT, LOWER, OTHER, SPACE, TIGHT, UNDERSCORE, type WordView } from './word-view.ts'

/** What slots are worth as cues. */
const TOLD = 0.35
const DOES_BEHIND = 0.3
const HAS_BEHIND = 0.22
const AFTER_PREPOSITION = 0.2

/** Whom one turns to stands directly behind. */
const TELLING = new Set(
  `meet meets met see saw vertreten wegen frag frage fragt sag sage sagt ruf rufe ruft erinnere erinner informiere informier kontaktiere grüß grüße treff treffe triff kenne kennst vertritt
ask asks asked tell tells told ping pinged chase chased remind reminded text texted ring rang email emailed invite invited thank copied inform informed
demande demandez dis dites prévenir préviens relancer relance contacter contacte appeler appelle rappeler rappelle remercie joindre voir vu
avisa avisar pregunta pregúntale dile llama llamar llamé recuérdale llámale chiedi chiama chiamare senti sentire sentito avvisa avvisare avvisato ricorda
vraag bel mail zeg herinner gebeld gesproken zapytaj zapytać powiedz poproś zadzwoń poinformuj przypomnij uncle aunt tata tonton tío tía zio zia oom`.split(
    /\s+/,
  ),
)
/** Between such a word and the name. */
const TOWARDS = new Set('mal bitte à a to do bei al kurz nochmal just even la le der die den aan ook to'.split(' '))
/** Without an article behind, mostly names follow. */
const PREPOSITIONS = new Set(
  `mit von bei an für durch gegen laut wegen ohne mitm with from by for to via per avec de chez pour par à selon sans d'après con de a para según da di per
met van bij aan voor naar volgens z ze od do dla u przez`.split(/\s+/),
)
/** What people do. */
const DOES = new Set(
  `sagt sagte meint meinte fragt fragte schreibt schrieb weiß wusste ruft rief antwortet antwortete berichtet berichtete bittet bat bestätigt bestätigte bemängelt
moniert prüft prüfte kümmert übernimmt übernahm springt bringt brachte holt holte schickt schickte kennt glaubt denkt findet möchte will wollte macht kommt kam
fährt arbeitet unterschreibt unterschrieb verschickt bespricht klärt telefoniert vertritt wartet verspricht verlangt behauptet widerspricht erklärt erklärte
meldet meldete bestellt bekommt braucht fehlt kann konnte muss musste soll darf hatte geht ging redet ärgert beschwert erinnert verteilt leitet hilft half
says said thinks thought wants wanted asked asks called calls rang wrote writes told tells knows sent sends signed signs reported reports confirmed confirms
reckons agreed agrees disagreed promised suggested suggests mentioned complained needs needed took takes brought brings chases chased paid pays joined left
will would can could should covers covering chairs emailed pinged raised raises replied replies handed drove drives gave gives asks
dit disait pense pensait veut voulait demande demandait vient viendra passe passera arrive appelle appellera sait signe signera envoie enverra présente rédige
propose prévient prépare attend confirme rappelle s'occupe ramène gère relance valide répond
dice dijo quiere quería piensa viene llama llamó sabe manda mandó envía envió firma firmó pregunta pide pidió confirma propone trae paga pagó vuelve llega
dirige avisa reclama aporta delega opone encarga
disse vuole pensa chiama arriva passa chiede chiedeva conferma firma porta paga sa scrive risponde propone illustra invia manda aspetta
zegt zei wil denkt komt belt belde weet vraagt stuurt neemt regelt bevestigt tekent betaalt vindt licht mailt brengt werkt
mówi powiedział powiedziała chce przyjdzie przyjedzie dzwoni dzwonił dzwoniła wie pyta pisze wyśle podpisze przywiezie potwierdza prosi ma może musi wraca
czeka przedstawił przedstawiła poprosił poprosiła podpisał podpisała wysłał wysłała`.split(/\s+/),
)
/** What people and things do: a verb of two words. */
const HAS = new Set('hat ist wird war has had is was a est avait était ha è aveva está había heeft is had was jest był była nie'.split(' '))
/** Finite past of Polish verbs. */
const POLISH_PAST = /(?:[aiyąęe]ł|[aiyęe]ła|szedł|szła|[aiyęe]ł[ae]m)$/
/** Signed, anuló: what is done, in languages that write nouns small. */
const PAST = /[a-zñ]{2}(?:ed|ó)$/
/** Before a word that then is no subject of its own. */
const ARTICLES = new Set(
  `der die das den dem des ein eine einen einem einer kein keine unser unsere mein meine dein ihr ihre sein seine dieser diese dieses jeder jede the a an this that our
my your his her its their le la les l un une des du ce cette el los las una il lo gli i uno het een de deze dit ons onze`.split(/\s+/),
)

/** Whether a small word is a verb of people, which goes on no name. */
export function isVerbOfPeople(lower: string): boolean {
  return DOES.has(lower) || HAS.has(lower) || TELLING.has(lower) || POLISH_PAST.test(lower)
}

/** What the slot of words `from` to `to` (exclusive) says, as a cue; 0 for none. */
export function slotStrength(view: WordView, from: number, to: number): number {
  // lea_2b
  if (view.gap[to] === UNDERSCORE || view.gap[from] === UNDERSCORE) return 0
  const told = toldBefore(view, from)
  if (told === TOLD) return told
  return Math.max(told, doesBehind(view, from, to))
}

function toldBefore(view: WordView, from: number): number {
  if (from === 0 || view.gap[from] !== SPACE) return 0
  const before = view.lower(from - 1)
  if (view.shape[from - 1] !== LOWER && !view.opensLine(from - 1) && view.gap[from - 1] !== DOT) return 0
  if (TELLING.has(before)) return TOLD
  if (from > 1 && view.gap[from - 1] === SPACE && TOWARDS.has(before) && TELLING.has(view.lower(from - 2))) return TOLD
  return PREPOSITIONS.has(before) ? AFTER_PREPOSITION : 0
}

function doesBehind(view: WordView, from: number, to: number): number {
  if (to >= view.count || view.gap[to] !== SPACE || view.shape[to] !== LOWER) return 0
  // A subject with an article or behind an adjective is a noun.
  const gap = view.gap[from]
  if (from > 0 && gap === SPACE && (ARTICLES.has(view.lower(from - 1)) || view.shape[from - 1] === CAPITAL)) return 0
  if (gap === TIGHT) return 0
  const next = view.lower(to)
  if (DOES.has(next)) return DOES_BEHIND
  const opens = view.opensLine(from) || gap === DOT || gap === COMMA || gap === OTHER
  const follows = view.nounsAreSmall && gap === SPACE && view.shape[from - 1] === LOWER
  if ((opens || follows) && (HAS.has(next) || (view.nounsAreSmall && PAST.test(next)))) return HAS_BEHIND
  return view.nounsAreSmall && POLISH_PAST.test(next) && /[ąćęłńóśźż]/.test(view.scan.lower) ? DOES_BEHIND : 0
}
