/**
 * How one part is mutated: one thing at a time is changed in its code, and a test is expected to fail. What its tests do not
 * reach at all counts as not seen.
 *
 * @param {string} name
 * @param {{code: readonly string[]}} part
 * @returns {ConstructorParameters<typeof import('@stryker-mutator/core').Stryker>[0] & Record<string, unknown>}
 */
export const strykerOptions = (name, { code }) => ({
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutants/vitest.config.mts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [...code, '!**/*.test.ts'],
  ignorePatterns: ['/.build', '/.data', '/.next', '/bench', '/docs', '/e2e', '/test-results'],
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `.build/mutants/${name}.json` },
  tempDirName: `.build/mutants/${name}`,
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 2),
  timeoutMS: 20_000,
})
