// What a policy file may say. The descriptions reach editors through policies/schema.json, which is generated from here.
import { z } from 'zod'
import { CATEGORIES } from '../classify/category.ts'
import { KINDS } from '../detect/kinds.ts'

const reason = (what: string) => z.string().min(3).describe(what)
const name = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'a name is written in lower-case letters, digits and hyphens')
const globs = (what: string) => z.array(z.string().min(1)).min(1).describe(`${what} A star stands for any characters.`)
const modelMap = (what: string) => z.record(z.string().min(1), z.string().min(1)).describe(what)

const provider = z.strictObject({
  description: z.string().optional().describe('Who this is: the company and its role.'),
  jurisdiction: z
    .string()
    .regex(/^(?:EU|EEA|local|[A-Z]{2}|global)$/, "a jurisdiction is EU, EEA, local, global, or a country's two letters (US, CH)")
    .describe("Where data is processed: EU, EEA, a country's two letters, global (no commitment), or local (your own machines)."),
  api: z.enum(['openai-chat', 'mistral-chat']).describe('The API that the provider speaks.'),
  url: z.string().describe('Base address. A setting of the installation may put another in its place; it is checked in the same way.'),
  key: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .optional()
    .describe('Name of the environment variable that holds the key. Never the key itself.'),
  legal_basis: reason('Legal basis on record for every request that goes there, such as "Art. 6(1)(b) GDPR: contract".'),
  transfer: reason('Basis of the transfer to a third country (Art. 44 ff. GDPR). Required outside the EU/EEA.').optional(),
  models: z.array(z.string().min(1)).default([]).describe('Models that apps are offered (GET /v1/models).'),
  serves: globs('Model names that belong to this provider: an app that names one asks for this provider.'),
  in_place_of: modelMap("Which model of this provider stands in for another provider's model, first match wins: asked for → used.").default(
    {},
  ),
})

const when = z.strictObject({
  sensitivity: z
    .union([z.literal(['any', 'none']), z.array(z.enum(CATEGORIES)).min(1)])
    .optional()
    .describe('Categories of sensitive content: any, none, or a list of which one suffices.'),
  kinds: z.array(z.enum(KINDS)).min(1).optional().describe('Kinds of personal data of which one must be present.'),
  unreadable: z.boolean().optional().describe('Whether the request holds images, audio or files, which cannot be searched.'),
  model: globs('Models the app asks for.').optional(),
  tenant: globs('Clients of the operator.').optional(),
  mode: z.array(name).min(1).optional().describe('Value of the header x-deckname-mode. Modes that no rule names are refused.'),
  stream: z.boolean().optional().describe('Whether the app wants the answer as a stream.'),
  asked_for: z
    .union([z.literal(['inside-eu', 'outside-eu']), z.array(name).min(1)])
    .optional()
    .describe('The provider the app asks for: names of providers, or inside-eu / outside-eu for all that are.'),
})

const route = z.strictObject({
  route: z.strictObject({
    to: z.array(name).min(1).describe('Providers in the order of preference; the next is tried only if the one before is down.'),
    models: modelMap('Models for this rule alone: asked for → used. Else the in_place_of of the provider counts.').optional(),
  }),
})

const rule = z.strictObject({
  name: name.describe('Shown in the answer header x-deckname-rule and in the audit log.'),
  because: reason('Why this rule is there, in words for an auditor.'),
  when: when.optional().describe('All given conditions must hold. A rule without `when` matches every request; the last rule must be one.'),
  // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; nothing awaits it
  then: z
    .union([z.literal(['forward', 'refuse']), route])
    .describe('forward: to the provider asked for. refuse: nothing is sent. route: to the providers named.'),
  third_country_because: reason(
    'Needed where a rule lets sensitive requests leave the EU/EEA: why that is lawful, for the record.',
  ).optional(),
})

const termLists = {
  terms: z.array(z.string().min(1).max(300)).default([]).describe('Terms, as whole words; case and accents do not matter.'),
  file: z.string().min(1).optional().describe('A text file beside the policy with one term a line; lines that begin with # are skipped.'),
  because: reason('Why, in words for an auditor.').optional(),
}

const ownTerms = z.strictObject({
  patterns: z
    .array(
      z.strictObject({
        name: name.describe('Shown where it was found (deckname detect --why).'),
        kind: z.enum(KINDS).describe('What it is; the token begins with it.'),
        pattern: z.string().min(1).max(500).describe("A regular expression in RE2's syntax. A hit takes whole words."),
        because: reason('Why it is replaced, in words for an auditor.'),
      }),
    )
    .max(100)
    .default([])
    .describe("Shapes of your own numbers and names. What they match is replaced, whatever 'keep' says."),
  always: z
    .array(z.strictObject({ kind: z.enum(KINDS).describe('What these terms are; the token begins with it.'), ...termLists }))
    .default([])
    .describe("Terms that are replaced wherever they stand, whatever 'keep' says."),
  never: z.strictObject(termLists).optional().describe('Terms that stay readable: public names and addresses of your own.'),
})

export const policySchema = z
  .strictObject({
    name: name.describe('Name of the policy.'),
    description: reason('What this policy promises, in one or two sentences.'),
    version: z.int().min(1).describe('Raise it with every change.'),
    providers: z.record(name, provider).describe('The AI services that requests may go to.'),
    default_provider: z
      .partialRecord(z.enum(['openai', 'mistral']), name)
      .describe('Provider for a model that no provider claims, by the API that the app speaks.'),
    pseudonymise: z
      .strictObject({
        kinds: z
          .union([z.literal('all'), z.array(z.enum(KINDS)).min(1)])
          .default('all')
          .describe('Kinds of personal data to replace by tokens.'),
        keep: z.array(z.enum(KINDS)).default([]).describe('Kinds that stay readable because the model needs them.'),
      })
      .describe('What is replaced before anything leaves the house.'),
    own_terms: ownTerms.optional().describe('What only you can know: terms to replace, and terms that are public.'),
    rules: z.array(rule).min(1).describe('In order; the first that matches decides.'),
  })
  .describe('A Deckname policy: which AI service may see which request.')

export type PolicyFile = z.infer<typeof policySchema>
export type RuleFile = PolicyFile['rules'][number]

/** The JSON Schema for editors, as it stands in policies/schema.json. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(policySchema, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
