// Copies what tsc leaves behind: the data files that lie beside their modules (`*.data.*`), from src/ to the same place in dist/.
import { cpSync, globSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const files = globSync('**/*.data.*', { cwd: join(root, 'src') }).filter((file) => !file.endsWith('.ts'))
if (files.length === 0) throw new Error('no data files found under src/')
for (const file of files) cpSync(join(root, 'src', file), join(root, 'dist', file))
