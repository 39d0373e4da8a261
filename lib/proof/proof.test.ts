import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { isLogContinued } from './is-log-continued'
import { isRowInLog } from './is-row-in-log'
import { readHead } from './read-head'
import { consistencyPath, rowOf, treeOf } from './testing/naive-tree'

const other = 'ab'.repeat(32)

test('every row of every tree up to 33 leaves is found in it, and in no other', async () => {
  for (let size = 1; size <= 33; size++) {
    for (let position = 0; position < size; position++) {
      const proven = rowOf(position, size)
      expect(await isRowInLog(proven, treeOf(size))).toBe(true)
      expect(await isRowInLog(proven, { size, root: other })).toBe(false)
      expect(await isRowInLog({ ...proven, event: `${proven.event} ` }, treeOf(size))).toBe(false)
    }
  }
})

test.each([
  ['another position', { position: 3 }],
  ['a position outside the tree', { position: 11 }],
  ['a longer way', { path: [...rowOf(4, 11).path, other] }],
  ['a shorter way', { path: rowOf(4, 11).path.slice(1) }],
  ['no way', { path: [] }],
  ['a changed hash on the way', { path: [other, ...rowOf(4, 11).path.slice(1)] }],
])('a row with %s is not found', async (_name, change) => {
  expect(await isRowInLog({ ...rowOf(4, 11), ...change }, treeOf(11))).toBe(false)
})

test('every earlier tree is continued by every later one, and by no other', async () => {
  for (let second = 1; second <= 33; second++) {
    for (let first = 1; first <= second; first++) {
      const way = consistencyPath(first, second)
      expect(await isLogContinued(treeOf(first), treeOf(second), way)).toBe(true)
      const forged = { size: first, root: other }
      expect(await isLogContinued(forged, treeOf(second), way)).toBe(false)
      expect(await isLogContinued(treeOf(first), { size: second, root: other }, way)).toBe(false)
    }
  }
})

test.each([
  ['a longer log than the later one', 12, 11, consistencyPath(11, 12)],
  ['no way', 5, 11, []],
  ['a cut way', 5, 11, consistencyPath(5, 11).slice(1)],
  ['a longer way', 5, 11, [...consistencyPath(5, 11), other]],
  ['a way between equals', 11, 11, [other]],
])('a log is not continued with %s', async (_name, first, second, way) => {
  expect(await isLogContinued(treeOf(first), treeOf(second), way)).toBe(false)
})

const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
const { x = '', y = '' } = await exportJWK(publicKey)
const use = { use: 'sig', alg: 'ES256' } as const
const keys = { keys: [{ kty: 'EC' as const, crv: 'P-256' as const, kid: 'now', x, y, ...use }] }
const head = { iss: 'https://archive.test', iat: 1_790_000_000, ...treeOf(7) }
const sign = (payload: object, { typ = 'log-head+jwt', kid = 'now' } = {}) =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256', kid, typ }).sign(privateKey)
const jws = await sign(head)
const [header = '', body = '', seal = ''] = jws.split('.')
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a signed head is read', async () => {
  expect(await readHead(`${jws}\n`, keys)).toEqual({
    ok: true,
    value: { ...head, from: Number.MAX_SAFE_INTEGER },
  })
})

test.each([
  ['another size', () => `${header}.${encoded({ ...head, size: 8 })}.${seal}`, 'changed'],
  [
    'a signature of something else',
    () => sign({}).then((it) => `${header}.${body}.${it.split('.')[2]}`),
    'changed',
  ],
  ['a signature cut short', () => `${header}.${body}.${seal.slice(0, 40)}`, 'changed'],
  ['a key that is not published', () => sign(head, { kid: 'other' }), 'unknown-key'],
  ['another kind of text', () => sign(head, { typ: 'receipt+jwt' }), 'other-kind'],
  [
    'no algorithm',
    () => `${encoded({ alg: 'none', kid: 'now', typ: 'log-head+jwt' })}.${body}.`,
    'unreadable',
  ],
  ['a size of nothing', () => sign({ ...head, size: 0 }), 'other-kind'],
  ['nothing', () => '', 'unreadable'],
  ['words', () => 'this is no head', 'unreadable'],
  ['a fourth part', () => `${jws}.${seal}`, 'unreadable'],
])('a head with %s is not taken', async (_name, forged, failure) => {
  expect(await readHead(await forged(), keys)).toMatchObject({ ok: false, failure })
})
