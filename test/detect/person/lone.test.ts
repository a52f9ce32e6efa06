// Names without a first name or a title: where only people stand, in cells, in other cases, surname first.
import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/detect/detect.ts'
import { parseMarked } from './parse-marked.ts'

const found = (text: string): string[] =>
  detect(text)
    .filter(({ kind }) => kind === 'PERSON')
    .map(({ start, end }) => text.slice(start, end))

const CASES: Readonly<Record<string, readonly string[]>> = {
  'where people stand': [
    'Hallo,\n\nbitte den Termin mit ⟦Lindemann⟧ verschieben. Ist das ok?\n\nDanke',
    'kannst du ⟦lindemann⟧ fragen ob der server läuft? ⟦jule⟧ ist krank, bitte sag ⟦ingo⟧ bescheid',
    '⟦moreau⟧ a validé le devis, demande à ⟦thibault⟧ s’il a les clés. merci',
  ],
  'surname first in a sentence': [
    '⟦WIELANDT, ANNEGRET⟧ steht im Vertrag.',
    'Bitte beachten: ⟦Berg, Anna⟧ hat gekündigt.',
    'We were told that the tenant left. ⟦HOLLOWAY, Denise⟧ is named.',
  ],
  'lists and cells': [
    'Obecni: ⟦Wójcik⟧, ⟦P. Mazur⟧, ⟦Bożena⟧\nProszę o notatkę.',
    'Gruß\n⟦A. Papadimitriou⟧',
    "INSERT INTO `agents` (`id`,`nom`,`prenom`) VALUES\n(3,'⟦Lefèvre⟧','⟦Lina⟧'),\n(5,'⟦TRAORÉ⟧','⟦Moussa⟧');",
  ],
  'other cases': ['Pozwany ⟦Ryszard Pawlak⟧, s. ⟦Henryka⟧ i ⟦Wandy⟧, nie stawił się.', 'Die Akte liegt bei Frau ⟦Grothes⟧ Kollegin.'],
  'what stands before a name': [
    'Excusés : ⟦Le Bihan⟧\nMerci de noter.',
    "5 ring ⟦o'malley⟧ re the crane, thanks",
    'bitte mail an den herrn ⟦dos santos⟧ schicken',
  ],
  'spelled with hyphens, and initials': [
    'Bonjour, monsieur ⟦Vandamme⟧, ⟦V-A-N-D-A-M-M-E⟧. Merci.',
    'la madre del menor ⟦A. G. P⟧. solicita la vista',
  ],
  'what is no end of a firm': [
    'Um acht löst ⟦Robin⟧ ab.',
    "Spoke to them about the demo. ⟦Brannigan's⟧ team hasn't replied.",
    'Wir fahren mit ⟦Isolde⟧ & ⟦Yannis⟧ zur Messe.',
    'Angebot der Tischlerei Wittkamp & Partner liegt bei.',
  ],
  'a first name and a letter': [
    'Mutter (⟦Nermin A⟧.) ist mit 49 erkrankt.',
    'die doku bitte ordentlich machen: ⟦ronny k⟧. heute da, pünktlich',
  ],
  'a function word that the tagger is sure of': ['turnier samstag, gruppe a: ⟦will⟧, ⟦kwame⟧, ⟦lothar⟧, ⟦thien⟧. gespielt wird ab 14 uhr'],
  'a sentence ends what was said of goods': ['Bitte den Kuchen. ⟦Xaver⟧ sperrt auf.'],
}

describe('persons: names alone', () => {
  for (const [group, texts] of Object.entries(CASES)) {
    it.each(texts)(`${group}: %s`, (marked) => {
      const { text, spans } = parseMarked(marked)
      expect(found(text)).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    })
  }

  it.each([
    '2025-02-11T06:58:03Z gw2 charon[1188]: 14[IKE] received IKE_SA_INIT',
    'brauch noch was für heute. mit zink oder ohne? bei hitze kühl stellen, bitte von hand',
    'Bitte Estrich prüfen. Material fehlt noch, Putz haftet. Danke!',
  ])('nobody: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
