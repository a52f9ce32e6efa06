// The official OpenAI SDK through Deckname: only the base URL differs. Start the proxy with `npm start`, then `node examples/node-openai.mjs`.
import OpenAI from 'openai'

const client = new OpenAI({
  baseURL: process.env.OPENAI_BASE_URL ?? 'http://127.0.0.1:8787/v1',
  // With tenants configured, this is the tenant's key. The provider's key is the proxy's business.
  apiKey: process.env.DECKNAME_KEY ?? 'no-key-needed',
})

const { data: stream, response } = await client.chat.completions
  .create({
    model: 'gpt-4o',
    stream: true,
    messages: [{ role: 'user', content: 'Bitte antworte Frau Anna Berg (anna.berg@berg.example), dass ihr Paket morgen kommt.' }],
  })
  .withResponse()

for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? '')

console.log(`\n\nDecision: ${response.headers.get('x-deckname-decision')} to ${response.headers.get('x-deckname-provider')}`)
console.log(`Found:    ${response.headers.get('x-deckname-kinds')}`)
