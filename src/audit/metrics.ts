// Prometheus metrics. Labels are names out of the policy and the catalogue, never values of a request.
import { createRequire } from 'node:module'
import type * as PromClient from 'prom-client'
import type { AuditEvent } from './event.ts'

/** Piece by piece: the package's door also loads OpenTelemetry, the push gateway and clusters, a tenth of all memory. */
const load = createRequire(import.meta.url)
const Counter = load('prom-client/lib/counter.js') as typeof PromClient.Counter
const Gauge = load('prom-client/lib/gauge.js') as typeof PromClient.Gauge
const Histogram = load('prom-client/lib/histogram.js') as typeof PromClient.Histogram
const Registry = load('prom-client/lib/registry.js') as typeof PromClient.Registry

export interface Metrics {
  count(event: AuditEvent): void
  /** A policy was read again while the proxy ran. */
  reloaded(result: 'loaded' | 'refused'): void
  /** Which providers may be sent to at the moment; replaces what was said before. */
  providers(up: ReadonlyMap<string, boolean>): void
  /** The text that a scraper reads. */
  text(): Promise<string>
  readonly contentType: string
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const requests = new Counter({
    name: 'deckname_requests_total',
    help: 'Requests by outcome, decision, rule, provider and jurisdiction.',
    labelNames: ['outcome', 'decision', 'rule', 'provider', 'jurisdiction'],
    registers,
  })
  const errors = new Counter({ name: 'deckname_errors_total', help: 'Errors by code of the catalogue.', labelNames: ['code'], registers })
  const found = new Counter({
    name: 'deckname_values_found_total',
    help: 'Different personal values found per request, by kind.',
    labelNames: ['kind'],
    registers,
  })
  const seconds = new Histogram({
    name: 'deckname_request_duration_seconds',
    help: 'From the request’s arrival to the last byte of its answer, the provider included.',
    labelNames: ['provider'],
    buckets: SECONDS,
    registers,
  })
  const reloads = new Counter({
    name: 'deckname_policy_reloads_total',
    help: 'Policies read again while running: loaded, or refused for a mistake.',
    labelNames: ['result'],
    registers,
  })
  const up = new Gauge({
    name: 'deckname_provider_up',
    help: '1 if requests are sent to the provider; 0 while it is left alone for its failures, or not configured.',
    labelNames: ['provider'],
    registers,
  })
  /** Values found since the last scrape, by kind: most requests hold several kinds, and few are scraped. */
  const since = new Map<string, number>()
  return {
    reloaded: (result) => reloads.inc({ result }),
    providers(known) {
      up.reset()
      for (const [provider, is] of known) up.set({ provider }, is ? 1 : 0)
    },
    count(event) {
      const { outcome, decision, rule, provider, jurisdiction } = event
      requests.inc({ outcome, decision, rule, provider, jurisdiction })
      if (event.error !== 'none') errors.inc({ code: event.error })
      for (const [kind, count] of Object.entries(event.found)) since.set(kind, (since.get(kind) ?? 0) + count)
      seconds.observe({ provider }, event.milliseconds / 1000)
    },
    text() {
      for (const [kind, count] of since) found.inc({ kind }, count)
      since.clear()
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
