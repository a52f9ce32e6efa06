// What a candidate may be, and how sure the network must be.
import type { Kind } from '../kinds.ts'

/** The classes of the network, in the order of its outputs; the first is nothing of anyone. */
export const CLASSES = ['none', 'USERNAME', 'CREDENTIAL', 'PHONE', 'CUSTOMER_ID', 'DATE_OF_BIRTH'] as const satisfies readonly (
  | 'none'
  | Kind
)[]

export type ValueClass = (typeof CLASSES)[number]

/** Numbers of things look most like numbers of people. */
export const THRESHOLDS: Readonly<Record<Exclude<ValueClass, 'none'>, number>> = {
  USERNAME: 0.93,
  CREDENTIAL: 0.92,
  PHONE: 0.9,
  CUSTOMER_ID: 0.97,
  DATE_OF_BIRTH: 0.95,
}
