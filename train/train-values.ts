// Teaches the recogniser of values: `node train/train-values.ts [<folder of corpora>]` writes src/detect/values/values.data.bin. The same
// texts give the same bytes.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Names } from './augment.ts'
import { learn } from './values/learner.ts'
import { otherExamples, ownExamples } from './values/material.ts'

const ROOT = join(import.meta.dirname, '..')

const names = new Names([])
const own = [...ownExamples(join(import.meta.dirname, 'texts'), names).values()].map(({ examples }) => examples)
const others = otherExamples(names, join(ROOT, 'node_modules'), process.argv[2])
const texts = [...own, ...others]
process.stdout.write(`${texts.length} texts, ${texts.flat().length} examples\n`)
writeFileSync(join(ROOT, 'src/detect/values/values.data.bin'), learn(texts, { epochs: 10, seed: 1, rarest: 2 }))
