// What is on record about an AI service: the list of sub-processors (Art. 28(2) GDPR) and what routing needs to know.
import { z } from 'zod'
import { CAPABILITIES } from './decision.ts'

export const reason = (what: string) => z.string().min(3).describe(what)
export const name = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/, 'a name is written in lower-case letters, digits and hyphens')
export const globs = (what: string) => z.array(z.string().min(1)).min(1).describe(`${what} A star stands for any characters.`)
export const date = (what: string) => z.iso.date('a date is written as 2026-11-23').describe(what)
export const modelMap = (what: string) =>
  z.record(z.string().min(1), z.union([z.string().min(1), z.array(z.string().min(1)).min(1)])).describe(what)

const transfer = z.strictObject({
  basis: z
    .enum(['none', 'adequacy', 'scc', 'consent'])
    .describe(
      'none: data stays in the EU/EEA. adequacy: decision of the Commission (Art. 45 GDPR). scc: standard contractual clauses (Art. 46(2)(c)). consent: explicit consent (Art. 49(1)(a)); nothing goes there without one.',
    ),
  dpf_checked: date('When somebody last saw the provider on the list of the EU-US Data Privacy Framework. Good for a year.').optional(),
  tia: date('Date of the transfer impact assessment beside the clauses.').optional(),
  note: reason('What else is to be known of the transfer.').optional(),
})

const model = z.union([
  z.string().min(1),
  z.strictObject({
    id: z.string().min(1),
    lacks: z.array(z.enum(CAPABILITIES)).default([]).describe('What the model cannot do: requests that need it go to another.'),
    context: z.int().min(1).optional().describe('Tokens that it takes at most.'),
  }),
])

/** An entry after `from` was followed. */
export const provider = z.strictObject({
  company: z.string().min(2).optional().describe('Who this is, as in the list of sub-processors.'),
  address: z.string().min(2).optional().describe('Where the company sits.'),
  purpose: z.string().min(2).optional().describe('What it processes data for.'),
  description: z.string().optional().describe('Who this is in one line: the company and its role.'),
  jurisdiction: z
    .string()
    .regex(/^(?:EU|EEA|local|[A-Z]{2}|global)$/, "a jurisdiction is EU, EEA, local, global, or a country's two letters (US, CH)")
    .describe("Where data is processed: EU, EEA, a country's two letters, global (no commitment), or local (your own machines)."),
  region: z.string().optional().describe('Where it is hosted, in the words of the provider: europe-west1, Frankfurt.'),
  api: z.enum(['openai-chat', 'mistral-chat']).describe('The API that the provider speaks.'),
  url: z.string().describe('Base address. A setting of the installation may put another in its place; it is checked in the same way.'),
  key: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .optional()
    .describe('Name of the environment variable that holds the key. Never the key itself.'),
  legal_basis: reason('Legal basis on record for every request that goes there, such as "Art. 6(1)(b) GDPR: contract".'),
  transfer: transfer.optional().describe('Basis of the transfer to a third country (Art. 44 ff. GDPR). Required outside the EU/EEA.'),
  contract: z
    .strictObject({
      name: z.string().min(2).describe('Data-processing agreement (Art. 28(3) GDPR, in German AVV).'),
      url: z.url().optional(),
      concluded: date('When you concluded it.').optional(),
    })
    .optional(),
  training: z
    .strictObject({
      opt_out: z.boolean().describe('Whether it is agreed that your data trains no models.'),
      how: z.string().min(2).optional().describe('Where that is agreed.'),
    })
    .optional(),
  retention: z
    .strictObject({
      days: z.int().min(0).describe('How long the provider keeps requests, at most.'),
      zero_retention: z.boolean().default(false).describe('Whether it is agreed that nothing is kept.'),
      note: z.string().min(2).optional(),
    })
    .optional(),
  announced: date('When your clients were told of this sub-processor. Usable when the days of notice are over.').optional(),
  active_from: date('First day on which it may be used.').optional(),
  checked: date('When somebody last compared this entry with its sources.').optional(),
  sources: z.array(z.url()).optional().describe('Where the statements of this entry come from.'),
  consent: z.literal('required').optional().describe('Nothing goes there without a valid consent on record.'),
  models: z.array(model).default([]).describe('Models that apps are offered (GET /v1/models).'),
  serves: globs('Model names that belong to this provider: an app that names one asks for this provider.'),
  in_place_of: modelMap(
    "Which model of this provider stands in for another provider's model, first match wins: asked for → used. Of a list, the first that can do what the request needs.",
  ).default({}),
  timeouts: z
    .strictObject({
      connect_seconds: z.number().positive().max(120).optional(),
      first_byte_seconds: z.number().positive().max(3600).optional(),
      idle_seconds: z.number().positive().max(3600).optional(),
    })
    .default({})
    .describe('How long to wait for a connection, for the beginning of an answer, and between two pieces of it.'),
  health_check_seconds: z
    .number()
    .min(1)
    .max(3600)
    .optional()
    .describe('Asks the provider for its models this often, so that its failure is known before a request meets it.'),
})

export type ProviderFile = z.infer<typeof provider>

/** As it stands in a policy: `from` takes all that is not said here out of the register. */
export const providerInPolicy = provider.partial().extend({
  from: name.optional().describe('Entry of the register of providers (policies/register/providers.yaml) that this builds on.'),
})
