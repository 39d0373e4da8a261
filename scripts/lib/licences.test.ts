import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fits, shipped } from './licences.mjs'

test('what is shipped has a licence that goes with EUPL-1.2', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))
  const all = shipped(lock)
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['next', 'openid-client']))
  expect(all.filter(({ licence }) => !fits(licence))).toEqual([])
})

test.each([
  ['MIT', true],
  ['(MIT OR EUPL-1.1+)', true],
  ['(GPL-2.0-only OR MIT)', true],
  ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
  ['MIT AND SSPL-1.0', false],
  ['(MIT AND SSPL-1.0) OR ISC', false],
  ['AGPL-3.0-only', false],
  ['BUSL-1.1', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
  [undefined, false],
])('the licence %s goes with ours: %s', (licence, is) => expect(fits(licence)).toBe(is))

const inRoot = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

test('LICENSE is the licence that package.json and the lock file name', () => {
  const [, version] = /^EUROPEAN UNION PUBLIC LICENCE v\. (\S+)\n/.exec(inRoot('LICENSE')) ?? []
  expect(JSON.parse(inRoot('package.json'))).toHaveProperty('license', `EUPL-${version}`)
  const lock = JSON.parse(inRoot('package-lock.json')) as { packages: Record<string, unknown> }
  expect(lock.packages['']).toHaveProperty('license', `EUPL-${version}`)
})

test('LICENSE has every article, and no word of it is changed', () => {
  const text = inRoot('LICENSE')
  const articles = [...text.matchAll(/^(\d+)\.[A-Z]/gm)].map(([, number]) => Number(number))
  expect(articles).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(text).toMatch(/^ +Appendix$/m)
  const official = '57fb42fbcd0b037ce528ed8f72f1ec095d67bc6825ecf1448ff39be1fe68a4b4'
  expect(createHash('sha256').update(text).digest('hex')).toBe(official)
})
