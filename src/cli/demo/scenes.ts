// The requests of the demo, as an app would send them with the providers' own SDKs. All persons, addresses and numbers are invented.
import type { Mistral } from '@mistralai/mistralai'
import type OpenAI from 'openai'

export interface Clients {
  readonly openai: OpenAI
  readonly mistral: Mistral
  /** What the proxy said in the headers of its latest answer. */
  readonly headers: () => Headers
}

export interface Scene {
  readonly title: string
  /** What to look at, for those who watch. */
  readonly note: string
  /** What the app asks for. */
  readonly asks: string
  /** The text that the app sends. */
  readonly text: string
  /** Personal values in it: none may reach a provider, each must come back. */
  readonly values: readonly string[]
  /** Set where nothing may be sent. */
  readonly refused?: true
  /** The scene whose conversation goes on here: its tokens must be the same. */
  readonly continues?: Scene
  /** @returns the text that the app gets, or what its error says. */
  play(clients: Clients, before: readonly Played[]): Promise<string>
}

export interface Played {
  readonly scene: Scene
  /** What the app got. */
  readonly got: string
  /** Bodies that the provider was sent. */
  readonly sent: readonly string[]
}

const MAIL = `Bitte entwirf eine freundliche Antwort auf diese Mail:

Guten Tag, mein Name ist Katharina Brandtner, Kundennummer KD-2048173. Ihr Techniker, Herr Özgür Yalçın, stand gestern vor meiner alten \
Wohnung. Ich wohne seit Mai in der Lindenallee 14, 79102 Freiburg. Bitte rufen Sie mich unter 0171 3920052 an oder schreiben Sie an \
k.brandtner@brandtner.example.`

const CUSTOMER = ['Katharina Brandtner', 'Özgür Yalçın', 'KD-2048173', 'Lindenallee 14, 79102 Freiburg', '0171 3920052']

const mail: Scene = {
  title: 'A customer’s mail, the answer streamed',
  note: 'Nothing sensitive: OpenAI may see it, with tokens for whatever points to a person. The tokens are restored while the answer streams.',
  asks: 'gpt-4o of OpenAI, openai SDK, stream: true',
  text: MAIL,
  values: [...CUSTOMER, 'k.brandtner@brandtner.example'],
  async play({ openai }) {
    const stream = await openai.chat.completions.create({ model: 'gpt-4o', stream: true, messages: [{ role: 'user', content: MAIL }] })
    let answer = ''
    for await (const chunk of stream) answer += chunk.choices[0]?.delta.content ?? ''
    return answer
  },
}

const LETTER = `Fasse diesen Arztbrief für die Hausarztpraxis zusammen:

Sehr geehrte Frau Kollegin Dr. Aydemir, wir berichten über Herrn Bernd Falkenrath, geb. 14.03.1968, Versichertennummer T284619539, \
wohnhaft Am Mühlbach 3, 35390 Gießen. Diagnosen: Diabetes mellitus Typ 2, arterielle Hypertonie. Wir empfehlen Metformin 1000 mg.`

const letter: Scene = {
  title: 'A doctor’s letter, asked of OpenAI, answered in the EU',
  note: 'Health data of a person. The app asks for an OpenAI model; the policy sends the request to Mistral’s EU endpoint instead.',
  asks: 'gpt-4o of OpenAI, openai SDK',
  text: LETTER,
  values: ['Aydemir', 'Bernd Falkenrath', '14.03.1968', 'T284619539', 'Am Mühlbach 3, 35390 Gießen'],
  async play({ openai }) {
    const answer = await openai.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'user', content: LETTER }] })
    return answer.choices[0]?.message.content ?? ''
  },
}

const LOOK_UP = 'Welche Tickets hat Sebastian Wörner noch offen? Seine Adresse ist s.woerner@woerner.example.'

const toolCall: Scene = {
  title: 'A tool call: the model looks a customer up',
  note: 'The model answers with a function call. Its arguments hold tokens; the app’s function gets the real name and address.',
  asks: 'gpt-4o-mini of OpenAI, openai SDK, with the tool find_customer(name, email)',
  text: LOOK_UP,
  values: ['Sebastian Wörner', 's.woerner@woerner.example'],
  async play({ openai }) {
    const parameters = { type: 'object', properties: { name: { type: 'string' }, email: { type: 'string' } }, required: ['name', 'email'] }
    const answer = await openai.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: LOOK_UP }],
      tools: [{ type: 'function', function: { name: 'find_customer', description: 'Finds a customer in the CRM', parameters } }],
    })
    const call = answer.choices[0]?.message.tool_calls?.[0]
    return call?.type === 'function' ? `${call.function.name}(${call.function.arguments})` : ''
  },
}

const BANK = `Formuliere eine Zahlungserinnerung: Amélie Gaertner ist mit zwei Raten ihres Privatkredits im Rückstand. \
Lastschrift von DE02 1203 0000 0000 2020 51.`

const bank: Scene = {
  title: 'A customer’s debts, with Mistral’s own SDK',
  note: 'The same policy for another SDK. The app asks for Mistral, so nothing has to be rerouted.',
  asks: 'mistral-small-latest of Mistral, mistralai SDK',
  text: BANK,
  values: ['Amélie Gaertner', 'DE02 1203 0000 0000 2020 51'],
  async play({ mistral }) {
    const answer = await mistral.chat.complete({ model: 'mistral-small-latest', messages: [{ role: 'user', content: BANK }] })
    const content = answer.choices[0]?.message?.content
    return typeof content === 'string' ? content : ''
  },
}

const SCAN = 'Was steht auf diesem Personalausweis?'
/** One white pixel. */
const PICTURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg=='

const scan: Scene = {
  title: 'A scanned identity card',
  note: 'A picture cannot be searched, so the policy lets none leave the EU. The app gets an error in OpenAI’s own form.',
  asks: 'gpt-4o of OpenAI, openai SDK, with an image',
  text: SCAN,
  values: [],
  refused: true,
  async play({ openai }) {
    const { APIError } = await import('openai')
    try {
      await openai.chat.completions.create({
        model: 'gpt-4o',
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: SCAN },
              { type: 'image_url', image_url: { url: PICTURE } },
            ],
          },
        ],
      })
      return ''
    } catch (error) {
      if (!(error instanceof APIError)) throw error
      return `${error.constructor.name}: ${error.message} (code ${error.code}, param ${error.param})`
    }
  },
}

const NEXT = 'Danke! Schreib Katharina Brandtner jetzt noch, dass Herr Yalçın am Dienstag um 9 Uhr kommt.'

const secondTurn: Scene = {
  title: 'The conversation of the first request goes on',
  note: 'The app sends the whole conversation again, as apps do. The same person gets the same token, so the model keeps the thread.',
  asks: 'gpt-4o of OpenAI, openai SDK, second turn',
  text: NEXT,
  values: ['Katharina Brandtner', 'Yalçın'],
  continues: mail,
  async play({ openai }, before) {
    const answer = await openai.chat.completions.create({
      model: 'gpt-4o',
      messages: [
        { role: 'user', content: MAIL },
        { role: 'assistant', content: before.find(({ scene }) => scene === mail)?.got ?? '' },
        { role: 'user', content: NEXT },
      ],
    })
    return answer.choices[0]?.message.content ?? ''
  },
}

export const scenes: readonly Scene[] = [mail, letter, toolCall, bank, scan, secondTurn]
