import { expect, test } from 'vitest'
import { leafHash, nodeHash } from './hashing'
import { treeOfRows } from './tree-of-rows'

const signed = (payload: object) =>
  `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`
const root = 'ab'.repeat(32)
const own = { iss: 'https://archive.test', iat: 1, size: 5, root, instance: 'b' }
const other = await leafHash('another head')

/** A tree of two heads, of which the second is this one. */
async function over(head: string) {
  return {
    head: { size: 2, root: await nodeHash(other, await leafHash(head)) },
    through: { head, position: 1, path: [other] },
  }
}

test('rows are in the tree of the head itself where there is one archive', async () => {
  const head = { size: 5, root }
  expect(await treeOfRows({}, head)).toEqual(head)
})

test('rows are in the tree of an instance whose head is a leaf of the one over all', async () => {
  const { head, through } = await over(signed(own))
  expect(await treeOfRows({ through }, head)).toMatchObject({ size: 5, root })
})

test.each([
  ['a head that is no leaf of it', { position: 0 }],
  ['another head in its place', { head: signed({ ...own, size: 6 }) }],
  ['a way that leads elsewhere', { path: [root] }],
])('%s gives none', async (_name, change) => {
  const { head, through } = await over(signed(own))
  expect(await treeOfRows({ through: { ...through, ...change } }, head)).toBeNull()
})

test.each([
  ['of no instance', signed({ ...own, instance: undefined })],
  ['that can’t be read', 'h.x.s'],
  ['with nothing in it', ''],
])('a leaf %s gives none', async (_name, text) => {
  const { head, through } = await over(text)
  expect(await treeOfRows({ through }, head)).toBeNull()
})

test('the head of one instance is not the one over all', async () => {
  expect(await treeOfRows({}, { size: 5, root, instance: 'b' })).toBeNull()
})
