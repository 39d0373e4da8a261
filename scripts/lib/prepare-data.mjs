import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createArchiveSigningKeys, createPortalKeys, publicKeysOf } from './keys.mjs'

/** @typedef {{ sessionSecret: string, hetuPepper: string, archiveSecret: string, mandatesApiKey: string,
 *   mandatesOauthPassword: string, mandatesRestApiKey: string }} Secrets */

/** @typedef {import('./keys.mjs').Jwks} Jwks */

const secretNames = [
  'sessionSecret',
  'hetuPepper',
  'archiveSecret',
  'mandatesApiKey',
  'mandatesOauthPassword',
  'mandatesRestApiKey',
]

/**
 * Makes the folder with what the five programs need to know each other: keys and secrets (kept from then on) and the
 * lists of registered clients (written anew, as the address of the portal may differ).
 *
 * @param {string} dataDir
 * @param {{ portalUrl: string, otherPortals?: readonly string[] }} addresses `otherPortals`: more that may ask for a login
 * @returns {{ secrets: Secrets, portalKeysFile: string, workbenchKeysFile: string, archiveClientsFile: string, archiveSigningKeysFile: string,
 *   identificationClientsFile: string }}
 */
export function prepareData(dataDir, { portalUrl, otherPortals = [] }) {
  for (const folder of ['keys', 'logs']) {
    mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 })
  }
  const portalKeysFile = join(dataDir, 'keys', 'portal.jwks.json')
  const jwks = publicKeysOf(keep(portalKeysFile, createPortalKeys))
  const secrets = keep(join(dataDir, 'keys', 'secrets.json'), () =>
    Object.fromEntries(secretNames.map((name) => [name, randomBytes(32).toString('base64url')])),
  )
  const archiveClientsFile = join(dataDir, 'keys', 'archive-clients.json')
  const portalUrls = [portalUrl, ...otherPortals]
  const workbenchKeysFile = join(dataDir, 'keys', 'workbench.jwks.json')
  const workbenchJwks = publicKeysOf(keep(workbenchKeysFile, createPortalKeys))
  write(archiveClientsFile, {
    clients: [portalAtArchive(jwks, portalUrls), workbenchAtArchive(workbenchJwks)],
  })
  const archiveSigningKeysFile = join(dataDir, 'keys', 'archive-signing.jwks.json')
  keep(archiveSigningKeysFile, createArchiveSigningKeys)
  const identificationClientsFile = join(dataDir, 'keys', 'identification-clients.json')
  write(identificationClientsFile, {
    clients: [portalAtIdentification(jwks, portalUrls)],
  })
  return {
    secrets,
    portalKeysFile,
    workbenchKeysFile,
    archiveClientsFile,
    archiveSigningKeysFile,
    identificationClientsFile,
  }
}

/**
 * @param {Jwks} jwks
 * @param {readonly string[]} portalUrls
 */
const portalAtArchive = (jwks, portalUrls) => ({
  clientId: 'mittkanta-portal',
  kind: 'portal',
  name: 'MittKanta',
  jwks,
  hooks: portalUrls.map((url) => `${url}/api/notes`),
})

/**
 * @param {Jwks} jwks
 * @param {readonly string[]} portalUrls
 */
const portalAtIdentification = (jwks, portalUrls) => ({
  clientId: 'mittkanta-portal',
  name: 'MittKanta',
  jwks,
  redirectUris: portalUrls.map((url) => `${url}/api/auth/callback/suomifi`),
  postLogoutRedirectUris: portalUrls.map((url) => `${url}/logged-out`),
})

/** @param {Jwks} jwks */
const workbenchAtArchive = (jwks) => ({
  clientId: 'mittkanta-workbench',
  kind: 'workbench',
  name: 'MittKantas arbetsbänk',
  jwks,
})

/**
 * @param {string} path
 * @param {() => unknown} create
 */
function keep(path, create) {
  if (!existsSync(path)) write(path, create())
  return JSON.parse(readFileSync(path, 'utf8'))
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function write(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
}
