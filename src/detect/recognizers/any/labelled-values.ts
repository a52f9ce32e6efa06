// The labels of all languages, as one recognizer.
import { germanLabels } from '../de/labels.ts'
import { englishLabels } from '../en/labels.ts'
import { spanishLabels } from '../es/labels.ts'
import { frenchLabels } from '../fr/labels.ts'
import { italianLabels } from '../it/labels.ts'
import { dutchLabels } from '../nl/labels.ts'
import { polishLabels } from '../pl/labels.ts'
import { labelledValues } from './labelled-value.ts'

export const labelledValue = labelledValues([
  germanLabels,
  englishLabels,
  frenchLabels,
  spanishLabels,
  italianLabels,
  dutchLabels,
  polishLabels,
])
