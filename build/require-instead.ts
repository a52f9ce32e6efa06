// The sources load some CommonJS packages by `createRequire`, late or in part. A bundler does not look into that; it does into `require`.
import type { Plugin } from 'rolldown'

const LOADER = /const (\w+) = createRequire\(import\.meta\.url\)\n/
const CALL_AT_ONCE = /createRequire\(import\.meta\.url\)\((?='[^']+'\))/g

export function requireInstead(): Plugin {
  return {
    name: 'require-instead',
    transform(code, id) {
      if (!code.includes('createRequire(import.meta.url)') || id.includes('node_modules')) return null
      const name = LOADER.exec(code)?.[1]
      const direct = code.replaceAll(CALL_AT_ONCE, 'require(')
      // Calls with a name worked out at run time stay what they are.
      return {
        code: name === undefined ? direct : direct.replaceAll(new RegExp(`\\b${name}\\((?='[^']+'\\))`, 'g'), 'require('),
        map: null,
      }
    },
  }
}
