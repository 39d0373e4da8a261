import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of one part, which Stryker runs in a copy of the project: MUTANTS_TESTS has their patterns, one a line. */
const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@': root, 'server-only': `${root}node_modules/server-only/empty.js` } },
  test: {
    include: process.env.MUTANTS_TESTS?.split('\n') ?? [],
    // What runs a whole database for each of its many tests would take days.
    exclude: [
      '**/node_modules/**',
      'lib/proof/*.integration.test.ts',
      'mocks/services/archive/{disclosure,log/tree}/*.integration.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
