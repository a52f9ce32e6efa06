// Loads a model with onnxruntime-node and @huggingface/tokenizers, which whoever brings a model installs. Runs in the model's thread.
// Neither package is asked to fetch anything: both are given local files.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { ModelFolder } from './model-folder.ts'
import type { Runtime } from './read-window.ts'

interface Tensor {
  readonly data: unknown
  readonly dims: readonly number[]
}

interface Session {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>
}

/** What we use of onnxruntime-node. */
interface Onnx {
  readonly InferenceSession: { create(path: string, options: object): Promise<Session> }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => Tensor
}

interface Encoding {
  readonly ids: readonly number[]
  readonly tokens: readonly string[]
}

/** What we use of @huggingface/tokenizers. */
interface Tokenizers {
  readonly Tokenizer: new (
    tokenizer: object,
    settings: object,
  ) => { encode(text: string, options?: { add_special_tokens: boolean }): Encoding }
}

const PROBE = 'a'

export async function loadRuntime(folder: ModelFolder, threads: number): Promise<Runtime> {
  const load = createRequire(import.meta.url)
  const { InferenceSession, Tensor } = load(folder.packages['onnxruntime-node']) as Onnx
  const { Tokenizer } = load(folder.packages['@huggingface/tokenizers']) as Tokenizers
  const tokenizer = new Tokenizer(json(folder.tokenizer), folder.tokenizerSettings === undefined ? {} : json(folder.tokenizerSettings))
  const session = await InferenceSession.create(folder.graph, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  })
  const [output] = session.outputNames
  if (output === undefined) throw new Error('The model has no output')
  const bare = (text: string): Encoding => tokenizer.encode(text, { add_special_tokens: false })
  // Byte-level tokenizers write the blank before a word into its first token; others do without.
  const blank = bare(` ${PROBE}`).tokens[0]?.startsWith('Ġ') === true ? ' ' : ''
  const around = surroundings(tokenizer.encode(PROBE).ids, bare(PROBE).ids)
  return {
    ...around,
    maxTokens: folder.maxTokens,
    encode: (word) => bare(blank + word),
    async run(ids) {
      const inputs = Object.fromEntries(
        session.inputNames.map((name) => [name, new Tensor('int64', inputOf(name, ids), [1, ids.length])] as const),
      )
      const { data, dims } = (await session.run(inputs))[session.outputNames.includes('logits') ? 'logits' : output] as Tensor
      if (!(data instanceof Float32Array) || dims.at(-1) !== folder.labels.length || dims.at(-2) !== ids.length)
        throw new Error(`The model answers with ${dims.join(' × ')}, not with ${folder.labels.length} numbers for each token`)
      return data
    },
  }
}

function json(path: string): object {
  return JSON.parse(readFileSync(path, 'utf8')) as object
}

/** What the tokenizer puts before and after a text. */
function surroundings(whole: readonly number[], bare: readonly number[]): Pick<Runtime, 'opening' | 'closing'> {
  for (let at = 0; at + bare.length <= whole.length; at++) {
    if (bare.every((id, i) => whole[at + i] === id)) return { opening: whole.slice(0, at), closing: whole.slice(at + bare.length) }
  }
  return { opening: [], closing: [] }
}

function inputOf(name: string, ids: readonly number[]): BigInt64Array {
  switch (name) {
    case 'input_ids':
      return BigInt64Array.from(ids, BigInt)
    case 'attention_mask':
      return new BigInt64Array(ids.length).fill(1n)
    case 'token_type_ids':
      return new BigInt64Array(ids.length)
    case 'position_ids':
      return BigInt64Array.from(ids, (_, i) => BigInt(i))
    default:
      throw new Error(`The model asks for ${name}, which is not known here`)
  }
}
