// The code blocks of a Markdown file.
import { readFileSync } from 'node:fs'

export interface CodeBlock {
  readonly language: string
  readonly code: string
  readonly line: number
}

export function codeBlocks(file: string | URL): CodeBlock[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = ''], i, all) => ({
    language,
    code,
    line: text.slice(0, all[i]?.index).split('\n').length,
  }))
}
