import { expect, test } from 'vitest'
import { makeHetu } from '@/mocks/world/people/make-hetu'
import { claim, levels, lowLevel } from '../../identification/protocol'
import { readOfficial } from './read-official'

const hetu = makeHetu('1968-03-14', 940)
const begun = Date.parse('2026-11-20T12:00:00Z')
const seconds = begun / 1000
const claims = {
  acr: levels[0],
  auth_time: seconds + 5,
  [claim.hetu]: hetu,
  [claim.displayName]: 'Ulla Vikstrand',
}
const ulla = { hetu, name: 'Ulla Vikstrand' }

test.each<[string, object, unknown]>([
  ['who is named is let in', {}, ulla],
  ['the higher level is let in too', { acr: levels[1] }, ulla],
  ['a clock that is a little behind is let in', { auth_time: seconds - 10 }, ulla],
  ['an identification before this login is another one', { auth_time: seconds - 11 }, 'refused'],
  ['one without a time is refused', { auth_time: undefined }, 'refused'],
  ['a low level is refused', { acr: lowLevel }, 'low-assurance'],
  ['a missing level is refused', { acr: undefined }, 'low-assurance'],
  ['a foreigner is no official here', { [claim.hetu]: undefined }, 'no-personal-id'],
  ['a wrong code is refused', { [claim.hetu]: '140368-940X' }, 'refused'],
  ['a name that shows nothing is refused', { [claim.displayName]: '\u200b ' }, 'refused'],
  ['controls in a name are left out', { [claim.displayName]: 'Ulla\u202e Vikstrand' }, ulla],
])('%s', (_name, change, expected) =>
  expect(readOfficial({ ...claims, ...change }, { levels: [...levels], begun })).toEqual(expected),
)
