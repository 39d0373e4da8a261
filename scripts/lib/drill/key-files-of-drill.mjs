import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { changeKeyFile } from '../key-files.mjs'
import { publicKeysOf } from '../keys.mjs'
import { inRoot } from '../paths.mjs'
import { run } from '../run.mjs'

/** What `npm start` gives as environment, by the variable that names it. */
const secrets = {
  SESSION_SECRET: 'session-secret',
  HETU_PEPPER: 'hetu-pepper',
  ARCHIVE_SECRET: 'archive-secret',
}
const others = ['portal-jwks', 'archive-signing']

/**
 * Secrets in files of a drill's own, so that `npm run keys` can change them: `/add/session-secret` is `npm run keys -- session-secret add`. Besides,
 * `/register/portal-jwks` registers the portal's public keys as they are.
 *
 * @returns {import('./places-of-drills.mjs').PlaceOfDrill}
 */
export function keyFiles() {
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-keys-'))
  const variables = Object.entries(secrets).flatMap(([variable, name]) => {
    const file = join(folder, `${name}.json`)
    changeKeyFile({ name, step: 'make', file })
    return [
      [variable, ''],
      [`${variable}_FILE`, file],
    ]
  })
  return {
    variables: Object.fromEntries(variables),
    ordersOf: (envs) =>
      Object.fromEntries(
        [...Object.values(secrets), ...others].map((name) => [
          name,
          async (step) => (step === 'register' ? register(envs) : change(name, step, envs)),
        ]),
      ),
    remove: () => rmSync(folder, { recursive: true }),
  }
}

/**
 * @param {string} name
 * @param {string} step
 * @param {Readonly<Record<string, NodeJS.ProcessEnv>>} envs
 */
async function change(name, step, envs) {
  const env = { ...envs.portal, ...envs.archive }
  const code = await run(process.execPath, [inRoot('scripts', 'keys.mjs'), name, step], { env })
  if (code !== 0) throw new Error(`npm run keys -- ${name} ${step}: exit code ${code}`)
}

/**
 * At the archive and at the identification service.
 * @param {Readonly<Record<string, NodeJS.ProcessEnv>>} envs
 */
function register({ portal, archive, identification }) {
  const jwks = publicKeysOf(read(portal?.PORTAL_JWKS_FILE))
  for (const file of [archive?.ARCHIVE_CLIENTS_FILE, identification?.IDENTIFICATION_CLIENTS_FILE]) {
    const { clients } = read(file)
    const changed = clients.map((/** @type {{ clientId: string }} */ client) =>
      client.clientId === 'mittkanta-portal' ? { ...client, jwks } : client,
    )
    writeFileSync(file ?? '', JSON.stringify({ clients: changed }), { mode: 0o600 })
  }
}

const read = (/** @type {string | undefined} */ file) =>
  JSON.parse(readFileSync(file ?? '', 'utf8'))
