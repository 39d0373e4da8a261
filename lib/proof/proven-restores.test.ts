import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import type { LogHead, LogRestore } from '@/lib/contracts/archive/log-proof'
import { lostByRestore, provenRestores } from './proven-restores'
import { consistencyPath, treeOf } from './testing/naive-tree'

const key = async (kid: string) => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const { x = '', y = '' } = await exportJWK(publicKey)
  const published = { kty: 'EC' as const, crv: 'P-256' as const, kid, x, y }
  return { published: { ...published, use: 'sig' as const, alg: 'ES256' as const }, privateKey }
}
const [own, other] = [await key('now'), await key('now')]
const keys = { keys: [own.published] }
const sign = (payload: object, typ: string, by = own) =>
  new SignJWT({ ...payload })
    .setProtectedHeader({ alg: 'ES256', kid: 'now', typ })
    .sign(by.privateKey)
const restoreKind = 'log-restore+jwt'
const headKind = 'log-head+jwt'

/** Six leaves survived; what was signed from 100 to 200 is lost, up to nine leaves; it was acknowledged at 300, and today there are twenty. */
const iss = 'https://archive.test'
const today: LogHead = { iss, iat: 400, ...treeOf(20), from: 0 }
const lostRoot = 'ab'.repeat(32)
const restore: LogRestore = {
  ...{ iss, iat: 300, by: 'Botvid', ...treeOf(6), since: 100 },
  lost: { size: 9, root: 'cd'.repeat(32), until: 200 },
}
const path = consistencyPath(6, 20)
const kept = { size: 8, root: lostRoot }
const headOf = (change: Partial<LogHead> = {}) => ({ iss, iat: 150, ...kept, from: 0, ...change })

describe('a restore that is told of', () => {
  const proven = async (told: { jws: string; path: readonly string[] | null }) =>
    (await provenRestores([told], today, keys)).length === 1
  test.each<readonly [string, () => Promise<Parameters<typeof proven>[0]>, boolean]>([
    ['is proven', async () => ({ jws: await sign(restore, restoreKind), path }), true],
    [
      'is signed by another',
      async () => ({ jws: await sign(restore, restoreKind, other), path }),
      false,
    ],
    ['is a head', async () => ({ jws: await sign(restore, headKind), path }), false],
    [
      'is not shown to be continued',
      async () => ({ jws: await sign(restore, restoreKind), path: null }),
      false,
    ],
    [
      'has the way from another size',
      async () => ({ jws: await sign(restore, restoreKind), path: consistencyPath(5, 20) }),
      false,
    ],
    [
      'says of another tree that it survived',
      async () => ({ jws: await sign({ ...restore, root: lostRoot }, restoreKind), path }),
      false,
    ],
    ['is no signed text', () => Promise.resolve({ jws: 'x.y.z', path }), false],
  ])('%s', async (_name, told, expected) => expect(await proven(await told())).toBe(expected))

  test('what survived it may have been lost by a later one that went further back, and by no other', async () => {
    const earlier = await sign({ ...restore, ...{ size: 7, root: lostRoot } }, restoreKind)
    const later = await sign({ ...restore, iat: 350 }, restoreKind)
    const before = await sign({ ...restore, iat: 250 }, restoreKind)
    const both = (jws: string) =>
      provenRestores(
        [
          { jws: earlier, path: null },
          { jws, path },
        ],
        today,
        keys,
      )
    expect((await both(later)).map(({ iat }) => iat)).toEqual([300, 350])
    expect((await both(before)).map(({ iat }) => iat)).toEqual([250])
    expect(await provenRestores([{ jws: earlier, path: null }], today, keys)).toEqual([])
  })
})

describe('a head that somebody has kept', () => {
  test.each<readonly [string, Partial<LogHead>, boolean]>([
    ['and that was published in the lost time, is lost', {}, true],
    ['was signed as the last that survived was', { iat: 100 }, true],
    ['was signed a second before it', { iat: 99 }, false],
    ['was the last that was lost', { iat: 200 }, true],
    ['was signed a second after it', { iat: 201 }, false],
    ['was signed when the log had gone on', { iat: 350 }, false],
    ['has another root', { root: 'ef'.repeat(32) }, false],
    ['has another size', { size: 7 }, false],
  ])('%s', async (_name, change, isLost) => {
    const published = [await sign(headOf(change), headKind)]
    expect(await lostByRestore(kept, [restore], published, keys)).toBe(isLost ? restore : null)
  })

  test.each<readonly [string, number, boolean]>([
    ['has survived', 6, false],
    ['is one more than survived', 7, true],
    ['is as large as the largest that was acknowledged', 9, true],
    ['is larger', 10, false],
  ])('%s', async (_name, size, isLost) => {
    const published = [await sign(headOf({ size }), headKind)]
    const found = await lostByRestore({ ...kept, size }, [restore], published, keys)
    expect(found).toBe(isLost ? restore : null)
  })

  test('is lost by no restore where there was none, nor when it was signed by another or never published', async () => {
    const published = [await sign(headOf(), headKind)]
    expect(await lostByRestore(kept, [], published, keys)).toBeNull()
    expect(await lostByRestore(kept, [restore], [], keys)).toBeNull()
    const forged = [await sign(headOf(), headKind, other), await sign(headOf(), restoreKind)]
    expect(await lostByRestore(kept, [restore], forged, keys)).toBeNull()
    expect(await lostByRestore(kept, [restore], [...forged, ...published], keys)).toBe(restore)
  })
})
