import { expect, test } from 'vitest'
import { upcomingChanges, type UpcomingQuestion } from './upcoming-changes'

const question: UpcomingQuestion = {
  today: '2026-11-21',
  controllers: ['county-08'],
  coverage: new Map([
    [
      'county-08',
      {
        starts: new Map([
          ['working-age', '2024-10-07'],
          ['child-welfare', '2026-12-01'],
          ['older-people', '2027-11-01'],
        ]),
        restrictions: [],
      },
    ],
    ['county-05', { starts: new Map([['families', '2026-12-02']]), restrictions: [] }],
  ]),
  birthDate: '1984-03-14',
  versions: [{ version: '2', validFrom: '2026-01-01' }],
}

test('a task that begins at a controller where the client is known, within half a year', () =>
  expect(upcomingChanges(question)).toEqual([
    {
      kind: 'task-begins',
      on: '2026-12-01',
      serviceTask: 'child-welfare',
      controller: 'county-08',
    },
  ]))

test('nothing is told to one who is known nowhere', () =>
  expect(upcomingChanges({ ...question, controllers: [] })).toEqual([]))

test.each([
  ['tomorrow', '2008-11-22', true],
  ['today: it has happened', '2008-11-21', false],
  ['in half a year', '2009-05-20', true],
  ['later than that', '2009-05-21', false],
])('the client turns 18 %s', (_, birthDate, told) => {
  const kinds = upcomingChanges({ ...question, birthDate }).map(({ kind }) => kind)
  expect(kinds.includes('client-turns-18')).toBe(told)
})

test('a new version of the information is told, and changes stand soonest first', () => {
  const later = ['2026-12-20', '2026-11-25', '2026-12-10'].map((validFrom) => ({
    version: validFrom,
    validFrom,
  }))
  const versions = [...question.versions, ...later]
  const changes = upcomingChanges({ ...question, versions, birthDate: '2009-01-05' })
  expect(changes.map(({ kind, on }) => [kind, on])).toEqual([
    ['new-information', '2026-11-25'],
    ['task-begins', '2026-12-01'],
    ['new-information', '2026-12-10'],
    ['new-information', '2026-12-20'],
    ['client-turns-18', '2027-01-05'],
  ])
})
