// The detectors that are measured side by side: Deckname, and two that npm offers.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import nlp from 'compromise'
import { detect } from '../../src/detect/detect.ts'
import type { Marking } from './documents.ts'

export interface NamedDetector {
  readonly name: string
  /** Kinds that it is made to find; undefined: all. */
  readonly kinds: ReadonlySet<string> | undefined
  find(text: string): readonly Marking[] | Promise<readonly Marking[]>
}

export const deckname: NamedDetector = {
  name: 'Deckname',
  kinds: undefined,
  find: (text) => detect(text).map(({ start, end, kind }) => ({ start, end, type: kind })),
}

/** Persons by the English language model of compromise. */
export const compromise: NamedDetector = {
  name: 'compromise',
  kinds: new Set(['PERSON']),
  find(text) {
    const people = nlp(text).people().json({ offset: true }) as readonly {
      readonly offset: { readonly start: number; readonly length: number }
    }[]
    return people.map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, type: 'PERSON' }))
  },
}

interface OpenRedaction {
  detect(text: string): Promise<{ readonly detections: readonly { readonly type: string; readonly position: readonly [number, number] }[] }>
}

/** Names of its types that mean one of ours; the others stay as they are. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/NAME|PERSON/, 'PERSON'],
  [/EMAIL/, 'EMAIL'],
  [/PHONE|FAX|MOBILE/, 'PHONE'],
  [/ADDRESS_(?:STREET|PO)|POSTCODE|ZIP/, 'ADDRESS'],
  [/IBAN/, 'IBAN'],
  [/CREDIT_CARD/, 'CREDIT_CARD'],
  [/BIRTH|DOB/, 'DATE_OF_BIRTH'],
  [/^IPV?[46]|IP_ADDRESS/, 'IP'],
  [/MAC_ADDRESS/, 'MAC'],
  [/PASSPORT/, 'PASSPORT'],
  [/LICEN[CS]E_PLATE/, 'LICENSE_PLATE'],
  [/USERNAME/, 'USERNAME'],
  [/KEY|TOKEN|PASSWORD|SECRET/, 'CREDENTIAL'],
]

const PEERS = fileURLToPath(new URL('../peers/', import.meta.url))

/** openredaction, from a package of its own beside the benches, installed when it is first asked for; undefined if that fails. */
export async function openRedaction(): Promise<NamedDetector | undefined> {
  const entry = join(PEERS, 'node_modules/openredaction/dist/index.mjs')
  try {
    if (!existsSync(entry)) execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', PEERS], { stdio: 'inherit' })
    const module = (await import(pathToFileURL(entry).href)) as { readonly OpenRedaction: new (options: object) => OpenRedaction }
    const redactor = new module.OpenRedaction({})
    return {
      name: 'openredaction',
      kinds: undefined,
      async find(text) {
        const { detections } = await redactor.detect(text)
        return detections.map(({ type, position: [start, end] }) => ({
          start,
          end,
          type: KINDS.find(([name]) => name.test(type))?.[1] ?? type,
        }))
      },
    }
  } catch {
    return undefined
  }
}
