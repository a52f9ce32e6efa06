import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../../bench/random.ts'
import { agentHistory, prompt } from '../../bench/speed/texts.ts'
import { Detector } from '../../src/detect/detector.ts'

const texts = (length: number, random: Random): string[] =>
  agentHistory(length, random).flatMap(({ content }) => (content === null ? [] : [content]))

/** The same search by a detector that has seen nothing before. */
const afresh = (request: readonly string[]) => new Detector({ memo: 0 }).detect(request)

describe('Detector, what it remembers', () => {
  it('gives for every turn of a conversation what it gives for the same texts seen for the first time', async () => {
    const random = createRandom(5)
    const detector = new Detector()
    const conversation = texts(9000, random)
    for (let turn = 0; turn < 6; turn++) {
      const request = [...conversation, prompt(300, random)]
      expect(await detector.detect(request)).toEqual(await afresh(request))
      conversation.push(prompt(500, random), 'Ja.', `Gezeichnet: ${conversation.length}`)
      const other = [...conversation.slice(0, conversation.length >> 1), prompt(200, random)]
      expect(await detector.detect(other)).toEqual(await afresh(other))
      expect(await detector.detect(conversation)).toEqual(await afresh(conversation))
    }
  })

  it('forgets again what only a dropped turn had made known', async () => {
    const detector = new Detector()
    const history = ['Bitte prüfen: kwerna47 kommt seit Montag nicht mehr ins Portal, das Lager wartet.', 'Mache ich.']
    const named = [...history, 'Benutzername: kwerna47']
    const unnamed = [...history, 'Das war jemand anders.']
    const written = async (request: readonly string[]) => (await detector.detect(request))[0]?.map(({ kind }) => kind)
    const [with_, without] = [(await afresh(named))[0], (await afresh(unnamed))[0]].map((spans) => spans?.map(({ kind }) => kind))
    expect(with_).not.toEqual(without)
    for (let i = 0; i < 3; i++) {
      expect(await written(named)).toEqual(with_)
      expect(await written(unnamed)).toEqual(without)
    }
  })

  it('gives equal arrays for texts around which nothing changed, and for the whole request when it is sent again', async () => {
    const random = createRandom(6)
    const detector = new Detector()
    const history = texts(6000, random)
    const first = await detector.detect(history)
    const longer = await detector.detect([...history, 'Danke, mehr brauche ich nicht.'])
    for (const [i, spans] of first.entries()) expect(longer[i]).toBe(spans)
    expect(await detector.detect([...history, 'Danke, mehr brauche ich nicht.'])).toBe(longer)
  })

  it('keeps conversations apart that begin with the same text', async () => {
    const random = createRandom(7)
    const detector = new Detector()
    const system = `Du arbeitest im Kundendienst. ${prompt(600, random)}`
    const conversations = Array.from({ length: 4 }, () => [system, ...texts(3000, random)])
    for (let turn = 0; turn < 3; turn++) {
      for (const conversation of conversations) {
        conversation.push(prompt(250, random))
        expect(await detector.detect(conversation)).toEqual(await afresh(conversation))
      }
    }
  })

  it('still finds everything when it may remember next to nothing', async () => {
    const random = createRandom(8)
    const detector = new Detector({ memo: 60 })
    const conversation = texts(4000, random)
    for (let turn = 0; turn < 3; turn++) {
      conversation.push(prompt(250, random))
      expect(await detector.detect(conversation)).toEqual(await afresh(conversation))
    }
  })
})
