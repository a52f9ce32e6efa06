// The categories of sensitivity: Art. 9 and 10 GDPR, and what a breach would make worst.

export const CATEGORIES = [
  'health',
  'finance',
  'religion',
  'politics',
  'ethnicity',
  'sex_life',
  'union',
  'biometric',
  'genetic',
  'criminal',
  'credentials',
  'minors',
] as const

export type Category = (typeof CATEGORIES)[number]
