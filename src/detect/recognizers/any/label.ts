// What a label table says: words that name a kind of value, and how such a value is written.
import type { Kind } from '../../kinds.ts'

export type ValueForm =
  /** Letters, digits and separators, with digits: `KH 60.118.773-02`. */
  | 'reference'
  /** The same, but long enough for labels that also mean other things: at least five digits. */
  | 'long-reference'
  /** An official number: at least six letters and digits in total. */
  | 'official'
  /** Only digits and separators, at least six. */
  | 'digits'
  /** A document number in one piece. */
  | 'document'
  /** An airline's or shop's account: two letters and at least seven digits. */
  | 'carrier'
  /** A telephone number without its country or area. */
  | 'phone'
  | 'bic'
  | 'iban'
  | 'card'
  | 'plate'
  /** Three to eight digits, perhaps apart. */
  | 'pin'
  /** A password: anything without blanks that does not look like a word of the sentence. */
  | 'secret'
  /** A key or token: long and mixed. */
  | 'token'

export interface LabelSet {
  readonly kind: Kind
  readonly value: ValueForm
  /** In lower case, letters and digits only: `Kd.-Nr.` is `kdnr`, `customer_no` is `customerno`. Separated by blanks. */
  readonly labels: string
  /** Labels that also count at the end of a longer word: `Initialpasswort`. */
  readonly endings?: string
}
