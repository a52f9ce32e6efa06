// What a number that is weighed says, and what it counts to where the weighing is explained.

export type Ground = 'surroundings' | 'lexicon' | 'tagger' | 'mailbox' | 'form' | 'text'

export type Feature = readonly [name: string, ground: Ground]
