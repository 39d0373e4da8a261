import { expect, test } from 'vitest'
import { readIdentity, type ClaimRules } from './read-identity'

const loa2 = 'http://ftn.ficora.fi/2017/loatest2'
const names = {
  hetu: 'urn:oid:1.2.246.21',
  family: 'urn:oid:2.5.4.4',
  first: 'urn:oid:1.2.246.575.1.14',
  calling: 'urn:oid:2.5.4.42',
  display: 'urn:oid:2.16.840.1.113730.3.1.241',
  birthDate: 'urn:oid:1.3.6.1.5.5.7.9.1',
}
const rules: ClaimRules = { acrAllowed: [loa2], names, startedAt: 1000 }
const claims = {
  acr: loa2,
  auth_time: 1060,
  session_index: '_abc',
  [names.hetu]: '010190-900P',
  [names.family]: 'Sandvik',
  [names.first]: 'Ingrid Maria',
  [names.display]: 'Ingrid Sandvik',
  [names.birthDate]: '1990-01-01',
}

test('the claims become an identity', () => {
  expect(readIdentity(claims, rules)).toEqual({
    hetu: '010190-900P',
    birthDate: '1990-01-01',
    names: {
      first: 'Ingrid Maria',
      calling: 'Ingrid',
      family: 'Sandvik',
      display: 'Ingrid Sandvik',
    },
    acr: loa2,
    authTime: 1060,
    sid: '_abc',
    label: expect.any(String) as string,
  })
})

test.each([
  ['a level below', { acr: 'http://ftn.ficora.fi/2017/loatest1' }, 'low-assurance'],
  ['a level that only begins like ours', { acr: `${loa2}0` }, 'low-assurance'],
  ['no level', { acr: undefined }, 'low-assurance'],
  ['a list of levels', { acr: [loa2] }, 'low-assurance'],
  ['too low a level and no HETU either', { acr: 'x', [names.hetu]: undefined }, 'low-assurance'],
  ['no time of identification', { auth_time: undefined }, 'failed'],
  ['a time as text', { auth_time: '1060' }, 'failed'],
  ['an identification before this login', { auth_time: 989 }, 'failed'],
  ['no HETU', { [names.hetu]: undefined }, 'no-personal-id'],
  ['an empty HETU', { [names.hetu]: ' ' }, 'no-personal-id'],
  ['a HETU with a wrong check character', { [names.hetu]: '010190-900A' }, 'failed'],
  ['no names at all', { [names.display]: '', [names.first]: '', [names.family]: '' }, 'failed'],
  [
    'a name that can not be seen',
    { [names.display]: '\u3164', [names.first]: '\u200b', [names.family]: '' },
    'failed',
  ],
])('%s is refused', (_name, change, refusal) => {
  expect(readIdentity({ ...claims, ...change }, rules)).toBe(refusal)
})

test('an identification at the moment of the login is in time, also by a clock a little behind', () => {
  expect(readIdentity({ ...claims, auth_time: 990 }, rules)).toMatchObject({ authTime: 990 })
})

test('a calling name that is told wins over the first of the first names', () => {
  const told = readIdentity({ ...claims, [names.calling]: 'Maria' }, rules)
  expect(told).toMatchObject({ names: { calling: 'Maria' } })
})

test('a name to show is made when none is told', () => {
  const told = readIdentity({ ...claims, [names.display]: undefined }, rules)
  expect(told).toMatchObject({ names: { display: 'Ingrid Sandvik' } })
})

test('every login has a label of its own', () => {
  const labels = [1, 2].map(() => (readIdentity(claims, rules) as { label: string }).label)
  expect(labels[0]).not.toBe(labels[1])
})

test('a name holds nothing that turns the words around it', () => {
  const told = readIdentity({ ...claims, [names.display]: 'Ingrid\u202e kivdnaS\u0007' }, rules)
  expect(told).toMatchObject({ names: { display: 'Ingrid kivdnaS' } })
})
