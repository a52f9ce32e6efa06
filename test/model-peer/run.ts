// `npm run test:model`: installs the packages that read a model, in a folder of their own, and runs the tests that need them. Their
// install scripts would fetch what a processor alone does not need, and stay off.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PEER } from './peer.ts'

const ROOT = join(import.meta.dirname, '..', '..')

mkdirSync(PEER, { recursive: true })
for (const name of ['package.json', 'package-lock.json']) cpSync(join(import.meta.dirname, name), join(PEER, name))
execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEER, stdio: 'inherit' })
execFileSync('npx', ['vitest', 'run', 'test/model-peer'], { cwd: ROOT, stdio: 'inherit' })
