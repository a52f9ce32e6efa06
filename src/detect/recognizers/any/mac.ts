// Hardware addresses (IEEE 802): six octets with colons or hyphens, or three groups of four as routers write them. Longer chains of
// octets are fingerprints.
import { pattern } from '../../recognizer.ts'

export const mac = pattern({
  name: 'any/mac',
  kind: 'MAC',
  over: 'numbers',
  worth: (text) => /[:-][0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i.test(text) || /\.[0-9a-f]{4}\./i.test(text),
  pattern:
    /(?<![\w:-])(?!(?:00[:-]){5}00|(?:ff[:-]){5}ff)(?:[0-9a-f]{2}:(?:[0-9a-f]{2}:){4}[0-9a-f]{2}|[0-9a-f]{2}-(?:[0-9a-f]{2}-){4}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-])/gi,
  score: 0.85,
})
