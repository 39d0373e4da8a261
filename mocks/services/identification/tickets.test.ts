import { expect, test } from 'vitest'
import { checkCharacterOf } from '@/lib/domain/identity/hetu'
import type { Person } from '../../world/people/person'
import { isTicketed, ticketLasts, Tickets } from './tickets'

const hetu = (number: string) => `010185-${number}${checkCharacterOf('010185', number)}`
const person: Person = {
  ...{ key: 'client-1', hetu: hetu('901'), firstNames: 'Ada', callingName: 'Ada' },
  ...{ familyName: 'Strandäng', birthDate: '1985-01-01', language: 'sv', group: 'alone' },
  about: { sv: '', fi: '', en: '' },
}

test('a ticket is for one login, and for two minutes', () => {
  let now = 0
  const tickets = new Tickets(() => now)
  const [first, second] = [tickets.issue(person), tickets.issue(person)]
  expect(first).not.toBe(second)
  expect([tickets.spend(first), tickets.spend(first)]).toEqual(['client-1', undefined])
  now = ticketLasts
  expect(tickets.spend(second)).toBeUndefined()
  expect(tickets.spend('x')).toBeUndefined()
})

test('there are no more than so many, and the oldest go first', () => {
  const tickets = new Tickets(() => 0)
  const all = Array.from({ length: 1_001 }, () => tickets.issue(person))
  expect(tickets.spend(all[0] ?? '')).toBeUndefined()
  expect(tickets.spend(all[1] ?? '')).toBe('client-1')
})

test.each<[string, Partial<Person>, boolean]>([
  ['an invented client', {}, true],
  ['one who acts for an organisation', { group: 'official' }, false],
  ['one who has died', { deceased: true }, false],
  ['one who may live', { hetu: hetu('123') }, false],
])('%s gets one, or not', (_name, changes, gets) => {
  expect(isTicketed({ ...person, ...changes })).toBe(gets)
})
