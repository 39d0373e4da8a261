import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildDir, inRoot } from './paths.mjs'

/** What esbuild bundles, by name: each becomes `.build/NAME.mjs`. `past`, `fill` and `cast` are no programs that stay; of the portal it is
 * the server around what Next.js builds; `-worker` is what the portal, the archive and the workbench do in threads,
 * `-migrate` the commands that change their schemas, `-keys` those that change what their keys have sealed, `-restored` the one that says what a restore has lost, `-move` the one that moves clients to another instance. */
export const entries = {
  portal: 'lib/portal-server/main.ts',
  'portal-worker': 'lib/server/apart/worker.ts',
  archive: 'mocks/services/archive/main.ts',
  'portal-migrate': 'lib/server/session/store/migrate-main.ts',
  'archive-migrate': 'mocks/services/archive/store/migrate-main.ts',
  'portal-keys': 'lib/server/session/keys/portal-keys-main.ts',
  'archive-keys': 'mocks/services/archive/store/keys-main.ts',
  'archive-restored': 'mocks/services/archive/log/restored-main.ts',
  'archive-move': 'mocks/services/archive/moving/move-main.ts',
  'archive-worker': 'mocks/services/archive/store/apart/worker.ts',
  identification: 'mocks/services/identification/main.ts',
  mandates: 'mocks/services/mandates/main.ts',
  mail: 'mocks/services/mail/main.ts',
  workbench: 'mocks/services/workbench/main.ts',
  'workbench-worker': 'mocks/services/workbench/apart/worker.ts',
  past: 'mocks/world/past/main.ts',
  fill: 'mocks/world/people/fill.ts',
  cast: 'mocks/world/people/cast.ts',
}

/** @returns {Record<string, string>} the entries that exist */
export const presentEntries = () =>
  Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(inRoot(path))))

/** @param {string} name */
export const isPresent = (name) => name in presentEntries()

/**
 * @param {string} name
 * @param {string} [version] the folder of another version
 */
export const bundleOf = (name, version) =>
  join(version === undefined ? buildDir : join(version, '.build'), `${name}.mjs`)

/**
 * A page makes much that is soon forgotten: with more room for it than usual (megabytes), Node clears up less often. Who makes a folder asks V8 to clear up
 * (lib/server/folder/clear-up.ts).
 */
export const portalCommand = portalCommandOf()

/** @param {string} [version] the folder of another version */
export function portalCommandOf(version) {
  return ['--max-semi-space-size=32', '--expose-gc', bundleOf('portal', version)]
}

/**
 * What a program beside the portal is started with. Those that few people ask at a time need little room for what is soon forgotten
 * (megabytes), and would keep what they had once.
 * @param {ProgramName} name
 * @param {string} [version] the folder of another version
 */
export const commandOf = (name, version) => [
  ...(name === 'archive' ? [] : ['--max-semi-space-size=2']),
  '--enable-source-maps',
  bundleOf(name, version),
]

/** @typedef {'archive' | 'identification' | 'mandates' | 'mail' | 'workbench' | 'portal'} ProgramName */

/**
 * The six programs with the variable that names each port and its usual value.
 * @type {readonly { name: ProgramName, portVariable: string, port: number }[]}
 */
export const programs = [
  { name: 'archive', portVariable: 'ARCHIVE_PORT', port: 4010 },
  { name: 'identification', portVariable: 'IDENTIFICATION_PORT', port: 4020 },
  { name: 'mandates', portVariable: 'MANDATES_PORT', port: 4030 },
  { name: 'mail', portVariable: 'MAIL_PORT', port: 4040 },
  { name: 'workbench', portVariable: 'WORKBENCH_PORT', port: 4050 },
  { name: 'portal', portVariable: 'PORTAL_PORT', port: 3000 },
]

/** All ports: those at which the programs answer, and the one at which the mail server takes in mail. */
export const ports = [...programs, { name: 'smtp', portVariable: 'MAIL_SMTP_PORT', port: 4041 }]
