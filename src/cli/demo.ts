// deckname demo: sends requests with the official SDKs through a proxy with a sandbox behind it, and shows every step. The checks are
// real: what the provider was sent is searched for every planted value, and each answer is compared.
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import pc from 'picocolors'
import { detect } from '../detect/detect.ts'
import { textOf } from '../sandbox/conversation.ts'
import type { JsonObject } from '../wire/json.ts'
import { block, marksOf, rule, tokenMarks } from './demo/page.ts'
import { findLeaks, problemsOf, tokensOf } from './demo/proof.ts'
import { type Played, type Scene, scenes } from './demo/scenes.ts'
import { openStage, type Stage } from './demo/stage.ts'

export async function demoCommand(options: { pause?: true }): Promise<void> {
  const began = performance.now()
  const stage = await openStage()
  try {
    print(opening(stage))
    const played: Played[] = []
    let failed = false
    for (const scene of scenes) {
      if (options.pause === true && played.length > 0) await enter()
      const lines = stage.audit().length
      const now = await playScene(scene, stage, played)
      const line = await auditLine(stage, lines)
      const problems = [...problemsOf(now, played), ...(line === undefined ? ['no line in the audit log'] : [])]
      played.push(now)
      print(rule(`${played.length} of ${scenes.length}: ${scene.title}`), ...page(now, stage), ...audited(line), ...verdict(now, problems))
      failed ||= problems.length > 0
    }
    const { found } = summary(stage, performance.now() - began)
    if (failed || found.length > 0) process.exitCode = 1
  } finally {
    await stage.close()
  }
}

function opening({ url, policy }: Stage): string {
  const place = `A proxy runs on ${url}. Behind it, a sandbox stands in for OpenAI and Mistral: nothing leaves this machine.`
  return ['', rule('Deckname'), block('', place), block('Policy', `${policy.name}: ${policy.description}`), ''].join('\n')
}

async function playScene(scene: Scene, stage: Stage, before: readonly Played[]): Promise<Played> {
  const seen = stage.seen().length
  const got = await scene.play(stage.clients, before)
  return { scene, got, sent: stage.seen().slice(seen) }
}

/** The line that the scene added. It is written when the last byte of the answer is out, which may be a moment later. */
async function auditLine({ audit }: Stage, known: number): Promise<string | undefined> {
  for (let wait = 0; wait < 100 && audit().length === known; wait++) await setTimeout(10)
  return audit()[known]
}

/** What the app sends, what the provider sees, what the app gets, and why. */
function page({ scene, got, sent }: Played, stage: Stage): string[] {
  const personal = new Map([scene, scene.continues ?? scene].flatMap(({ text }) => personalIn(text, stage)))
  const seen = sent.map(lastText)
  return [
    block('', scene.note, [], pc.italic),
    '',
    block('The app asks', scene.asks),
    block('The app sends', scene.text, marksOf(scene.text, personal)),
    '',
    ...(seen.length === 0 ? [block('Provider sees', 'nothing: no connection was made')] : []),
    ...seen.map((text) => block('Provider sees', text, tokenMarks(text))),
    '',
    block('The app gets', got, marksOf(got, personal)),
    '',
    ...decision(stage),
  ]
}

/** What the policy replaces in a text: value and kind. */
function personalIn(text: string, { policy }: Stage): [string, string][] {
  return detect(text)
    .filter(({ kind }) => policy.treatment.pseudonymise.has(kind))
    .map(({ start, end, kind }) => [text.slice(start, end), kind])
}

/** As the proxy told the app in its headers, and the policy's own words for it. */
function decision({ clients, policy }: Stage): string[] {
  const headers = clients.headers()
  const said = (name: string): string => headers.get(`x-deckname-${name}`) ?? ''
  const because = policy.rules.find(({ name }) => name === said('rule'))?.because ?? ''
  const refused = said('decision') === 'refused'
  const where = refused ? '' : ` to ${said('provider')} (${said('jurisdiction')})`
  const paint = refused ? pc.red : said('decision') === 'rerouted' ? pc.yellow : pc.green
  const kinds = said('kinds').replaceAll(',', ', ').replaceAll('=', ' ') || 'none'
  return [
    block('Decision', `${said('decision')}${where} by rule ${said('rule')}`, [], paint),
    block('', because),
    block('', `sensitivity: ${said('sensitivity').replaceAll(',', ', ')}; found: ${kinds}`),
  ]
}

/** The line as it stands in audit.jsonl, its two hashes shortened. */
function audited(line: string | undefined): string[] {
  const shown = (line ?? '').replace(/(?<="(?:previous|hash)":"[0-9a-f]{12})[0-9a-f]+/g, '…')
  return ['', block('Audit log', shown, [], pc.dim), '']
}

function verdict({ scene, sent }: Played, problems: readonly string[]): string[] {
  if (problems.length > 0) return [...problems.map((problem) => block('', `✗ ${problem}`, [], pc.red)), '']
  const count = scene.values.length
  const good = [
    scene.refused === true
      ? 'nothing was sent'
      : `${count} of ${count} values hidden from the provider, ${count} of ${count} back in the answer`,
    ...(scene.continues === undefined ? [] : [`all ${tokensOf(sent.join('\n')).length} tokens are those of the first request`]),
  ]
  return [block('', `✓ ${good.join('; ')}`, [], pc.green), '']
}

function summary(stage: Stage, milliseconds: number): ReturnType<typeof findLeaks> {
  const values = [...new Set(scenes.flatMap((scene) => scene.values))]
  const leaks = findLeaks(stage.seen(), values)
  const clean = leaks.found.length === 0
  const found = clean ? `0 of the ${values.length} personal values, in ${leaks.bytes} bytes` : leaks.found.join(', ')
  print(
    rule('In short'),
    block('Sent', `${scenes.length} requests by the apps; ${stage.seen().length} reached a provider`),
    block('Readable there', found, [], clean ? pc.green : pc.red),
    block('Took', `${(milliseconds / 1000).toFixed(1)} seconds, without any key`),
    '',
    block('Next', 'npm start'),
    block('', 'serves on http://127.0.0.1:8787, with the sandbox as long as no provider key is set; point your SDK’s base URL there'),
    block('', 'npm run --silent deckname -- detect letter.txt'),
    block('', 'shows what is found in a text of yours'),
    block('', 'policies/default.yaml'),
    block('', 'is the policy that decided; docs/write-a-policy.md tells how to change it'),
    '',
  )
  return leaks
}

/** The last message of a request's body. */
function lastText(body: string): string {
  const { messages } = JSON.parse(body) as { messages: JsonObject[] }
  return textOf(messages.at(-1)?.['content'])
}

/** Waits for Enter; where no one sits at a terminal, it goes on. */
function enter(): Promise<void> {
  if (!process.stdin.isTTY) return Promise.resolve()
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: pc.dim('Enter shows the next request ') })
  lines.prompt()
  return new Promise((resolve) => {
    lines.once('close', resolve)
    lines.once('line', () => lines.close())
  })
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}
