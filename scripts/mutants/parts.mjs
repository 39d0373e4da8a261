/** A folder of rules and the tests beside them. */
const domain = (/** @type {string} */ folders) => ({
  code: [`lib/domain/${folders}/*.ts`],
  tests: [`lib/domain/${folders}/*.test.ts`],
})

/** What is mutated, and which tests are expected to see it: those beside it. */
export const parts = {
  visibility: domain('visibility'),
  statements: domain('statements'),
  log: domain('log'),
  persons: domain('{calendar,identity,information,representation}'),
  documents: domain('{documents,overview}'),
  matters: domain('{correction,folder,matters,retention,text}'),
  proof: { code: ['lib/proof/*.ts'], tests: ['lib/proof/*.test.ts'] },
  tree: {
    code: ['mocks/services/archive/log/tree/{examine-chains,tree-hash,tree-ranges,tree-root}.ts'],
    tests: ['mocks/services/archive/log/tree/*.test.ts'],
  },
  disclosure: {
    code: ['mocks/services/archive/{disclosure/{claim-of,events-of},rules/decide-*}.ts'],
    tests: ['mocks/services/archive/{disclosure,rules}/*.test.ts'],
  },
  tokens: {
    code: [
      'mocks/services/archive/protocol/callers/*.ts',
      'mocks/services/archive/protocol/tokens/{access-token,delegation,for-official,note-failure,oauth-error,read-claim,registered-client,verify-assertion}.ts',
    ],
    tests: ['mocks/services/archive/protocol/{callers,tokens}/!(*.integration).test.ts'],
  },
  // Asked over HTTP, each of a whole archive: minutes for a few lines.
  'token-endpoint': {
    code: [
      'mocks/services/archive/protocol/tokens/{spend-assertion,token-endpoint,token-route}.ts',
    ],
    tests: ['mocks/services/archive/protocol/tokens/*.integration.test.ts'],
  },
}
