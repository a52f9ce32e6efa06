import { describe, expect, it } from 'vitest'
import { languagesOf } from '../../src/classify/languages.ts'

describe('languagesOf()', () => {
  it.each([
    ['de', 'Bitte schreiben Sie der Kundin, dass die Ware unterwegs ist und am Montag bei ihr sein wird.'],
    ['en', 'Please tell the customer that the goods are on their way and will be there on Monday.'],
    ['fr', 'Veuillez dire à la cliente que les marchandises sont en route et qu’elle les aura pour lundi.'],
    ['es', 'Por favor, diga a la clienta que las mercancías están en camino y que llegarán el lunes.'],
    ['it', 'Per favore, dica alla cliente che la merce è in viaggio e che sarà da lei il lunedì.'],
    ['pt', 'Por favor, diga à cliente que os produtos estão a caminho e que chegam na segunda, se não houver um atraso.'],
    ['nl', 'Schrijf de klant dat de goederen onderweg zijn en dat het pakket op maandag bij haar is.'],
    ['pl', 'Proszę napisać klientce, że towar jest w drodze i będzie u niej w poniedziałek, a nie we wtorek.'],
    ['ru', 'Пожалуйста, напишите клиентке, что товар уже в пути.'],
    ['uk', 'Будь ласка, напишіть клієнтці, що товар уже в дорозі.'],
    ['el', 'Παρακαλώ γράψτε στην πελάτισσα ότι τα εμπορεύματα είναι καθ’ οδόν.'],
    ['ja', 'お客様に、商品は月曜日に届くとお伝えください。'],
    ['zh', '请告诉客户货物已经在路上了。'],
    ['ar', 'يرجى إبلاغ العميلة بأن البضاعة في الطريق.'],
  ])('tells %s', (language, text) => {
    expect(languagesOf(text)[0]).toBe(language)
  })

  it('names several in one text, the most frequent first', () => {
    const german = 'Bitte schreiben Sie der Kundin, dass die Ware bei uns ist und nicht bei ihr. '
    expect(languagesOf(`${german}${german}Please tell the customer that the goods are on their way and that we will call.`)).toEqual([
      'de',
      'en',
    ])
  })

  it.each(['', '4711', 'SELECT id FROM t', 'Anna Berg'])('says nothing of %j', (text) => {
    expect(languagesOf(text)).toEqual([])
  })
})
