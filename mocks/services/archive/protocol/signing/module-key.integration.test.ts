import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  compactVerify,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  exportPKCS8,
  type JSONWebKeySet,
} from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { debianProgram } from '@/scripts/lib/debian-program.mjs'
import { installPackages } from '@/scripts/lib/apt.mjs'
import { createSigner, signingKeysSchema } from './signer'

const library = '/usr/lib/softhsm/libsofthsm2.so'
const pin = '4711'

/** The package is built where it is installed, if that can be done there: it is optional. */
function isBuilt(): boolean {
  try {
    createRequire(import.meta.url).resolve('pkcs11js')
    return true
  } catch {
    return false
  }
}

/** Why a module can't be tried here; undefined: it can. */
function whyNot(): string | undefined {
  if (!isBuilt()) return 'npm could not build the package pkcs11js here'
  if (!existsSync(library)) installPackages(['softhsm2'])
  return existsSync(library)
    ? undefined
    : 'there is no SoftHSM here (on Debian: apt install softhsm2)'
}
const missing = whyNot()
if (missing && isBuilt() && process.env.CI) throw new Error(missing)
if (missing) console.warn(`SKIPPED: keys in a PKCS#11 module, for ${missing}`)

describe.skipIf(missing)('a signing key in a PKCS#11 module', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-hsm-'))
  let publicKey: object
  const pkcs11 = { module: library, token: 'archive', key: 'heads' }
  const keysOf = (changes: Partial<typeof pkcs11> = {}) =>
    signingKeysSchema.parse({
      keys: [{ ...publicKey, kid: 'of-the-module', pkcs11: { ...pkcs11, ...changes } }],
    })

  beforeAll(async () => {
    const tokens = join(folder, 'tokens')
    mkdirSync(tokens)
    const settings = join(folder, 'softhsm2.conf')
    writeFileSync(settings, `directories.tokendir = ${tokens}\nobjectstore.backend = file\n`)
    process.env.SOFTHSM2_CONF = settings
    const util = (...args: string[]) =>
      execFileSync(debianProgram('softhsm2-util'), args, { stdio: 'pipe' })
    util('--init-token', '--free', '--label', pkcs11.token, '--so-pin', '0815', '--pin', pin)
    const pair = await generateKeyPair('ES256', { extractable: true })
    publicKey = await exportJWK(pair.publicKey)
    const file = join(folder, 'key.pem')
    writeFileSync(file, await exportPKCS8(pair.privateKey))
    util(
      '--import',
      file,
      '--token',
      pkcs11.token,
      '--label',
      pkcs11.key,
      '--id',
      'a1',
      '--pin',
      pin,
    )
  })
  afterAll(() => {
    delete process.env.SOFTHSM2_CONF
    rmSync(folder, { recursive: true })
  })

  test('an archive does not begin without the PIN, the token or the key, and says which', async () => {
    await expect(createSigner(keysOf())).rejects.toThrow('ARCHIVE_PKCS11_PIN is missing')
    await expect(createSigner(keysOf({ token: 'other' }), pin)).rejects.toThrow('no token other')
    await expect(createSigner(keysOf({ key: 'other' }), pin)).rejects.toThrow('private key other')
    await expect(createSigner(keysOf(), '0000')).rejects.toThrow('CKR_PIN_INCORRECT')
  })

  test('signs what the published key verifies, also many at once', async () => {
    const signer = await createSigner(keysOf(), pin)
    const jwks = createLocalJWKSet(signer.jwks as JSONWebKeySet)
    expect(Object.keys(signer.jwks.keys[0] ?? {})).not.toContain('pkcs11')
    const signed = await Promise.all(
      [1, 2, 3, 4].map((size) => signer.sign('log-head+jwt', { size })),
    )
    for (const [n, jws] of signed.entries()) {
      const { payload, protectedHeader } = await compactVerify(jws, jwks)
      expect(protectedHeader).toEqual({ alg: 'ES256', kid: 'of-the-module', typ: 'log-head+jwt' })
      expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ size: n + 1 })
    }
  })
})
