// Where `npm run test:model` puts the packages that read a model: 290 MB, so not into every clone.
import { join } from 'node:path'

export const PEER = join(import.meta.dirname, '..', '..', 'node_modules', '.model-peer')
