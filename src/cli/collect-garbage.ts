// What the start leaves behind (sources, syntax trees, the policy as text) is a fifth of the memory that an idle process holds; V8 would
// keep it until requests need the room.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collects all garbage and gives the memory back, which holds the process for about a tenth of a second. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: object) => void
  setFlagsFromString('--no-expose-gc')
  // Nothing less gives emptied pages back to the system.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
