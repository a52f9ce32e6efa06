// Court decisions are published with people reduced to letters: `der Zeuge K. sagte aus`, `P beantragte`. The letter that the tagger takes
// for a person in one place stands for that person in the whole text.
import { marksOf, waitFor } from '../word-book.ts'
import { COMPANY } from './cues.ts'
import type { Proposals } from './proposals.ts'
import { INITIAL, SPACE, TIGHT, type WordView } from './word-view.ts'

const OF_COURTS = waitFor(
  `kläger klägers klägerin klägerinnen beklagte beklagten beklagter beklagtenseite angeklagte angeklagten angeklagter zeuge zeugen zeugin beschwerdeführer
beschwerdeführers beschwerdeführerin antragsteller antragstellers antragstellerin antragsgegner antragsgegnerin landgericht landgerichts amtsgericht oberlandesgericht
verwaltungsgericht sozialgericht finanzgericht arbeitsgericht senat urteil urteils revision berufungsgericht strafkammer nebenkläger nebenklägerin
plaintiff defendant appellant applicant claimant respondent tribunal judgment prosecutor
requérant requérante demandeur défendeur défenderesse appelant intimé arrêt
demandante demandado recurrente sentencia tribunal
ricorrente convenuto imputato sentenza`.split(/\s+/),
)
/** So many words of a court make a text one of a court, at least one in so many words. */
const LEAST = 2
const ONE_IN = 120
/** From this probability on, a letter is a person … */
const SURE = 0.5
/** … and from this on where it is one elsewhere. */
const AGAIN = 0.05
const SCORE = 0.75

export function letters(view: WordView, proposals: Proposals): void {
  if (!isOfCourt(view)) return
  const { evidence, covered } = proposals
  let known = 0
  for (const least of [SURE, AGAIN]) {
    for (let i = 0; i < view.count; i++) {
      if (view.shape[i] !== INITIAL || covered[i] === 1 || (evidence.probability(i) ?? 0) < least || !standsAlone(view, i)) continue
      const bit = 1 << (view.text.charCodeAt(view.start[i] as number) & 31)
      if (least === AGAIN && (known & bit) === 0) continue
      known |= bit
      proposals.accept(i, i + 1, SCORE)
    }
  }
}

function isOfCourt(view: WordView): boolean {
  const { bits, any } = marksOf(view.scan)
  if ((any & OF_COURTS) === 0) return false
  let found = 0
  for (let i = 0; i < view.count; i++) if (((bits[i] as number) & OF_COURTS) !== 0) found++
  return found >= LEAST && found * ONE_IN >= view.count
}

/** Neither the initial of a longer name or firm nor part of a word: K. Blum, B. GmbH, E-Mail. */
function standsAlone(view: WordView, i: number): boolean {
  if (view.gap[i] === TIGHT || view.gap[i + 1] === TIGHT) return false
  const company = i + 1 < view.count && ((view.cue[i + 1] as number) & COMPANY) !== 0
  return !(company && (view.gap[i + 1] === SPACE || view.text[view.end[i] as number] === '.'))
}
