import { expect, test } from 'vitest'
import { paths } from '@/lib/addresses/paths'
import { pagePattern } from './page-pattern'

test.each([
  ['in every language', paths.login, '/fi/login', true],
  ['not below it', paths.login, '/fi/login/failed', false],
  ['not without a language', paths.login, '/login', false],
  ['of the own data', paths.runLogProof, '/sv/self/log/proof/run', true],
  ['of another', paths.runLogProof, '/sv/for/a1b2/log/proof/run', true],
  ['not deeper', paths.runLogProof, '/sv/for/a1/b2/log/proof/run', false],
  ['not of nobody', paths.runLogProof, '/sv/for//log/proof/run', false],
])('an address of a page: %s', (_name, page, address, expected) => {
  expect(pagePattern(page).test(address)).toBe(expected)
})
