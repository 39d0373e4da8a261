import { matchesGlob } from 'node:path'

/**
 * Which stories in e2e/specs tell of what, by their tags: the first pattern that fits a file counts. Broad parts, which every
 * story rests on, have the stories that show most of them; all stories are told by `npm test`.
 * @type {readonly (readonly [pattern: string, ...tags: string[]])[]}
 */
export const storyTags = [
  ['app/*/for/*/log/**', '@log', '@log-proof'],
  ['app/*/for/*/notes/**', '@notifications'],
  ['app/*/for/*/sessions/**', '@sessions'],
  ['app/*/for/*/will/**', '@statements'],
  ['app/*/for/*/{documents,folder,matters}/**', '@documents'],
  ['app/*/receipts/**', '@statements'],
  ['app/{*,api}/behalf/**', '@representation'],
  ['app/*/for/**', '@overview', '@representation'],
  ['app/*/information/**', '@login'],
  [
    'app/{*,api}/{login,logout,leave,logged-out,session,session-ended,who-is-logged-in,auth}/**',
    '@login',
    '@sessions',
  ],
  ['app/logged-out/**', '@login'],
  ['app/api/notes/**', '@notifications'],
  ['app/{api,health}/**', '@door'],
  ['app/_answers/**', '@trouble'],
  ['app/_frame/**', '@accessibility', '@representation'],
  ['app/**', '@accessibility'],

  ['components/{document,documents,folder,correction,matters}/**', '@documents'],
  ['components/readers/**', '@documents', '@log'],
  ['components/{log,log-proof}/**', '@log', '@log-proof'],
  ['components/statements/**', '@statements'],
  ['components/notifications/**', '@notifications'],
  ['components/{session,sessions,leave}/**', '@sessions'],
  ['components/{login,start,information}/**', '@login'],
  ['components/representation/**', '@representation'],
  ['components/errors/**', '@trouble'],
  ['components/overview/**', '@overview'],
  ['components/**', '@accessibility'],

  ['lib/contracts/mandates/**', '@representation'],
  ['lib/contracts/portal/**', '@overview', '@documents', '@log'],
  ['lib/contracts/view-form/**', '@documents'],
  ['lib/contracts/**', '@documents', '@log', '@statements'],
  ['lib/domain/{visibility,documents,matters,overview}/**', '@hidden', '@documents'],
  ['lib/domain/log/**', '@log'],
  ['lib/domain/statements/**', '@statements'],
  ['lib/domain/{representation,identity}/**', '@representation'],
  ['lib/domain/information/**', '@login'],
  ['lib/domain/**', '@documents', '@log'],
  ['lib/server/readers/**', '@log', '@documents'],
  ['lib/server/{documents,folder,correction,matters,asking}/**', '@documents', '@hidden'],
  ['lib/server/log/**', '@log'],
  ['lib/server/log-proof/**', '@log-proof'],
  ['lib/server/statements/**', '@statements'],
  ['lib/server/notifications/**', '@notifications'],
  ['lib/server/{mandates,representation}/**', '@representation'],
  ['lib/server/session/**', '@sessions', '@login'],
  ['lib/server/information/**', '@login'],
  ['lib/server/{overview,help}/**', '@overview'],
  ['lib/server/{answer,archive}/**', '@trouble', '@documents'],
  ['lib/server/{limits,reports}/**', '@door'],
  ['lib/server/apart/**', '@documents'],
  ['lib/server/**', '@overview', '@hidden'],
  ['lib/{pdf,threads,view-form}/**', '@documents'],
  ['lib/proof/**', '@log-proof'],
  ['lib/calendar-file/**', '@documents'],
  ['lib/{portal-server,http,limits,config,protection}/**', '@door'],
  ['lib/{database,keys,logging,management,metrics,tracing}/**', '@operations', '@trouble'],
  ['lib/addresses/**', '@languages', '@representation', '@sessions'],
  ['lib/client/**', '@statements', '@sessions'],
  ['lib/i18n/**', '@languages'],
  ['lib/fuzz/**'],

  ['messages/*/{log,logProof,letter}.json', '@log', '@log-proof'],
  ['messages/*/{document,documents,correction,matters,readers}.json', '@documents'],
  ['messages/*/{statements,receipt}.json', '@statements'],
  ['messages/*/representation.json', '@representation'],
  ['messages/*/notifications.json', '@notifications'],
  ['messages/*/{session,sessions,leave,login,start,information}.json', '@login', '@sessions'],
  ['messages/**', '@languages'],

  ['mocks/services/archive/disclosure/**', '@log', '@statements'],
  ['mocks/services/archive/log/**', '@log', '@log-proof'],
  ['mocks/services/archive/statements/**', '@statements'],
  ['mocks/services/archive/**', '@documents', '@log'],
  ['mocks/services/workbench/**', '@workbench'],
  ['mocks/services/identification/**', '@login'],
  ['mocks/services/mandates/**', '@representation', '@workbench'],
  ['mocks/services/mail/**', '@notifications'],
  ['mocks/services/**', '@login', '@representation'],
  ['mocks/**', '@overview', '@log'],
]

/** The programs and stories of the product; what else is changed tells no story. */
const ofProduct = /^(app|components|lib|messages|mocks)\/.*\.(ts|tsx|css|json|sql)$/

/**
 * The tags of the stories that tell of a file: none for a test, and for what is no part of the product.
 * @param {string} path in the project
 * @returns {readonly string[] | undefined} undefined: nobody has said which
 */
export function tagsOf(path) {
  if (!ofProduct.test(path) || /\.test\.tsx?$|\/testing\//.test(path)) return []
  const fitting = storyTags.find(([pattern]) => matchesGlob(path, pattern))
  return fitting?.slice(1)
}
