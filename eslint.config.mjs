import next from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'
import boundaries from 'eslint-plugin-boundaries'

// [layer, folder, layers it may import]. An import that is not listed here is an error.
const layers = [
  [
    'portal-server',
    'lib/portal-server',
    ['addresses', 'http', 'management', 'server', 'config', 'limits', 'logging', 'i18n', 'tracing'],
  ],
  ['domain', 'lib/domain', []],
  ['contracts', 'lib/contracts', ['domain']],
  ['tracing', 'lib/tracing', []],
  ['http', 'lib/http', ['tracing']],
  ['metrics', 'lib/metrics', []],
  ['management', 'lib/management', ['http', 'metrics']],
  ['limits', 'lib/limits', []],
  ['keys', 'lib/keys', []],
  ['protection', 'lib/protection', ['database']],
  ['config', 'lib/config', ['http', 'keys', 'logging', 'protection']],
  ['logging', 'lib/logging', ['metrics']],
  ['threads', 'lib/threads', ['domain', 'metrics']],
  ['database', 'lib/database', ['metrics', 'tracing']],
  ['messages', 'messages', []],
  ['addresses', 'lib/addresses', ['i18n']],
  ['fuzz', 'lib/fuzz', []],
  ['pdf', 'lib/pdf', []],
  ['calendar-file', 'lib/calendar-file', []],
  ['view-form', 'lib/view-form', ['contracts', 'domain']],
  ['proof', 'lib/proof', ['contracts', 'domain', 'fuzz']],
  ['i18n', 'lib/i18n', ['messages', 'config', 'domain']],
  ['gateway', 'lib/server/archive', ['addresses', 'contracts', 'domain', 'config', 'tracing']],
  [
    'server',
    'lib/server',
    [
      'gateway',
      'addresses',
      'proof',
      'contracts',
      'domain',
      'config',
      'keys',
      'limits',
      'logging',
      'i18n',
      'database',
      'pdf',
      'calendar-file',
      'threads',
      'tracing',
      'view-form',
    ],
  ],
  ['client', 'lib/client', ['addresses', 'contracts', 'domain', 'i18n']],
  ['ui', 'components/ui', ['i18n']],
  [
    'feature',
    'components/*',
    ['addresses', 'ui', 'client', 'proof', 'contracts', 'domain', 'i18n', 'messages'],
  ],
  [
    'app',
    'app',
    [
      'addresses',
      'calendar-file',
      'feature',
      'ui',
      'server',
      'client',
      'contracts',
      'domain',
      'i18n',
      'config',
      'logging',
    ],
  ],
  [
    'mocks',
    'mocks',
    [
      'contracts',
      'domain',
      'database',
      'fuzz',
      'http',
      'keys',
      'limits',
      'logging',
      'management',
      'messages',
      'metrics',
      'pdf',
      'proof',
      'protection',
      'threads',
      'tracing',
      'view-form',
    ],
  ],
  ['e2e', 'e2e', ['addresses', 'mocks', 'contracts', 'domain', 'i18n', 'tracing']],
  ['scripts', 'scripts', []],
]

// [layer, what its tests and their helpers may import besides]: they run against the archive itself, or a server of their own.
const inTests = [
  ['gateway', ['server']],
  ['server', ['mocks']],
  ['portal-server', ['mocks', 'contracts', 'domain', 'gateway']],
  ['proof', ['mocks', 'logging', 'database']],
  ['view-form', ['mocks', 'server']],
  ['database', ['scripts']],
  ['mocks', ['scripts', 'config']],
  ['logging', ['config']],
]
const tests = {
  category: 'test',
  pattern: ['**/*.test.{ts,tsx}', '**/testing/**', 'e2e/**'],
}
const isTest = { file: { categories: tests.category } }

// A feature folder may import itself, never a sibling feature.
const own = (layer) =>
  layer === 'feature'
    ? { type: layer, captured: { name: '{{ from.element.captured.name }}' } }
    : { type: layer }

const allow = (from, layers) =>
  layers.map((type) => ({ from, allow: { to: { element: { type } } } }))

const mayImport = ([type, , allowed], file) => {
  const from = { element: { type }, ...file }
  return [{ from, allow: { to: { element: own(type) } } }, ...allow(from, allowed)]
}

const layering = {
  files: ['{app,components,lib,mocks,e2e}/**/*.{ts,tsx}'],
  plugins: { boundaries },
  settings: {
    'import/resolver': { typescript: true },
    'boundaries/elements': layers.map(([type, pattern]) => ({
      type,
      pattern,
      partialMatch: false,
      capture: ['name'],
    })),
    'boundaries/files': [tests],
  },
  rules: {
    'boundaries/no-unknown-files': 'error',
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkUnknownLocals: true,
        checkInternals: true,
        // The last that fits decides: what ships imports no test and no folder of helpers for tests.
        policies: [
          ...layers.flatMap((layer) => mayImport(layer)),
          { disallow: { to: isTest } },
          ...layers.flatMap((layer) => mayImport(layer, isTest)),
          ...inTests.flatMap(([type, allowed]) => allow({ element: { type }, ...isTest }, allowed)),
        ],
      },
    ],
  },
}

// The domain and the rules of the archive have no packages, no clock, no randomness, no environment and no promises.
const pure = (folder, beside) => ({
  files: [`${folder}/**/*.ts`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^(?!${beside}|@/lib/domain/)`,
            message: 'Rules import only lib/domain and each other.',
          },
        ],
      },
    ],
    'no-restricted-globals': [
      'error',
      'fetch',
      'process',
      'window',
      'document',
      'crypto',
      'console',
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'Take `now` as an argument.',
      },
      {
        selector: "MemberExpression[object.name='Date'][property.name='now']",
        message: 'Take `now` as an argument.',
      },
      {
        selector: "MemberExpression[object.name='Math'][property.name='random']",
        message: 'Take randomness as an argument.',
      },
      { selector: ':function[async=true]', message: 'Rules are synchronous.' },
    ],
  },
})
const purity = [pure('lib/domain', '\\.'), pure('mocks/services/archive/rules', '\\./')]

// What lies further off than three folders is named from the root: a name that climbs says nothing of where it leads.
const climbing = {
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [{ regex: '^(\\.\\./){4}', message: 'Name it from the root: @/…' }],
      },
    ],
  },
}

// What decides does so of facts alone; what asks a database or another program for them is called otherwise.
const deciding = {
  files: ['{app,components,lib,mocks}/**/*.{ts,tsx}'],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'FunctionDeclaration[async=true][id.name=/^decide/]',
        message: 'decide… is a pure function of facts; name this by what it does with them.',
      },
    ],
  },
}

const ignores = {
  ignores: ['.next/**', '.build/**', '.data/**', 'node_modules/**', 'bench/**', 'next-env.d.ts'],
}

const config = [ignores, ...next, ...nextTypescript, layering, climbing, deciding, ...purity]
export default config
