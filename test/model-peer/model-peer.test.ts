// A real model in a real thread. Needs packages that only `npm run test:model` installs; skipped without them.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ModelError } from '../../src/detect/model/model-error.ts'
import { type ModelReader, openModel } from '../../src/detect/model/model-reader.ts'
import { ModelTimeout } from '../../src/detect/model/window-queue.ts'
import { startTestProxy } from '../helpers/test-proxy.ts'
import { PEER } from './peer.ts'
import { writeTinyModel } from './tiny-model.ts'

const isInstalled = existsSync(join(PEER, 'node_modules', 'onnxruntime-node'))

describe.skipIf(!isInstalled)('a model in a folder', () => {
  const opened: ModelReader[] = []
  afterAll(async () => {
    await Promise.all(opened.map((model) => model.close()))
    for (const name of readdirSync(PEER).filter((each) => each.startsWith('tiny-model-'))) rmSync(join(PEER, name), { recursive: true })
  })

  function open(folder: string, options: Partial<Parameters<typeof openModel>[0]> = {}): ModelReader {
    const model = openModel({ milliseconds: 20_000, ...options, folder })
    opened.push(model)
    return model
  }

  it.each(['word-piece', 'unigram'] as const)('is read with a %s tokenizer, offsets exact', async (kind) => {
    const model = open(writeTinyModel(PEER, kind))
    await model.ready()
    const text = '😀 hello Zorblat Quax, hello “Müller”. hello\nhello Zorblat'
    const [reading] = await model.read([text])
    expect(reading?.complete).toBe(true)
    expect(reading?.spans.map((span) => `${span.kind} ${text.slice(span.start, span.end)}`)).toEqual([
      'PERSON Zorblat Quax',
      'PERSON Müller',
      'PERSON Zorblat',
    ])
    for (const { score } of reading?.spans ?? []) expect(score).toBeGreaterThan(0.95)
  })

  it('reads a long text whole', async () => {
    const model = open(writeTinyModel(PEER, 'word-piece'))
    const text = `${'hello, '.repeat(3000)}Zorblat`
    const [reading] = await model.read([text])
    expect(reading?.spans).toMatchObject([{ start: 21_000, end: 21_007, kind: 'PERSON' }])
  })

  it('is late when there is more than it can read in its time', async () => {
    const model = open(writeTinyModel(PEER, 'word-piece'), { milliseconds: 1 })
    await model.ready()
    await expect(model.read(['hello, '.repeat(30_000)])).rejects.toThrow(ModelTimeout)
  })

  it('says what is wrong with a file that is no model', async () => {
    const folder = writeTinyModel(PEER, 'word-piece')
    writeFileSync(join(folder, 'model.onnx'), 'no model')
    await expect(open(folder).ready()).rejects.toThrow(ModelError)
    await expect(open(folder).ready()).rejects.toThrow(/the model cannot be used: .*model\.onnx/)
  })

  it('says so when labels and outputs do not fit', async () => {
    const folder = writeTinyModel(PEER, 'word-piece')
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ id2label: { 0: 'O', 1: 'B-PER' } }))
    await expect(open(folder).ready()).rejects.toThrow('not with 2 numbers for each token')
  })

  it.each([
    ['without a model', '', /the part plim is on the shelf, the post is late/],
    [
      'with one',
      'model: { folder: FOLDER, milliseconds: 20000, labels: { EMAIL: none } }',
      /the part PERSON_[0-9a-f]{10} is on the shelf, the post is late/,
    ],
  ])('a proxy sends, %s …', async (_, model, expected) => {
    const config = join(mkdtempSync(join(tmpdir(), 'model-')), 'config.yaml')
    writeFileSync(config, model.replace('FOLDER', writeTinyModel(PEER, 'word-piece')))
    const server = await startTestProxy({ DECKNAME_CONFIG: config })
    try {
      await server.proxy.ready()
      const response = await fetch(`${server.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          model: 'gpt-5-mini',
          messages: [{ role: 'user', content: 'the part plim is on the shelf, the post is late' }],
        }),
      })
      expect(response.status).toBe(200)
      const [sent] = [...server.openai.received, ...server.mistral.received]
      expect(sent?.text).toMatch(expected)
    } finally {
      await server.close()
    }
  })
})
