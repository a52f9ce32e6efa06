// The second reader without a model: what becomes of late, failed and repeated windows, and how its finds join ours.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Detector } from '../../../src/detect/detector.ts'
import { addModelSpans } from '../../../src/detect/model/add-model-spans.ts'
import { ModelError } from '../../../src/detect/model/model-error.ts'
import { openModelFolder } from '../../../src/detect/model/model-folder.ts'
import { ModelReader } from '../../../src/detect/model/model-reader.ts'
import type { WindowReader } from '../../../src/detect/model/model-thread.ts'
import { ModelTimeout } from '../../../src/detect/model/window-queue.ts'
import { Scan } from '../../../src/detect/scan.ts'
import type { Span } from '../../../src/detect/span.ts'
import { createProxy } from '../../../src/proxy.ts'
import { readSettings, SettingsError } from '../../../src/settings.ts'
import { startTestProxy } from '../../helpers/test-proxy.ts'

/** Takes `zorbla…` for persons; as slow as is asked. */
function fakeReader(milliseconds = 0) {
  const read: string[] = []
  const reader: WindowReader = {
    ready: () => Promise.resolve(),
    async read(text) {
      read.push(text)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      return [...text.matchAll(/zorbla\w*/g)].map(({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
        kind: 'PERSON' as const,
        score: 0.9,
      }))
    },
    close: () => Promise.resolve(),
  }
  return { reader, read }
}

const failing: WindowReader = {
  ready: () => Promise.resolve(),
  read: () => Promise.reject(new ModelError('it broke')),
  close: () => Promise.resolve(),
}

const LONG = `${'nothing stands here at all. '.repeat(40)}then zorblat, and ${'more of nothing comes. '.repeat(40)}zorblanu`

describe('ModelReader', () => {
  it('reads long texts in windows, with offsets of the text', async () => {
    const { reader, read } = fakeReader()
    const [reading] = await new ModelReader(reader).read([LONG])
    expect(read.length).toBeGreaterThan(2)
    expect(reading?.complete).toBe(true)
    expect(new Set(reading?.spans.map(({ start, end }) => LONG.slice(start, end)))).toEqual(new Set(['zorblat', 'zorblanu']))
  })

  it('reads the same window once, also when two ask at the same time', async () => {
    const { reader, read } = fakeReader(5)
    const model = new ModelReader(reader)
    await Promise.all([model.read(['hello zorblat']), model.read(['hello zorblat'])])
    await model.read(['hello zorblat', 'hello zorblat'])
    expect(read).toEqual(['hello zorblat'])
  })

  it('refuses when it is late', async () => {
    const model = new ModelReader(fakeReader(500).reader, { milliseconds: 10 })
    await expect(model.read(['hello zorblat'])).rejects.toThrow(ModelTimeout)
  })

  it('keeps to the deadline of the whole search', async () => {
    const model = new ModelReader(fakeReader(500).reader, { milliseconds: 10_000 })
    await expect(model.read(['hello zorblat'], performance.now() + 10)).rejects.toThrow(ModelTimeout)
  })

  it('goes on without what is late, if so told, and has it the next time', async () => {
    const model = new ModelReader(fakeReader(40).reader, { milliseconds: 10, whenLate: 'go-on' })
    expect(await model.read(['hello zorblat'])).toEqual([{ spans: [], complete: false }])
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(await model.read(['hello zorblat'])).toMatchObject([{ spans: [{ start: 6, end: 13 }], complete: true }])
  })

  it('does not read what nobody waits for any more', async () => {
    const { reader, read } = fakeReader(60)
    const model = new ModelReader(reader, { milliseconds: 20 })
    await expect(model.read(['one a', 'two b', 'three c', 'four d'])).rejects.toThrow(ModelTimeout)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(read).toEqual(['one a', 'two b'])
  })

  it('fails when the model fails, whatever it is told about lateness', async () => {
    await expect(new ModelReader(failing, { whenLate: 'go-on' }).read(['hello'])).rejects.toThrow(ModelError)
  })
})

const span = (start: number, end: number, kind: Span['kind'], by = 'model'): Span => ({ start, end, kind, score: 0.9, by })

