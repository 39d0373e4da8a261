import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'
import { afterAll, expect, test, vi } from 'vitest'
import { portalKey } from './portal-key'

const folder = mkdtempSync(path.join(tmpdir(), 'portal-key-'))
const file = path.join(folder, 'keys.json')
afterAll(() => rmSync(folder, { recursive: true }))
vi.mock('@/lib/config/server-config', () => ({ serverConfig: () => ({ PORTAL_JWKS_FILE: file }) }))

test('a file of keys that was half written is read again, and one that was read is not', async () => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const keys = [{ ...(await exportJWK(privateKey)), kid: 'one', use: 'sig', alg: 'RS256' }]
  const whole = JSON.stringify({ keys })
  writeFileSync(file, whole.slice(0, 40))
  await expect(portalKey()).rejects.toThrow()
  writeFileSync(file, whole)
  expect(await portalKey()).toMatchObject({ kid: 'one' })
  writeFileSync(file, '')
  expect(await portalKey()).toMatchObject({ kid: 'one' })
})
