// What earlier turns of a conversation were about. An app that cuts old turns off would else send the rest of a patient's conversation
// abroad as soon as the illness is out of sight. Categories under a keyed hash: no text, no names.
import { LRUCache } from 'lru-cache'
import { CATEGORIES, type Category } from '../classify/category.ts'

/** Milliseconds for which a category stays. */
const KEPT = 86_400_000
/** About 5 MB. */
const MOST = 20_000

export class Conversations {
  readonly #known = new LRUCache<string, readonly Category[]>({ max: MOST, ttl: KEPT })

  /**
   * @param id a keyed hash of the conversation.
   * @param found categories of this turn.
   * @returns the categories of the conversation so far, in the order of CATEGORIES.
   */
  categories(id: string, found: readonly Category[]): readonly Category[] {
    const before = this.#known.get(id) ?? []
    if (found.length === 0) return before
    const all = before.length === 0 ? found : CATEGORIES.filter((category) => found.includes(category) || before.includes(category))
    this.#known.set(id, all)
    return all
  }
}
