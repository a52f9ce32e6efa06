// What a policy file may say. The descriptions reach editors through policies/schema.json, which is generated from here.
import { z } from 'zod'
import { CATEGORIES } from '../classify/category.ts'
import { KINDS } from '../detect/kinds.ts'
import { CAPABILITIES } from './decision.ts'
import { date, globs, modelMap, name, provider, providerInPolicy, reason } from './provider-schema.ts'

const kinds = (what: string) => z.array(z.enum(KINDS)).describe(what)
const score = z.number().min(0.05).max(1)

const when = z.strictObject({
  sensitivity: z
    .union([z.literal(['any', 'none']), z.array(z.enum(CATEGORIES)).min(1)])
    .optional()
    .describe('Categories of sensitive content: any, none, or a list of which one suffices.'),
  kinds: z
    .union([z.array(z.enum(KINDS)).min(1), z.partialRecord(z.enum(KINDS), z.int().min(1))])
    .optional()
    .describe('Kinds of personal data of which one must be present; with numbers, so many different values at least.'),
  unreadable: z
    .union([z.boolean(), z.array(z.enum(['image', 'audio', 'file'])).min(1)])
    .optional()
    .describe('Whether the request holds images, audio or files, which cannot be searched.'),
  model: globs('Models the app asks for.').optional(),
  api: z.array(z.string().min(1)).min(1).optional().describe('The API that the app speaks: openai-chat, mistral-chat.'),
  tenant: globs('Clients of the operator.').optional(),
  mode: z
    .array(name)
    .min(1)
    .optional()
    .describe('Mode of the request (x-deckname-mode, or that of the client). Unknown modes are refused.'),
  consent: z.boolean().optional().describe('Whether a valid consent on record covers a provider that this rule sends to.'),
  stream: z.boolean().optional().describe('Whether the app wants the answer as a stream.'),
  language: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .min(1)
    .optional()
    .describe('Languages of the text (de, en, fr …).'),
  needs: z.array(z.enum(CAPABILITIES)).min(1).optional().describe('What the request asks of a model: tools, vision, json.'),
  larger_than_kb: z.number().positive().optional().describe('Requests whose body is larger than this.'),
  asked_for: z
    .union([z.literal(['inside-eu', 'outside-eu']), z.array(name).min(1)])
    .optional()
    .describe('The provider the app asks for: names of providers, or inside-eu / outside-eu for all that are.'),
})

const route = z.strictObject({
  route: z.strictObject({
    to: z.array(name).min(1).describe('Providers in the order of preference; the next is tried only if the one before is down.'),
    weights: z
      .record(name, z.number().positive())
      .optional()
      .describe(
        'Spreads requests over the providers by these shares; a conversation stays where it began. Those without a share come last.',
      ),
    models: modelMap('Models for this rule alone: asked for → used. Else the in_place_of of the provider counts.').optional(),
    answer_within_seconds: z.number().positive().max(3600).optional().describe('Until the answer must have begun, all attempts together.'),
  }),
})

const treat = z.strictObject({
  keep: kinds('Stays readable.').optional(),
  redact: kinds('Taken out for good; the answer does not get it back.').optional(),
  block: kinds('Refuses the request.').optional(),
  pseudonymise: kinds('Replaced by tokens although the policy keeps it.').optional(),
})

