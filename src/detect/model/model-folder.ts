// A folder with a token-classification model, as model hubs lay it out, and the two packages that read it, which are no dependencies:
// who brings a model brings them. All is checked before the start; nothing is ever fetched.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { ModelError } from './model-error.ts'

/** All that the thread needs; plain data, so that it can be sent there. */
export interface ModelFolder {
  /** The ONNX file. */
  readonly graph: string
  readonly tokenizer: string
  /** Undefined: the tokenizer has no file of settings. */
  readonly tokenizerSettings: string | undefined
  /** Names of the outputs, in order. */
  readonly labels: readonly string[]
  /** Tokens that the model reads at once, with those that begin and end a text. */
  readonly maxTokens: number
  /** Where the packages lie. */
  readonly packages: Readonly<Record<PackageName, string>>
}

const PACKAGES = ['onnxruntime-node', '@huggingface/tokenizers'] as const
type PackageName = (typeof PACKAGES)[number]

const GRAPHS = ['model.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'onnx/model_quantized.onnx']
/** What nearly all models read; longer inputs cost with the square of their length. */
const USUAL_TOKENS = 512
/** Positions that some models keep for themselves. */
const RESERVED = 2

interface Config {
  readonly id2label?: Readonly<Record<string, unknown>>
  readonly max_position_embeddings?: unknown
}

/** @throws ModelError naming what is missing. */
export function openModelFolder(path: string): ModelFolder {
  const folder = resolve(path)
  if (!existsSync(folder)) throw new ModelError(`model.folder names ${folder}, which does not exist`)
  const config = readJson<Config>(folder, 'config.json')
  const graph = GRAPHS.map((name) => join(folder, name)).find((file) => existsSync(file))
  if (graph === undefined) throw new ModelError(`the model in ${folder} has no ${GRAPHS.slice(0, 2).join(' or ')}`)
  readJson(folder, 'tokenizer.json')
  const settings = join(folder, 'tokenizer_config.json')
  const positions = typeof config.max_position_embeddings === 'number' ? config.max_position_embeddings - RESERVED : USUAL_TOKENS
  return {
    graph,
    tokenizer: join(folder, 'tokenizer.json'),
    tokenizerSettings: existsSync(settings) ? settings : undefined,
    labels: labelsOf(config, folder),
    maxTokens: Math.max(8, Math.min(USUAL_TOKENS, positions)),
    packages: {
      'onnxruntime-node': locate('onnxruntime-node', folder),
      '@huggingface/tokenizers': locate('@huggingface/tokenizers', folder),
    },
  }
}

function readJson<T>(folder: string, name: string): T {
  let text: string
  try {
    text = readFileSync(join(folder, name), 'utf8')
  } catch {
    throw new ModelError(`the model in ${folder} has no ${name} that can be read`)
  }
  try {
    return JSON.parse(text) as T
  } catch {
    throw new ModelError(`${join(folder, name)} is no JSON`)
  }
}

function labelsOf({ id2label }: Config, folder: string): readonly string[] {
  const count = Object.keys(id2label ?? {}).length
  const labels = Array.from({ length: count }, (_, id) => id2label?.[id])
  if (count === 0 || !labels.every((label) => typeof label === 'string'))
    throw new ModelError(`${join(folder, 'config.json')} has no id2label that names every output; is it a token-classification model?`)
  return labels
}

/** Beside Deckname, or in the model's own folder or one above it. */
function locate(name: PackageName, folder: string): string {
  for (const from of [import.meta.filename, join(folder, 'config.json')]) {
    try {
      return createRequire(from).resolve(name)
    } catch {
      // The next place.
    }
  }
  throw new ModelError(`${name} is not installed. Run \`npm install ${PACKAGES.join(' ')}\` beside Deckname or in ${folder}`)
}
