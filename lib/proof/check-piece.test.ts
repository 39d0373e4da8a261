import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import type { LogWitness } from '@/lib/domain/log/log-witness'
import { checkPiece } from './check-piece'
import { leafHash, nodeHash } from './hashing'
import { consistencyPath, treeOf } from './testing/naive-tree'
import { unprovenRows } from './unproven-rows'

const at = '2026-11-21T10:00:00.000Z'
const eventOf = (id: string) => JSON.stringify({ id, kind: 'use', recorded: at })
const shownOf = (id: string) => ({ id, at, kind: 'use' })
const leaves = [await leafHash(eventOf('a')), await leafHash(eventOf('b'))] as const
const root = await nodeHash(...leaves)
const rows = [
  { id: 'a', event: eventOf('a'), position: 0, path: [leaves[1]] },
  { id: 'b', event: eventOf('b'), position: 1, path: [leaves[0]] },
]
const [rowOfA, rowOfB] = rows as [(typeof rows)[0], (typeof rows)[0]]
const head = { iss: 'https://archive.test', iat: 1_790_000_000, size: 2, root, from: 0 }

describe('rows that are shown and not proven', () => {
  const saying = (event: object) => [{ ...rowOfA, event: JSON.stringify(event) }]
  test.each<readonly [string, ReturnType<typeof shownOf>[], typeof rows, string[]]>([
    ['all are proven', [shownOf('a'), shownOf('b')], rows, []],
    ['there is no proof', [shownOf('a'), shownOf('b')], [rowOfB], ['a']],
    ['another kind is shown', [{ ...shownOf('a'), kind: 'disclosure' }], rows, ['a']],
    ['another time is shown', [{ ...shownOf('a'), at: '2026-11-21T10:00:01Z' }], rows, ['a']],
    [
      'the same time in other words',
      [{ ...shownOf('a'), at: '2026-11-21T12:00:00+02:00' }],
      rows,
      [],
    ],
    ['the proof is one of another row', [shownOf('a')], [{ ...rowOfB, id: 'a' }], ['a']],
    ['the place is another', [shownOf('a')], [{ ...rowOfA, position: 1 }], ['a']],
    [
      'the words are not those of the log',
      [shownOf('a')],
      saying({ id: 'a', kind: 'use', recorded: at, more: 1 }),
      ['a'],
    ],
    ['there are no words', [shownOf('a')], [{ ...rowOfA, event: '' }], ['a']],
    ['the words are no event', [shownOf('a')], [{ ...rowOfA, event: 'null' }], ['a']],
    ['nothing is shown', [], rows, []],
  ])('%s', async (_name, shown, proofs, unproven) => {
    expect((await unprovenRows(shown, proofs, head)).map(({ id }) => id)).toEqual(unproven)
  })
})

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
const { x = '', y = '' } = await exportJWK(publicKey)
const use = { use: 'sig', alg: 'ES256' } as const
const keys = [{ kty: 'EC' as const, crv: 'P-256' as const, kid: 'now', x, y, ...use }]
const sign = (payload: object) =>
  new SignJWT({ ...payload })
    .setProtectedHeader({ alg: 'ES256', kid: 'now', typ: 'log-head+jwt' })
    .sign(privateKey)

const none = { signed: [], lost: [] }
const notRestored = { restores: [], lostBy: null }

describe('a piece of the log', () => {
  const piece = {
    keys,
    shown: [shownOf('a')],
    rows,
    skipped: 0,
    consistency: null,
    restores: none,
    older: null,
  }
  test('whose rows are in the signed tree', async () => {
    const checked = await checkPiece({ ...piece, head: await sign(head) }, null)
    expect(checked).toEqual({ head, rowsHold: true, witnessHolds: null, ...notRestored })
  })

  test('whose row is not proven', async () => {
    const checked = await checkPiece({ ...piece, rows: [], head: await sign(head) }, null)
    expect(checked.rowsHold).toBe(false)
  })

  test.each<readonly [string, LogWitness | null, boolean | null]>([
    ['and nothing was kept', null, null],
    ['and something was kept', treeOf(2), false],
  ])('whose signature does not hold, %s', async (_name, witness, witnessHolds) => {
    const checked = await checkPiece({ ...piece, head: 'no head' }, witness)
    expect(checked).toEqual({ head: null, rowsHold: false, witnessHolds, ...notRestored })
  })

  test.each<readonly [string, LogWitness, string[] | null, boolean]>([
    ['which continues what was kept', treeOf(3), consistencyPath(3, 7), true],
    ['with the way from another', treeOf(3), consistencyPath(4, 7), false],
    ['with no way', treeOf(3), null, false],
    ['that is shorter than what was kept', treeOf(8), consistencyPath(7, 8), false],
  ])('%s', async (_name, witness, consistency, holds) => {
    const jws = await sign({ ...head, ...treeOf(7) })
    const checked = await checkPiece({ ...piece, shown: [], consistency, head: jws }, witness)
    expect([checked.rowsHold, checked.witnessHolds]).toEqual([true, holds])
  })
})
