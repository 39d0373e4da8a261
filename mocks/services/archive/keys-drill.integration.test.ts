import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet, compactVerify, type JSONWebKeySet } from 'jose'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ring } from '@/lib/keys/ring'
import { changeKeyFile } from '@/scripts/lib/key-files.mjs'
import { createArchive } from './create-archive'
import { deriveKeys } from './keys'
import { examineTree } from './log/tree/examine-tree'
import { publishedInFile } from './log/tree/published-heads'
import type { TreeWatch } from './log/tree/tree-watch'
import { sealLog } from './log/tree/seal-log'
import { openKeys, sealKeysAnew, UnfitSecret } from './kept-keys'
import { createSigner, signingKeysSchema, type SigningKeys } from './protocol/signing/signer'
import { documentOf, hetus } from './testing/make-document'
import { startTestArchive, type TestArchive } from './testing/start-test-archive'
import { createTestClient } from './testing/test-client'

const newer = 'another secret of the archive, long enough'
let folder: string
let archive: TestArchive
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mittkanta-keys-'))
  archive = await startTestArchive()
})
afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

/** Another process on the same database, with these secrets. */
function process_([secret, ...alsoSecrets]: Ring) {
  const { database, config, clock } = archive
  return createArchive({ database, clock, config: { ...config, secret, alsoSecrets } })
}
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

/** What seals the log with these keys, publishes in a file, and has just begun. */
async function program(signingKeys: SigningKeys, secrets: Ring = [archive.config.secret]) {
  const { database, config, clock } = archive
  const log = pino({ level: 'silent' })
  const keys = await openKeys(database, secrets)
  const signer = await createSigner(signingKeys)
  const published = publishedInFile(join(folder, 'heads.txt'))
  return { database, config, clock, log, keys, signer, published, treeWatch: {} as TreeWatch }
}

test('a new secret of the archive takes over beside the old one; every client keeps her id and every leaf its meaning', async () => {
  const { secret: old } = archive.config
  const [id = ''] = await archive.store(documentOf())
  const token = await archive.personToken({ subject: hetus.anna })
  const path = `/fhir/DocumentReference/${id}`
  expect((await archive.get(path, token)).status).toBe(200)
  const before = await program(archive.config.signingKeys)
  await sealLog(before)

  const known = await process_([old, newer])
  const changed = await process_([newer, old])
  for (const each of [known, changed])
    expect((await each.request(path, bearer(token))).status).toBe(200)

  // Until the keys are sealed anew the new secret alone opens nothing, and the archive does not begin.
  await expect(process_([newer])).rejects.toThrow(UnfitSecret)
  await sealKeysAnew(archive.database, [newer, old])
  await expect(process_([old])).rejects.toThrow(UnfitSecret)
  const after = await process_([newer])
  expect((await after.request(path, bearer(token))).status).toBe(401)

  const keys = await openKeys(archive.database, [newer])
  expect(keys.patientId(hetus.anna)).toBe(archive.patientId(hetus.anna))
  const sealing = await program(archive.config.signingKeys, [newer])
  await examineTree(sealing)
  expect(sealing.treeWatch.fault).toBeUndefined()
  // With keys of the new secret's own, what was sealed could not be accounted for.
  const other = { ...sealing, keys: deriveKeys(newer), treeWatch: {} as TreeWatch }
  await examineTree(other)
  expect(other.treeWatch.fault).toEqual(expect.any(String))
})

test('a new signing key takes over; what the old one signed is verified for ever, and no longer without it', async () => {
  const file = join(folder, 'signing.json')
  writeFileSync(file, JSON.stringify(archive.config.signingKeys))
  const step = (name: string) => {
    changeKeyFile({ name: 'archive-signing', step: name, file })
    return signingKeysSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  }
  const receiptOf = async (keys: SigningKeys) =>
    (await createSigner(keys)).sign('receipt+jwt', { record_id: 'a' })
  const holds = async (jws: string, keys: SigningKeys) => {
    const jwks = (await createSigner(keys)).jwks as JSONWebKeySet
    return compactVerify(jws, createLocalJWKSet(jwks)).then(
      () => true,
      () => false,
    )
  }
  const seal = async (keys: SigningKeys) => {
    await archive.get('/fhir/DocumentReference/none', token)
    const sealing = await program(keys)
    await sealLog(sealing)
    await examineTree(sealing)
    return sealing.treeWatch.fault
  }
  const old = archive.config.signingKeys
  const token = await archive.personToken({ subject: hetus.anna })
  const oldReceipt = await receiptOf(old)
  expect(await seal(old)).toBeUndefined()

  const added = step('add')
  expect(await seal(added)).toBeUndefined()
  const used = step('use')
  const newReceipt = await receiptOf(used)
  // A process that still signs by the old one continues what one with the new one has signed, and the other way round.
  expect([await seal(used), await seal(added), await seal(used)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect([await holds(newReceipt, added), await holds(newReceipt, old)]).toEqual([true, false])

  const destroyed = step('destroy')
  expect(destroyed.keys.map(({ d }) => d !== undefined)).toEqual([true, false])
  expect(await holds(oldReceipt, destroyed)).toBe(true)
  expect(await seal(destroyed)).toBeUndefined()
  // Taken out of the set altogether, it vouches for nothing: heads that were published by it are a stranger's.
  const without = signingKeysSchema.parse({ keys: destroyed.keys.slice(0, 1) })
  expect(await holds(oldReceipt, without)).toBe(false)
  expect(await seal(added)).toBeUndefined()
  expect(await seal(without)).toBe('the newest head was not signed here')
})

test('a portal’s and a workbench’s new key is taken beside the old one, and the old one no longer when it is taken out', async () => {
  for (const kind of ['portal', 'workbench'] as const) {
    const [old, newKey] = [await createTestClient(kind, kind), await createTestClient(kind, kind)]
    const keys = {
      old: old.jwks.keys,
      both: [...old.jwks.keys, ...newKey.jwks.keys],
      new: newKey.jwks.keys,
    }
    const tokenBy = async (client: typeof old, registered: keyof typeof keys) => {
      const programs = [{ ...old.registration, jwks: { keys: keys[registered] } }]
      const own = await createArchive({
        database: archive.database,
        clock: archive.clock,
        config: { ...archive.config, clients: programs },
      })
      const form = {
        grant_type: 'client_credentials',
        scope: 'system/Organization.rs',
        ...(await archive.proof(client)),
      }
      const answer = await own.request('/oauth/token', {
        method: 'POST',
        body: new URLSearchParams(form),
      })
      return ((await answer.json()) as { error?: string }).error === 'invalid_client'
        ? 'unknown'
        : 'known'
    }
    expect(await tokenBy(newKey, 'old')).toBe('unknown')
    expect([await tokenBy(old, 'both'), await tokenBy(newKey, 'both')]).toEqual(['known', 'known'])
    expect([await tokenBy(old, 'new'), await tokenBy(newKey, 'new')]).toEqual(['unknown', 'known'])
  }
})
