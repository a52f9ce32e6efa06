// An error on the command line: one that says what to do is shown as it is; any other with its place, as this is a developer's screen.

const TELLING = new Set(['SettingsError', 'PolicyError', 'ProxyError', 'ProviderError', 'AuditLogError', 'UsageError'])

/** What was typed or piped in cannot be used. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return `deckname: ${String(error)}`
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return 'deckname: the port is taken; choose another with DECKNAME_PORT'
  return TELLING.has(error.name) ? `deckname: ${error.message}` : `deckname: ${error.stack ?? error.message}`
}
