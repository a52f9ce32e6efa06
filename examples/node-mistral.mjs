// Mistral's SDK through Deckname. Its server URL goes without /v1, which the SDK adds. Start the proxy with `npm start`, then
// `node examples/node-mistral.mjs`.
import { Mistral } from '@mistralai/mistralai'

const client = new Mistral({
  serverURL: process.env.DECKNAME_URL ?? 'http://127.0.0.1:8787',
  apiKey: process.env.DECKNAME_KEY ?? 'no-key-needed',
})

const answer = await client.chat.complete({
  model: 'mistral-small-latest',
  messages: [{ role: 'user', content: 'Schreibe Herrn Jakob Lindner (Tel. 030 23125 417), dass sein Termin verschoben ist.' }],
})

console.log(answer.choices[0]?.message?.content)
