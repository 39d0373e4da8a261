import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportJWK, generateKeyPair } from 'jose'

/** Writes fresh private keys as PORTAL_JWKS_FILE names them; returns the path. */
export async function makePortalKeys(): Promise<string> {
  const key = async (alg: string, use: 'sig' | 'enc') => {
    const { privateKey } = await generateKeyPair(alg, { extractable: true })
    return { ...(await exportJWK(privateKey)), alg, use, kid: `portal-${use}` }
  }
  const file = join(await mkdtemp(join(tmpdir(), 'mittkanta-keys-')), 'jwks.json')
  const keys = [await key('RS256', 'sig'), await key('RSA-OAEP', 'enc')]
  await writeFile(file, JSON.stringify({ keys }))
  return file
}
