import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Ratios of times are measured again: another process may have had the core. Nothing else is tried twice.
    retry: { count: 3, condition: /to be less than/ },
    reporters: ['default', './test/helpers/closing-line.ts'],
  },
})
