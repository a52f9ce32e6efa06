// From one dialect to another and back, for requests that the policy sends elsewhere than the app asked.
import type { JsonObject } from '../../wire/json.ts'
import type { DialectName } from '../dialect.ts'

export interface BridgeOptions {
  /** The model to name at the target. */
  readonly model: string
  /** Makes provider-valid ids out of the client's, stable for equal input: lower-level code must not keep a table. */
  readonly hash: (text: string) => string
}

export interface BridgedRequest {
  readonly body: JsonObject
  /** Parameters that the target does not know and that were left out: names only, for a response header. */
  readonly dropped: readonly string[]
  /** Whether the client asked for a usage frame in its stream. */
  readonly usage: boolean
}

export interface Bridge {
  readonly from: DialectName
  readonly to: DialectName
  /**
   * The request in the target's terms; `body` is not changed.
   * @throws ProxyError `unsupported_parameter` with `param` for what changes the meaning of the answer and has no counterpart.
   */
  request(body: JsonObject, options: BridgeOptions): BridgedRequest
  /** A whole answer in the client's terms. @throws ProxyError `upstream_failed` where it is none, or reports that the model failed. */
  answer(body: JsonObject): JsonObject
  /**
   * A translator for one stream: events of the target in, events of the client's dialect out. `end()` is called once, at the end of the
   * stream. Both throw ProxyError `stream_interrupted` where the target reports an error or the answer never came to its end.
   */
  events(options: { readonly usage: boolean }): { push(event: JsonObject): JsonObject[]; end(): JsonObject[] }
}
