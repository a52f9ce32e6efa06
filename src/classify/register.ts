// What kind of text it is. A job advert, a lesson or an invoice speaks of illness, pay and children without meaning anybody's; each such
// register takes weight from the evidence of the categories that it concerns.
import type { Category } from './category.ts'

/** Register → the categories whose evidence it weakens. Secrets are secrets anywhere. */
export const REGISTERS = {
  /** Asks for knowledge: what is, explain, the difference between. */
  general: 'all',
  /** Lessons, quizzes, studies, books. */
  teaching: 'all',
  /** Job adverts. */
  advert: 'all',
  /** Blog posts, flyers, campaigns. */
  publicity: 'all',
  /** Tales, novels, films. */
  fiction: 'all',
  /** Source code and systems. */
  code: 'all',
  /** Forms, samples and drafts of rules, with nobody filled in yet. */
  template: 'all',
  /** Goes to everybody: all parents, members, colleagues. */
  circular: 'all',
  /** Rules of a house and how they are taught. */
  rules: 'all',
  /** Of data protection itself: registers of processing, contracts, questionnaires name every kind of data. */
  privacy: 'all',
  /** The patient is an animal. */
  animal: ['health', 'finance', 'genetic', 'criminal', 'minors'],
  /** Money of companies. */
  company: ['finance', 'criminal'],
  /** Insurance, banking and medical products, as they are sold. */
  product: ['finance', 'health', 'genetic', 'biometric'],
  /** Offers, orders, deliveries, works on buildings. */
  trade: ['finance', 'health', 'religion', 'politics', 'ethnicity', 'union', 'biometric', 'genetic', 'minors'],
  /** Somebody's home and family; weakens nothing: it says that money is not a firm's. */
  household: [],
  /** Reports of politics, business and crime. */
  news: ['politics', 'criminal', 'union', 'religion', 'ethnicity', 'finance', 'sex_life'],
  /** The past of countries, churches and movements. */
  history: ['politics', 'criminal', 'union', 'religion', 'ethnicity', 'genetic', 'finance', 'health', 'minors', 'sex_life'],
} as const satisfies Readonly<Record<string, 'all' | readonly Category[]>>

export type Register = keyof typeof REGISTERS

/** Their words are everyday ones: a single one shows nothing yet. */
const EVERYDAY: ReadonlySet<Register> = new Set([
  'code',
  'template',
  'company',
  'product',
  'trade',
  'news',
  'history',
  'household',
  'privacy',
])
/** More words than this say no more. */
const MOST = 3

/** How much of a register so many different words of it show, 0 … 3. */
export function extent(register: Register, words: number): number {
  return Math.min(EVERYDAY.has(register) ? words - 1 : words, MOST)
}

export const REGISTER_NAMES = Object.keys(REGISTERS) as readonly Register[]

/** Whether a register takes weight from evidence of this category. */
export function concerns(register: Register, category: Category): boolean {
  const concerned: 'all' | readonly Category[] = REGISTERS[register]
  return category !== 'credentials' && (concerned === 'all' || concerned.includes(category))
}