describe('addModelSpans()', () => {
  const text = 'Firma Zorblat Anna Berg & Co, anna@berg.example'
  const add = (ours: readonly Span[], models: readonly Span[]) =>
    addModelSpans(new Scan(text), ours, models).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)

  it('never makes a value of ours readable', () => {
    expect(add([span(14, 23, 'PERSON', 'ours')], [span(0, 28, 'ORGANIZATION')])).toEqual([
      'ORGANIZATION Firma Zorblat',
      'PERSON Anna Berg',
      'ORGANIZATION Co',
    ])
  })
  it('leaves our kinds where they are', () => {
    expect(add([span(30, 47, 'EMAIL', 'ours')], [span(30, 34, 'PERSON'), span(35, 47, 'URL_PERSONAL')])).toEqual([
      'EMAIL anna@berg.example',
    ])
  })
  it('widens a value of the same kind', () => {
    expect(add([span(19, 23, 'PERSON', 'ours')], [span(14, 23, 'PERSON')])).toEqual(['PERSON Anna Berg'])
  })
  it('adds what we do not have', () => {
    expect(add([], [span(6, 13, 'PERSON')])).toEqual(['PERSON Zorblat'])
  })
})

describe('Detector with a model', () => {
  const texts = ['hello zorblat, how are you?', LONG]
  const words = (found: readonly (readonly Span[])[]) => found.map((spans, i) => spans.map(({ start, end }) => texts[i]?.slice(start, end)))

  it('adds what the model finds, and finds it in the other texts, too', async () => {
    const { reader, read } = fakeReader()
    const detector = new Detector({ recognizers: [], model: new ModelReader(reader) })
    expect(words(await detector.detect(texts))).toEqual([['zorblat'], ['zorblat', 'zorblanu']])
    const before = read.length
    expect(words(await detector.detect(texts))).toEqual([['zorblat'], ['zorblat', 'zorblanu']])
    expect(read.length).toBe(before)
  })

  it('gives offsets of the text as it was written', async () => {
    const written = 'ho\u00adla zor\u00adblat&amp;'
    const [spans] = await new Detector({ recognizers: [], model: new ModelReader(fakeReader().reader) }).detect([written])
    expect(spans?.map(({ start, end }) => written.slice(start, end))).toEqual(['zor\u00adblat'])
  })

  it('does not remember a text that was not read in time', async () => {
    const detector = new Detector({
      recognizers: [],
      model: new ModelReader(fakeReader(60).reader, { milliseconds: 20, whenLate: 'go-on' }),
    })
    expect(words(await detector.detect(texts))).toEqual([[], []])
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(words(await detector.detect(texts))[0]).toEqual(['zorblat'])
  })
})

describe('a proxy with a model', () => {
  const ask = (url: string) =>
    fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'gpt-5-mini', messages: [{ role: 'user', content: 'hello zorblat, how are you?' }] }),
    })

  it.each([
    ['late', new ModelReader(fakeReader(500).reader, { milliseconds: 10 })],
    ['broken', new ModelReader(failing)],
  ])('sends nothing when the model is %s', async (_, model) => {
    const server = await startTestProxy({}, () => ({ detector: new Detector({ model }) }))
    try {
      const response = await ask(server.url)
      expect(response.status).toBe(503)
      expect(await response.json()).toMatchObject({ error: { code: 'detection_failed' } })
      expect([...server.openai.received, ...server.mistral.received]).toEqual([])
    } finally {
      await server.close()
    }
  })
})

describe('a folder without a model', () => {
  const make = (files: Readonly<Record<string, string>>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'model-'))
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return folder
  }
  const config = JSON.stringify({ id2label: { 0: 'O', 1: 'B-PER' } })

  it.each([
    ['no config.json', {}, 'has no config.json'],
    ['no graph', { 'config.json': config }, 'has no model.onnx'],
    ['no tokenizer', { 'config.json': config, 'model.onnx': '' }, 'has no tokenizer.json'],
    ['broken JSON', { 'config.json': '{', 'model.onnx': '' }, 'is no JSON'],
    ['no labels', { 'config.json': '{}', 'onnx/model.onnx': '', 'tokenizer.json': '{}' }, 'has no id2label'],
  ])('says what is missing: %s', (_, files, words) => {
    expect(() => openModelFolder(make(files))).toThrow(words)
  })

  it.skipIf(isInstalled('onnxruntime-node'))('says which packages are missing', () => {
    const folder = make({ 'config.json': config, 'model.onnx': '', 'tokenizer.json': '{}' })
    expect(() => openModelFolder(folder)).toThrow(
      /^onnxruntime-node is not installed\. Run `npm install onnxruntime-node @huggingface\/tokenizers`/,
    )
  })

  it('stops the start', () => {
    const data = mkdtempSync(join(tmpdir(), 'deckname-'))
    writeFileSync(join(data, 'config.yaml'), `model:\n  folder: ${join(data, 'none')}\n`)
    const settings = readSettings({ DECKNAME_DATA: data, DECKNAME_CONFIG: join(data, 'config.yaml') })
    expect(() => createProxy(settings)).toThrow(SettingsError)
    expect(() => createProxy(settings)).toThrow('does not exist')
  })
})

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}
