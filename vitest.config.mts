import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** `server-only` throws outside Next; in tests its own empty variant stands in for it. */
const alias = { '@': root, 'server-only': `${root}node_modules/server-only/empty.js` }

const everywhere = ['lib/**', 'components/**', 'mocks/**', 'app/**', 'scripts/**', 'e2e/**']

export default defineConfig({
  resolve: { alias },
  test: {
    globalSetup: './scripts/lib/build-workers-for-tests.mjs',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: everywhere.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
          // Generous: on a machine that does much else, a property test may take its time.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: everywhere.map((folder) => `${folder}/*.integration.test.ts`),
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
