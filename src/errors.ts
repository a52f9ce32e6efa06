// Every error a caller can meet: code, status and one fixed sentence. Nothing of the request is ever put into a message.

interface Entry {
  readonly status: number
  /** OpenAI's `error.type`. */
  readonly type: 'invalid_request_error' | 'authentication_error' | 'permission_error' | 'not_found_error' | 'server_error'
  readonly message: string
}

export const CATALOGUE = {
  invalid_json: { status: 400, type: 'invalid_request_error', message: 'The request body is not valid JSON.' },
  duplicate_key: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The request body repeats a key within one object; each key may stand once.',
  },
  invalid_request: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The request does not have the shape this API expects; `param` names the field.',
  },
  unsupported_parameter: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The parameter named in `param` is not supported on this route; leave it out.',
  },
  unsupported_content: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The part named in `param` cannot be searched for personal data, and the policy does not let it pass unseen.',
  },
  unsupported_stateful: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The parameter named in `param` refers to content stored at the provider, which cannot be searched; send the content itself.',
  },
  personal_data_in_schema: {
    status: 400,
    type: 'invalid_request_error',
    message:
      'The JSON Schema named in `param` holds personal data in a place where a token would change its meaning; move it into a message.',
  },
  model_not_mapped: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The policy names no model of the chosen provider for the model asked for; add it to the policy’s model map.',
  },
  body_too_large: { status: 413, type: 'invalid_request_error', message: 'The request body is larger than this proxy accepts.' },
  unsupported_media_type: { status: 415, type: 'invalid_request_error', message: 'The request body must be sent as application/json.' },
  unsupported_encoding: {
    status: 415,
    type: 'invalid_request_error',
    message: 'Compressed request bodies are not accepted; send the body without content-encoding.',
  },
  own_key_missing: {
    status: 401,
    type: 'authentication_error',
    message: 'The mode own-key needs the provider’s key as Authorization: Bearer, beside a tenant key in x-deckname-key.',
  },
  unauthorized: {
    status: 401,
    type: 'authentication_error',
    message: 'A valid Deckname tenant key is needed: Authorization: Bearer <key>.',
  },
  refused_by_policy: {
    status: 403,
    type: 'permission_error',
    message: 'The policy refuses this request; x-deckname-rule names the rule. Nothing was sent to a provider.',
  },
  consent_required: {
    status: 403,
    type: 'permission_error',
    message: 'The policy sends this request only with a valid consent on record; name it in x-deckname-consent.',
  },
  kind_blocked: {
    status: 403,
    type: 'permission_error',
    message: 'The request holds a kind of personal data that the policy lets nobody send; x-deckname-kinds lists what was found.',
  },
  not_found: {
    status: 404,
    type: 'not_found_error',
    message: 'This proxy does not serve that path. It passes nothing on that it does not know.',
  },
  doubled_path: {
    status: 404,
    type: 'not_found_error',
    message: 'The path has /v1 twice: the SDK adds it already. Remove /v1 from the base URL.',
  },
  method_not_allowed: { status: 405, type: 'invalid_request_error', message: 'This path takes another HTTP method.' },
  upgrade_refused: {
    status: 426,
    type: 'invalid_request_error',
    message: 'WebSocket connections are not supported; use plain HTTP requests.',
  },
  upstream_rejected: {
    status: 400,
    type: 'invalid_request_error',
    message: 'The provider rejected the request. Its message is withheld because it may quote content; the status is the provider’s.',
  },
  upstream_unauthorized: {
    status: 502,
    type: 'server_error',
    message: 'The provider did not accept the key; check the provider key of the proxy, or your own in the mode own-key.',
  },
  upstream_rate_limited: { status: 429, type: 'server_error', message: 'The provider is rate limiting; try again later.' },
  upstream_failed: { status: 502, type: 'server_error', message: 'The provider failed or sent an answer that could not be read.' },
  upstream_timeout: { status: 504, type: 'server_error', message: 'The provider did not answer in time.' },
  stream_interrupted: {
    status: 502,
    type: 'server_error',
    message: 'The provider broke off in the middle of its answer; what came before is complete up to that point.',
  },
  provider_unavailable: {
    status: 503,
    type: 'server_error',
    message: 'No provider that the policy allows for this request is available. Nothing was sent elsewhere.',
  },
  provider_not_configured: {
    status: 503,
    type: 'server_error',
    message: 'The provider that the policy demands has no key or URL here. Nothing was sent.',
  },
  detection_failed: {
    status: 503,
    type: 'server_error',
    message: 'The search for personal data failed or took too long. Nothing was sent.',
  },
  leak_prevented: {
    status: 500,
    type: 'server_error',
    message: 'The last check found a value that should have been replaced in the request as it was to leave. Nothing was sent.',
  },
  audit_unavailable: { status: 503, type: 'server_error', message: 'The audit log cannot be written. Nothing was sent.' },
  internal_error: { status: 500, type: 'server_error', message: 'The proxy failed. Nothing of the request was recorded.' },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof CATALOGUE

export interface ProxyErrorOptions {
  /** A path of field names and indexes that this code knows (`messages[0].content`), never a name out of the request. */
  readonly param?: string
  /** Seconds for `retry-after`. */
  readonly retryAfter?: number
  /** A provider's own status, where it says more than the catalogue's. */
  readonly status?: number
  readonly cause?: unknown
}

/** An expected failure with a code of the catalogue. `message` is the catalogue's and holds no input. */
export class ProxyError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly type: Entry['type']
  readonly param: string | undefined
  readonly retryAfter: number | undefined

  constructor(code: ErrorCode, options: ProxyErrorOptions = {}) {
    const entry = CATALOGUE[code]
    super(entry.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ProxyError'
    this.code = code
    this.status = options.status ?? entry.status
    this.type = entry.type
    this.param = options.param
    this.retryAfter = options.retryAfter
  }
}
