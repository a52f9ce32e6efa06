// Where the files lie that come with the package.
import { dirname } from 'node:path'

/** The package's own folder, where package.json and policies/ lie: one floor up from src/ as from dist/, whose files all lie side by side. */
export const PACKAGE_FOLDER = dirname(import.meta.dirname)
