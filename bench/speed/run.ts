// `npm run bench [-- --quick] [-- --without-portkey]`: Deckname beside the direct way, a bare proxy and the Portkey gateway; then detection alone.
import { parseArgs } from 'node:util'
import { canPin, describeBusyness, stop } from '../machine.ts'
import { writeSection } from '../results.ts'
import { type Cell, type Comparison, checkAnswers, compare } from './compare.ts'
import { measureDecision } from './decision.ts'
import { measureHostile, measureResent, measureThroughput } from './detection.ts'
import { reportComparison, reportDetection } from './report.ts'
import { measureStartUp } from './start-up.ts'
import { buildDeckname, installPortkey, startMock, startVariant, type Variant, type VariantName } from './variants.ts'

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'without-portkey': { type: 'boolean', default: false },
    'detection-only': { type: 'boolean', default: false },
  },
})
const command = ['npm run bench', ...Object.entries(flags).flatMap(([name, set]) => (set === true ? [`--${name}`] : []))].join(' -- ')

const CELLS: readonly Cell[] = [
  ...[1, 16, 64].map((connections): Cell => ({ load: 'prompt-again', stream: false, connections })),
  ...[1, 16, 64].map((connections): Cell => ({ load: 'prompt', stream: false, connections })),
  ...[1, 16, 64].map((connections): Cell => ({ load: 'prompt', stream: true, connections })),
  ...[1, 16].map((connections): Cell => ({ load: 'agent-cold', stream: false, connections })),
  ...[1, 16].map((connections): Cell => ({ load: 'agent-warm', stream: false, connections })),
]
const QUICK: readonly Cell[] = CELLS.filter(({ connections, load }) => connections === 16 || (connections === 1 && load === 'prompt'))

function say(line: string): void {
  console.error(line)
}

async function startAll(upstream: string): Promise<Variant[]> {
  const names: VariantName[] = ['direct', 'bare', 'deckname']
  if (!flags['without-portkey']) {
    if (installPortkey()) names.push('portkey')
    else say('Portkey could not be installed; going on without it')
  }
  const variants: Variant[] = []
  for (const name of names) {
    const variant = await startVariant(name, upstream)
    try {
      await checkAnswers(variant)
      variants.push(variant)
    } catch (error) {
      if (variant.process !== undefined) await stop(variant.process)
      if (name !== 'portkey') throw error
      say(`going on without it: ${error instanceof Error ? error.message : ''}`)
    }
  }
  return variants
}

async function compareAll(): Promise<{ readonly variants: readonly Variant[]; readonly comparison: Comparison }> {
  buildDeckname()
  const mock = await startMock()
  const variants = await startAll(mock.origin)
  try {
    const comparison = await compare(variants, flags.quick ? QUICK : CELLS, {
      rounds: flags.quick ? 1 : 3,
      milliseconds: flags.quick ? 400 : 900,
      warmUp: flags.quick ? 2000 : 6000,
      say,
    })
    return { variants, comparison }
  } finally {
    await Promise.all([mock.process, ...variants.map(({ process }) => process)].map((started) => started && stop(started)))
  }
}

function keep(name: string, title: string, circumstances: string, body: string): void {
  console.log(`\n${title}\n\n${body}`)
  writeSection({ name, title, command, circumstances: `${circumstances}.`, body })
}

const began = performance.now()
const busy = describeBusyness()
if (!flags['detection-only']) {
  const { variants, comparison } = await compareAll()
  const startUp = await measureStartUp(flags.quick ? 1 : 3)
  const pinned = canPin ? 'proxies on one core, load and provider on the other, all niced' : 'processes not bound to cores'
  keep('speed', 'Speed beside other ways', `Before the run: ${busy}; ${pinned}`, reportComparison(variants, comparison, startUp))
}
const milliseconds = flags.quick ? 150 : 400
keep(
  'detection-speed',
  'Speed of detection',
  `Before the run: ${busy}`,
  reportDetection(
    measureThroughput([1, 16, 256, 1024], milliseconds),
    await measureResent(flags.quick ? 3 : 9),
    measureHostile(),
    measureDecision(),
  ),
)
say(`took ${Math.round((performance.now() - began) / 1000)} s`)