const rule = z.strictObject({
  name: name.describe('Shown in the answer header x-deckname-rule and in the audit log.'),
  because: reason('Why this rule is there, in words for an auditor.'),
  when: when.optional().describe('All given conditions must hold. A rule without `when` matches every request; the last rule must be one.'),
  // biome-ignore lint/suspicious/noThenProperty: the word of the policy file; nothing awaits it
  then: z
    .union([z.literal(['forward', 'refuse', 'require-consent']), route])
    .describe(
      'forward: to the provider asked for. refuse: nothing is sent. require-consent: nothing is sent, and the app is told that a consent is missing. route: to the providers named.',
    ),
  treat: treat.optional().describe('What becomes of some kinds of personal data under this rule, where it differs from the policy.'),
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

/** A whole policy: after `extends` and `from` were followed. */
export const policySchema = z
  .strictObject({
    name: name.describe('Name of the policy.'),
    description: reason('What this policy promises, in one or two sentences.'),
    version: z.int().min(1).describe('Raise it with every change.'),
    mode: z
      .enum(['enforce', 'observe'])
      .default('enforce')
      .describe('observe: decide and record, but change nothing. Requests go out as they came in. For a first week, see observe_until.'),
    observe_until: date('Last day of observing; from the next day on the policy is enforced. At most 31 days ahead.').optional(),
    providers: z.record(name, provider).describe('The AI services that requests may go to.'),
    default_provider: z
      .partialRecord(z.enum(['openai', 'mistral']), name)
      .describe('Provider for a model that no provider claims, by the API that the app speaks.'),
    notice_days: z.int().min(0).max(365).default(30).describe('Days between the announcement of a new provider and its first use.'),
    modes: z
      .strictObject({
        allowed: z.array(name).min(1).optional().describe('Modes that requests may name; those that rules name are allowed as well.'),
        default: name.optional().describe('Mode of requests that name none.'),
      })
      .default({}),
    consent: z
      .strictObject({
        accept: z
          .array(z.enum(['header', 'file']))
          .min(1)
          .default(['file'])
          .describe(
            'file: consents in the configuration, named by x-deckname-consent or standing for a whole client. header: the app itself states a consent in x-deckname-consent.',
          ),
      })
      .prefault({}),
    sensitive_stays_within: z
      .array(z.string().regex(/^(?:EU|EEA|local|[A-Z]{2})$/))
      .min(1)
      .default(['EU', 'EEA', 'local'])
      .describe(
        'Where sensitive requests may be processed. No rule reaches further, unless it gives a reason under third_country_because.',
      ),
    sensitivity: z
      .strictObject({
        thresholds: z
          .partialRecord(z.enum(CATEGORIES), score)
          .default({})
          .describe('Score from which a category counts, 0.05 to 1; lower finds more. Default 0.3.'),
        second_opinion: z
          .strictObject({ provider: name, model: z.string().min(1) })
          .optional()
          .describe('A local model that is asked whether a request is sensitive. It can only add categories.'),
      })
      .prefault({}),
    detection: z
      .strictObject({
        milliseconds: z.int().min(1).max(600_000).optional().describe('How long a request may be searched.'),
        when_late: z
          .enum(['refuse', 'local'])
          .default('refuse')
          .describe('What becomes of a request whose search takes longer: refuse, or send it unchanged to your own machines.'),
      })
      .prefault({}),
    pseudonymise: z
      .strictObject({
        kinds: z
          .union([z.literal('all'), z.array(z.enum(KINDS)).min(1)])
          .default('all')
          .describe('Kinds of personal data to replace by tokens.'),
        keep: kinds('Kinds that stay readable because the model needs them.').default([]),
        redact: kinds('Kinds that are taken out for good; the answer does not get them back.').default([]),
        block: kinds('Kinds whose presence refuses a request.').default([]),
      })
      .describe('What is replaced before anything leaves the house.'),
    own_terms: ownTerms.optional().describe('What only you can know: terms to replace, and terms that are public.'),
    rules: z.array(rule).min(1).describe('In order; the first that matches decides.'),
  })
  .describe('A Deckname policy: which AI service may see which request.')

/** As it is written: parts may come from another policy and from the register. */
const policyFileSchema = policySchema.partial().extend({
  extends: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Policy that this one builds on: a name, or a file beside it. Rules of the same name replace its rules, others come before them.',
    ),
  remove_rules: z.array(name).optional().describe('Rules of the other policy that do not count here.'),
  register: z.string().min(1).optional().describe('A file beside the policy with further entries for `from`.'),
  providers: z.record(name, providerInPolicy).optional().describe('The AI services that requests may go to.'),
})

export type PolicyFile = z.infer<typeof policySchema>
export type RuleFile = PolicyFile['rules'][number]

/** The JSON Schema for editors, as it stands in policies/schema.json. */
export function jsonSchema(): string {
  const schema = z.toJSONSchema(policyFileSchema, { io: 'input', target: 'draft-7' })
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
