import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, vi } from 'vitest'

type Archive = Readonly<{ url: string; portal: Readonly<{ privateJwk: object }> }>

/** Sets the environment of a portal whose archive is the one of the test. */
export function setPortalAgainst({ url, portal }: Archive): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'portal-keys-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const keys = path.join(folder, 'keys.json')
  writeFileSync(keys, JSON.stringify({ keys: [{ ...portal.privateJwk, use: 'sig' }] }))
  vi.stubEnv('PORTAL_JWKS_FILE', keys)
  vi.stubEnv('SESSION_SECRET', 'a secret of the tests that guards nothing')
  vi.stubEnv('HETU_PEPPER', 'a pepper of the tests that guards nothing')
  vi.stubEnv('ARCHIVE_URL', url)
  vi.stubEnv('ARCHIVE_TIMEOUT_MS', '20000')
  vi.stubEnv('LOG_LEVEL', 'silent')
}
