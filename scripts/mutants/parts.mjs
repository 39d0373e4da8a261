/** What is mutated, and which tests are expected to see it. The rules are pure; tokens are tested over HTTP. */
const domain = { tests: ['lib/domain/**/*.test.ts'] }
export const parts = {
  visibility: { code: ['lib/domain/visibility/*.ts'], ...domain },
  will: { code: ['lib/domain/will/*.ts'], ...domain },
  log: { code: ['lib/domain/log/*.ts'], ...domain },
  persons: {
    code: ['lib/domain/{calendar,identity,information,representation}/*.ts'],
    ...domain,
  },
  documents: { code: ['lib/domain/{documents,overview}/*.ts', 'lib/domain/result.ts'], ...domain },
  proof: { code: ['lib/proof/*.ts'], tests: ['lib/proof/*.test.ts'] },
  tree: {
    code: ['mocks/archive/log-tree/{examine-chains,tree-hash,tree-ranges,tree-root}.ts'],
    tests: ['mocks/archive/log-tree/*.test.ts', 'lib/proof/*.test.ts'],
  },
  disclosure: {
    code: ['mocks/archive/disclosure/{claim-of,decide-disclosure,events-of}.ts'],
    tests: ['mocks/archive/disclosure/*.test.ts'],
  },
  tokens: {
    code: ['mocks/archive/tokens/*.ts'],
    tests: ['mocks/archive/tokens/*.test.ts'],
  },
}
