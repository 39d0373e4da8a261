import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import type { ProofPiece, ProofPieceQuestion } from '@/lib/contracts/portal/log-proof'
import { consistencyPath, rowOf, treeOf } from '@/lib/proof/testing/naive-tree'
import { checkAllPieces } from './check-all-pieces'

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
const { x = '', y = '' } = await exportJWK(publicKey)
const use = { use: 'sig', alg: 'ES256' } as const
const keys = [{ kty: 'EC' as const, crv: 'P-256' as const, kid: 'now', x, y, ...use }]
const sign = (head: object) =>
  new SignJWT({ iss: 'https://archive.test', iat: 1_790_000_000, ...head })
    .setProtectedHeader({ alg: 'ES256', kid: 'now', typ: 'log-head+jwt' })
    .sign(privateKey)

const size = 20
const head = await sign(treeOf(size))
const shownAs = (position: number) => ({
  id: `row-${position}`,
  at: '2026-11-21T10:00:00.000Z',
  kind: 'use',
})
const pieceOf = (positions: readonly number[], change: Partial<ProofPiece> = {}): ProofPiece => ({
  keys,
  head,
  shown: positions.map(shownAs),
  rows: positions.map((position) => rowOf(position, size)),
  skipped: 0,
  consistency: null,
  restores: { signed: [], lost: [] },
  older: null,
  ...change,
})

/** A portal that answers these pieces, one after the other, and what it was asked. */
function portal(...pieces: readonly ProofPiece[]) {
  const asked: ProofPieceQuestion[] = []
  const fetchPiece = (question: ProofPieceQuestion) => {
    const piece = pieces[asked.length]
    asked.push(question)
    return piece ? Promise.resolve(piece) : Promise.reject(new Error('503'))
  }
  return { asked, fetchPiece }
}
const silent = () => undefined

test('all pieces are checked against one head', async () => {
  const { asked, fetchPiece } = portal(pieceOf([19, 7], { older: 'next' }), pieceOf([3]))
  const progress: number[] = []
  const result = await checkAllPieces(fetchPiece, null, (checked) => progress.push(checked))
  expect(result).toEqual({
    ...{ outcome: 'ok', checked: 3, witnessHolds: null, isLost: false },
    head: treeOf(size),
  })
  expect(progress).toEqual([2, 3])
  expect(asked).toEqual([
    { cursor: null, size: null, since: null },
    { cursor: 'next', size, since: null },
  ])
})

test('what was kept earlier is compared with the first piece', async () => {
  const piece = pieceOf([1], { consistency: consistencyPath(6, size) })
  const { asked, fetchPiece } = portal(piece)
  expect(await checkAllPieces(fetchPiece, treeOf(6), silent)).toMatchObject({
    outcome: 'ok',
    witnessHolds: true,
  })
  expect(asked[0]?.since).toBe(6)
  const forged = { size: 6, root: 'ab'.repeat(32) }
  expect(await checkAllPieces(portal(piece).fetchPiece, forged, silent)).toMatchObject({
    outcome: 'failed',
    witnessHolds: false,
  })
})

test.each<[string, readonly ProofPiece[]]>([
  ['a row that is not proven', [pieceOf([1, 2], { rows: [rowOf(1, size)] })]],
  ['a row that was changed', [pieceOf([1], { rows: [{ ...rowOf(1, size), event: '{}' }] })]],
  [
    'a row that shows something else than it proves',
    [pieceOf([1], { shown: [{ ...shownAs(1), kind: 'disclosure' }] })],
  ],
  [
    'a row that shows another time',
    [pieceOf([1], { shown: [{ ...shownAs(1), at: '2026-11-21T11:00:00.000Z' }] })],
  ],
  ['a head by another key', [pieceOf([1], { keys: [] })]],
  ['a fault in a later piece', [pieceOf([1], { older: 'n' }), pieceOf([2], { rows: [] })]],
  [
    'another head in a later piece',
    [pieceOf([1], { older: 'n' }), pieceOf([2], { head: await sign({ ...treeOf(9), size: 20 }) })],
  ],
])('%s fails', async (_name, pieces) => {
  expect(await checkAllPieces(portal(...pieces).fetchPiece, null, silent)).toMatchObject({
    outcome: 'failed',
  })
})

test('a kept head that nothing proves fails', async () => {
  const { fetchPiece } = portal(pieceOf([1]))
  expect(await checkAllPieces(fetchPiece, treeOf(30), silent)).toMatchObject({ outcome: 'failed' })
})

test('a piece that can’t be had says nothing of the rows', async () => {
  const { fetchPiece } = portal(pieceOf([1], { older: 'next' }))
  await expect(checkAllPieces(fetchPiece, null, silent)).rejects.toThrow()
})
