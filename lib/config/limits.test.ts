import { expect, test } from 'vitest'
import { securityEvents } from '@/lib/logging/security-events'
import { limitOf, limits, shareOf, type LimitName } from './limits'
import { readConfig } from './server-config'

const needed = {
  PORTAL_JWKS_FILE: '/keys.json',
  SESSION_SECRET: 's'.repeat(32),
  HETU_PEPPER: 'p'.repeat(32),
}
const names = Object.keys(limits) as LimitName[]

test.each([
  ['as it is', {}, { times: 60, seconds: 300 }],
  ['another', { LIMITS: 'logins=1/2 searches=3/60' }, { times: 3, seconds: 60 }],
  ['many times as much', { LIMITS_FACTOR: '100' }, { times: 6000, seconds: 300 }],
  ['less, but never nothing', { LIMITS_FACTOR: '0.001' }, { times: 1, seconds: 300 }],
  [
    'the one that was named stays',
    { LIMITS: 'searches=3/60', LIMITS_FACTOR: '9' },
    { times: 3, seconds: 60 },
  ],
])('a limit: %s', (_name, variables, expected) =>
  expect(limitOf('searches', readConfig({ ...needed, ...variables }))).toEqual(expected),
)

test.each([
  'seaches=3/60',
  'searches',
  'searches=0/60',
  'searches=3',
  'searches=3/0',
  'toString=1/1',
])('no limit: %s', (text) =>
  expect(() => readConfig({ ...needed, LIMITS: text })).toThrow(/: LIMITS$/),
)

test('what an operator counts by is named as the limit is', () => {
  expect(securityEvents.excess_rate_limit_exceeded.reasons).toEqual(expect.arrayContaining(names))
})

test.each([
  ['one lets all of it through', 1, 100],
  ['without a word there is one', undefined, 100],
  ['three let through a third each, and nobody less than that', 3, 34],
  ['more processes than times let one through each', 1000, 1],
])('of a limit that processes count each for itself, %s', (_name, processes, times) => {
  expect(shareOf({ times: 100, seconds: 60 }, processes)).toEqual({ times, seconds: 60 })
})
