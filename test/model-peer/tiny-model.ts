// A token-classification model small enough to write by hand: each token has its own row of logits, so one Gather is the whole network.
// The ONNX file is encoded field by field (onnx.proto3).
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const LABELS = ['O', 'B-PER', 'I-PER', 'EMAIL'] as const

/** Word → its label. */
const WORDS: Readonly<Record<string, (typeof LABELS)[number]>> = {
  Zorb: 'B-PER',
  '##lat': 'I-PER',
  Quax: 'I-PER',
  Mü: 'B-PER',
  '##ller': 'I-PER',
  '-': 'O',
  '.': 'O',
  ',': 'O',
  hello: 'O',
  plim: 'B-PER',
  post: 'EMAIL',
}

export type TokenizerKind = 'word-piece' | 'unigram'

/** Writes a folder as model hubs lay it out. */
export function writeTinyModel(parent: string, kind: TokenizerKind): string {
  const folder = mkdtempSync(join(parent, 'tiny-model-'))
  const pieces = Object.entries(WORDS).map(([word, label]) => [kind === 'unigram' ? metaspaced(word) : word, label] as const)
  const vocabulary = ['[UNK]', '[CLS]', '[SEP]', ...pieces.map(([piece]) => piece)]
  const rows = vocabulary.map((piece) => pieces.find(([each]) => each === piece)?.[1] ?? 'O')
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(kind === 'unigram' ? unigram(vocabulary) : wordPiece(vocabulary)))
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ id2label: { ...LABELS }, max_position_embeddings: 512 }))
  writeFileSync(join(folder, 'model.onnx'), encodeModel(rows))
  return folder
}

const metaspaced = (word: string): string => (word.startsWith('##') ? word.slice(2) : /^\p{L}/u.test(word) ? `▁${word}` : word)

const AROUND = {
  type: 'TemplateProcessing',
  single: [
    { SpecialToken: { id: '[CLS]', type_id: 0 } },
    { Sequence: { id: 'A', type_id: 0 } },
    { SpecialToken: { id: '[SEP]', type_id: 0 } },
  ],
  pair: [],
  special_tokens: {
    '[CLS]': { id: '[CLS]', ids: [1], tokens: ['[CLS]'] },
    '[SEP]': { id: '[SEP]', ids: [2], tokens: ['[SEP]'] },
  },
}

function added(vocabulary: readonly string[]): object[] {
  return vocabulary.slice(0, 3).map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }))
}

function wordPiece(vocabulary: readonly string[]): object {
  return {
    version: '1.0',
    added_tokens: added(vocabulary),
    normalizer: { type: 'BertNormalizer', clean_text: true, handle_chinese_chars: true, strip_accents: false, lowercase: false },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: AROUND,
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(vocabulary.map((piece, id) => [piece, id])),
    },
  }
}

function unigram(vocabulary: readonly string[]): object {
  const metaspace = { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true }
  return {
    version: '1.0',
    added_tokens: added(vocabulary),
    normalizer: { type: 'NFC' },
    pre_tokenizer: metaspace,
    post_processor: AROUND,
    decoder: metaspace,
    model: { type: 'Unigram', unk_id: 0, vocab: vocabulary.map((piece) => [piece, -1]) },
  }
}

function encodeModel(rows: readonly string[]): Uint8Array {
  const weights = Float32Array.from(rows.flatMap((label) => LABELS.map((each) => (each === label ? 6 : 0))))
  const table = [
    ...[rows.length, LABELS.length].map((size) => number(1, size)),
    number(2, FLOAT),
    text(8, 'weights'),
    field(9, new Uint8Array(weights.buffer)),
  ]
  const node = [text(1, 'weights'), text(1, 'input_ids'), text(2, 'logits'), text(4, 'Gather')]
  const graph = [
    message(1, node),
    text(2, 'tiny'),
    message(5, table),
    message(11, value('input_ids', INT64, ['batch', 'length'])),
    message(11, value('attention_mask', INT64, ['batch', 'length'])),
    message(12, value('logits', FLOAT, ['batch', 'length', LABELS.length])),
  ]
  return join8([number(1, 8), message(7, graph), message(8, [text(1, ''), number(2, 13)])])
}

const FLOAT = 1
const INT64 = 7

function value(name: string, type: number, sizes: readonly (string | number)[]): Uint8Array[] {
  const shape = sizes.map((size) => message(1, [typeof size === 'number' ? number(1, size) : text(2, size)]))
  return [text(1, name), message(2, [message(1, [number(1, type), message(2, shape)])])]
}

function varint(of: number): number[] {
  const bytes: number[] = []
  for (let rest = of; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

function number(id: number, of: number): Uint8Array {
  return Uint8Array.from([...varint(id * 8), ...varint(of)])
}

function field(id: number, bytes: Uint8Array): Uint8Array {
  return join8([Uint8Array.from([...varint(id * 8 + 2), ...varint(bytes.length)]), bytes])
}

function text(id: number, of: string): Uint8Array {
  return field(id, new TextEncoder().encode(of))
}

function message(id: number, parts: readonly Uint8Array[]): Uint8Array {
  return field(id, join8(parts))
}

function join8(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts))
}
