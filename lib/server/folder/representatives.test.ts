import { expect, test } from 'vitest'
import type { LogRowDto } from '@/lib/contracts/portal/log'
import { representativesIn } from './representatives'

type Row = Parameters<typeof representativesIn>[0][number]
const row = (changes: Partial<LogRowDto>): Row => ({
  ...{ actor: 'representative', actorName: 'Carl', capacity: 'guardian' },
  ...{ first: '2026-02-02T10:00:00.000Z', last: '2026-02-02T11:00:00.000Z' },
  ...changes,
})
const client = { actorName: 'Cia', capacity: 'self', previewAs: null } as const
const guardian = { actorName: 'Carl', capacity: 'guardian', previewAs: null } as const
const rows = [
  row({}),
  row({ first: '2026-01-01T10:00:00.000Z', last: '2026-01-01T10:00:00.000Z' }),
  row({ actorName: 'Mona', last: '2026-03-03T10:00:00.000Z' }),
  row({ actorName: null }),
  row({ actor: 'reader', actorName: null, capacity: 'self' }),
  row({ actor: null, actorName: null, capacity: null }),
]

test('the client reads who has acted for her by name, each once, with the first and the last time', () => {
  expect(representativesIn(rows, client)).toEqual([
    {
      name: 'Carl',
      capacity: 'guardian',
      first: '2026-01-01T10:00:00.000Z',
      last: '2026-02-02T11:00:00.000Z',
    },
    {
      name: 'Mona',
      capacity: 'guardian',
      first: '2026-02-02T10:00:00.000Z',
      last: '2026-03-03T10:00:00.000Z',
    },
  ])
})

test('one who acts for her reads the own name alone, also where another’s came with a row', () => {
  const own = row({ actor: 'reader', actorName: null })
  expect(representativesIn([...rows, own], guardian)).toEqual([
    { name: 'Carl', capacity: 'guardian', first: own.first, last: own.last },
  ])
})

test.each([
  ['who acts without a row, as where the log is closed, stands there without a time', guardian, 1],
  ['nobody has acted for the client', client, 0],
  ['a preview is nobody who acts', { ...client, previewAs: 'guardian' as const }, 0],
])('%s', (_name, reader, count) => {
  expect(representativesIn([], reader)).toHaveLength(count)
  for (const { first } of representativesIn([], reader)) expect(first).toBeNull()
})
