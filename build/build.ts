// Puts src/ together in dist/, whose files all lie side by side:
// - the program, `cli.js`, with everything it needs inside: a start reads a dozen files instead of seven hundred;
// - the library, `index.js` and `proxy.js`, which leaves its dependencies outside, to be shared with the app that imports it;
// - the data files, once, and what the licences of the packages inside the program ask for.
import { cpSync, globSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { rolldown } from 'rolldown'
import { notices } from './notices.ts'
import { requireInstead } from './require-instead.ts'

const ROOT = dirname(import.meta.dirname)
/** `node build/build.ts [folder]`: dist/ if none is named. */
const OUT = resolve(process.argv[2] ?? join(ROOT, 'dist'))
const source = (name: string): string => join(ROOT, 'src', name)

/** What operators may add: loaded from where it is installed, if it is. */
const OPTIONAL = /^(?:onnxruntime-node|@huggingface\/)/
const PACKAGE = /^(?![./]|[A-Za-z]:)/

/** Paths of the modules that went in. */
async function bundle(entries: Readonly<Record<string, string>>, external: RegExp, chunks: string): Promise<string[]> {
  const bundled = await rolldown({ input: entries, platform: 'node', external, plugins: [requireInstead()] })
  const { output } = await bundled.write({
    dir: OUT,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: `${chunks}-[name]-[hash].js`,
  })
  return output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
}

rmSync(OUT, { recursive: true, force: true })
const inside = await bundle({ cli: source('cli.ts'), 'model-worker': source('detect/model/model-worker.ts') }, OPTIONAL, 'program')
await bundle({ index: source('index.ts'), proxy: source('proxy.ts') }, PACKAGE, 'library')

const data = globSync('**/*.data.*', { cwd: join(ROOT, 'src') })
if (data.length === 0) throw new Error('no data files found under src/')
if (new Set(data.map((file) => basename(file))).size < data.length) throw new Error('two data files have one name')
for (const file of data) cpSync(source(file), join(OUT, basename(file)))
writeFileSync(join(OUT, 'THIRD-PARTY-NOTICES.txt'), notices(inside))
