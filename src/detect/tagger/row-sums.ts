// The inner loop of the network as a WebAssembly module, put together here byte by byte: four features are hashed at once, and the
// sixteen bytes of a row are added in two instructions. Opcodes: WebAssembly Core Specification 2.0, 5.4 (prefix 0xfd: vectors).
import { DEEP_BITS, DEEP_COUNT, FEATURE_COUNT, HASH_FACTORS, HASH_FOLDS, SALTS, WIDE_BITS } from './features.ts'

/** Where things lie in the module's memory: features, the sums of the deep rows, both tables. */
const FEATURES_AT = 0
const SUMS_AT = 512
const DEEP_AT = 1024
const ROW_BYTES = 16
const WIDE_AT = DEEP_AT + ROW_BYTES * 2 ** DEEP_BITS
const END = WIDE_AT + 2 ** WIDE_BITS
const PAGE = 65_536

/** Both tables of weights, and their rows added up. */
export interface RowSums {
  /** 2^DEEP_BITS deep rows of sixteen bytes each, then 2^WIDE_BITS wide weights of a byte with a sign. */
  readonly tables: Uint8Array
  /** What `describe` writes to. */
  readonly features: Int32Array
  /** The sums of the deep rows' bytes, after `add`. */
  readonly sums: Uint16Array
  /** Adds up the rows of `features`; returns the sum of the wide weights. */
  add(): number
}

/** Tables of zeros, for the caller to fill. */
export function createRowSums(): RowSums {
  compiled ??= new WebAssembly.Module(assemble())
  const memory = new WebAssembly.Memory({ initial: Math.ceil(END / PAGE), maximum: Math.ceil(END / PAGE) })
  const { add } = new WebAssembly.Instance(compiled, { m: { m: memory } }).exports
  return {
    tables: new Uint8Array(memory.buffer, DEEP_AT, END - DEEP_AT),
    features: new Int32Array(memory.buffer, FEATURES_AT, FEATURE_COUNT),
    sums: new Uint16Array(memory.buffer, SUMS_AT, ROW_BYTES),
    add,
  }
}

let compiled: object | undefined

/** As much of it as is used here; the compiler's libraries describe it only among those of browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Memory: new (pages: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: object, imports: object) => { readonly exports: { readonly add: () => number } }
}

const I32 = 0x7f
const V128 = 0x7b
const LOCAL_GET = 0x20
const LOCAL_SET = 0x21
const LOCAL_TEE = 0x22
const I32_LOAD8_S = 0x2c
const I32_CONST = 0x41
const I32_ADD = 0x6a
const END_OF_CODE = 0x0b
const V128_LOAD = vector(0)
const V128_STORE = vector(11)
const V128_CONST = vector(12)
const EXTRACT_LANE = vector(27)
const XOR = vector(81)
const EXTEND_LOW = vector(137)
const EXTEND_HIGH = vector(138)
const ADD_16 = vector(142)
const SHIFT_LEFT = vector(171)
const SHIFT_RIGHT = vector(173)
const MULTIPLY = vector(181)

/** Locals. */
const WIDE = 0
const HASHES = 1
const ROW = 2
const LOW = 3
const HIGH = 4

function vector(opcode: number): number[] {
  return [0xfd, ...unsigned(opcode)]
}

/** LEB128. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

function constant(value: number): number[] {
  const more = value >= -64 && value < 64 ? [] : constant(value >> 7).slice(1)
  return [I32_CONST, more.length === 0 ? value & 127 : (value & 127) | 128, ...more]
}

function lanes(values: readonly number[]): number[] {
  return [...V128_CONST, ...new Uint8Array(Int32Array.from(values).buffer)]
}

function section(id: number, ...content: number[]): number[] {
  return [id, ...unsigned(content.length), ...content]
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)]
}

function assemble(): Uint8Array<ArrayBuffer> {
  const locals = [2, 1, I32, 4, V128]
  const body = [...locals, ...deepRows(), ...wideRows(), LOCAL_GET, WIDE, END_OF_CODE]
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 1, 0x60, 0, 1, I32),
    ...section(2, 1, ...name('m'), ...name('m'), 2, 0, ...unsigned(Math.ceil(END / PAGE))),
    ...section(3, 1, 0),
    ...section(7, 1, ...name('add'), 0, 0),
    ...section(10, 1, ...unsigned(body.length), ...body),
  ])
}

/** Leaves the row numbers of features f to f + 3 in HASHES, as `rowOf` does, times 2^`scale`. */
function hashFour(f: number, bits: number, scale: number): number[] {
  const salts = [0, 1, 2, 3].map((lane) => SALTS[f + lane] ?? 0)
  const code = [...constant(FEATURES_AT + 4 * f), ...V128_LOAD, 2, 0, ...lanes(salts), ...XOR]
  HASH_FACTORS.forEach((factor, step) => {
    code.push(...lanes([factor, factor, factor, factor]), ...MULTIPLY, LOCAL_TEE, HASHES)
    code.push(LOCAL_GET, HASHES, ...constant(HASH_FOLDS[step] as number), ...SHIFT_RIGHT, ...XOR)
  })
  code.push(...constant(32 - bits), ...SHIFT_RIGHT, ...constant(scale), ...SHIFT_LEFT, LOCAL_SET, HASHES)
  return code
}

function deepRows(): number[] {
  const code: number[] = []
  for (let f = 0; f < DEEP_COUNT; f++) {
    if (f % 4 === 0) code.push(...hashFour(f, DEEP_BITS, Math.log2(ROW_BYTES)))
    code.push(LOCAL_GET, HASHES, ...EXTRACT_LANE, f % 4, ...V128_LOAD, 0, ...unsigned(DEEP_AT), LOCAL_SET, ROW)
    code.push(LOCAL_GET, LOW, LOCAL_GET, ROW, ...EXTEND_LOW, ...ADD_16, LOCAL_SET, LOW)
    code.push(LOCAL_GET, HIGH, LOCAL_GET, ROW, ...EXTEND_HIGH, ...ADD_16, LOCAL_SET, HIGH)
  }
  code.push(...constant(SUMS_AT), LOCAL_GET, LOW, ...V128_STORE, 0, 0)
  code.push(...constant(SUMS_AT + 16), LOCAL_GET, HIGH, ...V128_STORE, 0, 0)
  return code
}

function wideRows(): number[] {
  const code: number[] = []
  for (let f = DEEP_COUNT; f < FEATURE_COUNT; f++) {
    if ((f - DEEP_COUNT) % 4 === 0) code.push(...hashFour(f, WIDE_BITS, 0))
    code.push(LOCAL_GET, HASHES, ...EXTRACT_LANE, (f - DEEP_COUNT) % 4, I32_LOAD8_S, 0, ...unsigned(WIDE_AT))
    code.push(LOCAL_GET, WIDE, I32_ADD, LOCAL_SET, WIDE)
  }
  return code
}
