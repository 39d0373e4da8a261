import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { testsApart } from './scripts/lib/tests-apart.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/** `server-only` throws outside Next; in tests its own empty variant stands in for it. */
const alias = { '@': root, 'server-only': `${root}node_modules/server-only/empty.js` }

const everywhere = ['lib/**', 'components/**', 'mocks/**', 'app/**', 'scripts/**', 'e2e/**']
const ends = (end: string) => everywhere.map((folder) => `${folder}/*.${end}`)
const never = ['**/node_modules/**']

const unit = testsApart(ends('test.{ts,tsx}'), [...never, '**/*.integration.test.ts'])
const integration = testsApart(ends('integration.test.ts'), never)

// Generous: on a machine that does much else, a property test may take its time.
const ofUnit = { testTimeout: 60_000 }
const ofIntegration = {
  ...{ testTimeout: 180_000, hookTimeout: 180_000, maxWorkers: 2 },
  sequence: { groupOrder: 1 },
  setupFiles: ['./mocks/services/harness/testing/begin-within-one-day.ts'],
}

const project = (name: string, include: string[], times: object, isolate: boolean) => ({
  extends: true as const,
  test: { name, include, isolate, ...times },
})

export default defineConfig({
  resolve: { alias },
  test: {
    globalSetup: './scripts/lib/build-workers-for-tests.mjs',
    projects: [
      project('unit', unit.together, ofUnit, false),
      project('unit-apart', unit.apart, ofUnit, true),
      project('integration', integration.together, ofIntegration, false),
      project('integration-apart', integration.apart, ofIntegration, true),
    ],
  },
})
