import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createArchiveSigningKeys, createPortalKeys, publicKeysOf } from './keys.mjs'

/** @typedef {{ sessionSecret: string, hetuPepper: string, archiveSecret: string, mandatesApiKey: string,
 *   mandatesOauthPassword: string, mandatesRestApiKey: string, organisationsApiKey: string,
 *   organisationsOauthPassword: string }} Secrets */

/** @typedef {import('./keys.mjs').Jwks} Jwks */

const workbenchId = 'mittkanta-workbench'

const secretNames = [
  'sessionSecret',
  'hetuPepper',
  'archiveSecret',
  'mandatesApiKey',
  'mandatesOauthPassword',
  'mandatesRestApiKey',
  'organisationsApiKey',
  'organisationsOauthPassword',
]

/**
 * Makes the folder with what the six programs need to know each other: keys and secrets (kept from then on) and the
 * lists of registered clients (written anew, as the address of the portal may differ).
 *
 * @param {string} dataDir
 * @param {{ portalUrl: string, workbenchUrl: string, otherPortals?: readonly string[] }} addresses `otherPortals`: more that may ask for a login
 * @returns {{ secrets: Secrets, portalKeysFile: string, workbenchKeysFile: string, archiveClientsFile: string, archiveSigningKeysFile: string,
 *   identificationClientsFile: string }}
 */
export function prepareData(dataDir, { portalUrl, workbenchUrl, otherPortals = [] }) {
  for (const folder of ['keys', 'logs']) {
    mkdirSync(join(dataDir, folder), { recursive: true, mode: 0o700 })
  }
  const portalKeysFile = join(dataDir, 'keys', 'portal.jwks.json')
  const jwks = publicKeysOf(keep(portalKeysFile, createPortalKeys))
  const workbenchKeysFile = join(dataDir, 'keys', 'workbench.jwks.json')
  const workbenchJwks = publicKeysOf(keep(workbenchKeysFile, createPortalKeys))
  const secrets = keepSecrets(join(dataDir, 'keys', 'secrets.json'))
  const archiveClientsFile = join(dataDir, 'keys', 'archive-clients.json')
  const portalUrls = [portalUrl, ...otherPortals]
  write(archiveClientsFile, {
    clients: [portalAtArchive(jwks, portalUrls), workbenchAtArchive(workbenchJwks)],
  })
  const archiveSigningKeysFile = join(dataDir, 'keys', 'archive-signing.jwks.json')
  keep(archiveSigningKeysFile, createArchiveSigningKeys)
  const identificationClientsFile = join(dataDir, 'keys', 'identification-clients.json')
  write(identificationClientsFile, {
    clients: [
      portalAtIdentification(jwks, portalUrls),
      workbenchAtIdentification(workbenchJwks, workbenchUrl),
    ],
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

/**
 * With a key of its own: whoever has the one that comes with the project could be anyone's archivist.
 * @param {Jwks} jwks
 */
const workbenchAtArchive = (jwks) => ({
  clientId: workbenchId,
  kind: 'workbench',
  name: 'MittKanta, workbench of officials',
  jwks,
})

/**
 * @param {Jwks} jwks
 * @param {string} url
 */
const workbenchAtIdentification = (jwks, url) => ({
  clientId: workbenchId,
  name: 'MittKanta: arbetsbordet',
  jwks,
  redirectUris: [`${url}/login/return`],
  postLogoutRedirectUris: [`${url}/logged-out`],
  lists: 'officials',
})

/**
 * The secrets; one that a folder of an earlier version lacks is added to them.
 * @param {string} path
 * @returns {Secrets}
 */
function keepSecrets(path) {
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  const missing = secretNames.filter((name) => !(name in kept))
  const added = missing.map((name) => [name, randomBytes(32).toString('base64url')])
  const secrets = { ...kept, ...Object.fromEntries(added) }
  if (missing.length > 0) write(path, secrets)
  return secrets
}

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
