// Which of a provider's answer headers a client gets to see: what steers its retries and quotas, nothing that names an account or a hop.

const PASSED: ReadonlySet<string> = new Set(['retry-after', 'retry-after-ms', 'x-should-retry'])

export function passOn(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers)
      .map(([name, value]): [string, string] => [name.toLowerCase(), value])
      .filter(([name]) => PASSED.has(name) || name.startsWith('x-ratelimit-')),
  )
}
