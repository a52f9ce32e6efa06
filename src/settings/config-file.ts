// The file that DECKNAME_CONFIG names: clients, consents, limits. Checked whole; a field that nobody knows stops the start.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { consentSchema } from '../tenants/consent.ts'
import { SettingsError } from './settings-error.ts'

const word = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be lower-case letters, digits and hyphens')

const fileSchema = z.strictObject({
  tenants: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens'),
        keys: z.array(z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a key, in hex (`deckname keys tenant` makes one)')).min(1),
        modes: z.array(word).min(1).optional(),
        mode: word.optional(),
        objections: z.array(word).min(1).optional(),
      }),
    )
    .default([]),
  consents: z.array(consentSchema).default([]),
  consentsFile: z.string().min(1).optional(),
  scope: z.enum(['request', 'conversation', 'tenant']).default('conversation'),
  limits: z
    .strictObject({
      bodyBytes: z
        .int()
        .min(1024)
        .max(1024 ** 3)
        .default(32 * 1024 ** 2),
      detectionMilliseconds: z.int().min(1).max(600_000).default(10_000),
    })
    .prefault({}),
  model: z
    .strictObject({
      folder: z.string().min(1),
      labels: z.record(z.string(), z.string()).default({}),
      milliseconds: z.int().min(1).max(600_000).default(2000),
      whenLate: z.enum(['refuse', 'go-on']).default('refuse'),
      threshold: z.number().min(0.05).max(0.99).default(0.5),
      threads: z.int().min(1).max(64).default(1),
    })
    .optional(),
  log: z.enum(['info', 'warn', 'error', 'silent']).default('info'),
})

export type ConfigFile = z.infer<typeof fileSchema>

/** @param path undefined or empty: nothing is configured. @throws SettingsError naming the place, not the value. */
export function readConfigFile(path: string | undefined): ConfigFile {
  if (path === undefined || path === '') return fileSchema.parse({})
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new SettingsError('DECKNAME_CONFIG', `names ${path}, which cannot be read`)
  }
  let content: unknown
  try {
    content = parse(text) ?? {}
  } catch (error) {
    // Below its first line the message quotes the file.
    const [problem] = error instanceof Error ? error.message.split('\n') : []
    throw new SettingsError('DECKNAME_CONFIG', `names ${path}, which is no YAML: ${problem}`)
  }
  const checked = fileSchema.safeParse(content)
  if (checked.success) return distinct(checked.data, path)
  const issue = checked.error.issues[0]
  throw new SettingsError('DECKNAME_CONFIG', `names ${path}, where ${issue?.path.join('.') || 'the file'} is wrong: ${issue?.message}`)
}

/** A key that opened two tenants would mix them up. */
function distinct(file: ConfigFile, path: string): ConfigFile {
  const wrong = (what: string) => new SettingsError('DECKNAME_CONFIG', `names ${path}, where ${what}; each may stand once`)
  const names = file.tenants.map(({ name }) => name)
  const twice = firstTwice(names)
  if (twice !== undefined) throw wrong(`the tenant ${twice} stands twice`)
  const consent = firstTwice(file.consents.map(({ id }) => id))
  if (consent !== undefined) throw wrong(`the consent ${consent} stands twice`)
  const owners = new Map<string, string>()
  for (const { name, keys } of file.tenants) {
    for (const key of keys) {
      const other = owners.get(key)
      if (other !== undefined) throw wrong(`the tenants ${other} and ${name} share a key, or one has it twice`)
      owners.set(key, name)
    }
  }
  return file
}

function firstTwice(names: readonly (string | undefined)[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) !== i)
}
