// Which hosts are this machine, and which the operator's own network: what may be reached without TLS, and what counts as `local`.
import ipaddr from 'ipaddr.js'

const PRIVATE_RANGES: ReadonlySet<string> = new Set(['private', 'uniqueLocal'])

/** Names that resolve within an operator's own network: single labels (a container's name) and the suffixes reserved for such use. */
const PRIVATE_NAME = /^[a-z0-9-]+$|\.(?:local|internal|lan|home\.arpa)$/

/** An IPv6 address as it stands in a URL loses its brackets. */
function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '').toLowerCase()
}

/** Addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  const name = bare(host)
  return name === 'localhost' || (ipaddr.isValid(name) && ipaddr.process(name).range() === 'loopback')
}

/** Private address ranges (RFC 1918, RFC 4193) and names of an own network. */
export function isPrivate(host: string): boolean {
  const name = bare(host)
  return ipaddr.isValid(name) ? PRIVATE_RANGES.has(ipaddr.process(name).range()) : PRIVATE_NAME.test(name)
}
