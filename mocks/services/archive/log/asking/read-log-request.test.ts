import { expect, test } from 'vitest'
import { toLogParameters, type LogRequest } from '@/lib/contracts/archive/log-request'
import { readLogRequest } from './read-log-request'

const request: LogRequest = {
  documents: ['document-1', 'document-2'],
  replaced: ['document-0'],
  socialServices: ['social-work'],
  withheld: ['thl'],
  byDocuments: ['unit-1'],
  documentsOnly: true,
  from: '2026-11-01',
  to: '2026-11-02',
  organisation: 'county-08',
  kinds: ['use', 'disclosure'],
  ground: 'consent',
  serviceTask: 'disability',
  touching: ['document-1', 'document-2'],
  directive: 'will-1',
  row: 'row-1',
  events: ['event-1', 'event-2'],
  unfolded: true,
  count: 7,
  cursor: 'abc',
}

const read = (...parameter: readonly object[]) =>
  readLogRequest({ resourceType: 'Parameters', parameter })

test('what a portal asks comes to the archive whole', () => {
  expect(readLogRequest(toLogParameters(request))).toEqual(request)
})

test('who says nothing asks for the newest rows, of which nothing may be told', () => {
  expect(read()).toEqual({
    documents: [],
    replaced: [],
    socialServices: [],
    withheld: [],
    byDocuments: [],
    documentsOnly: false,
    from: null,
    to: null,
    organisation: null,
    kinds: [],
    ground: null,
    serviceTask: null,
    touching: [],
    directive: null,
    row: null,
    events: [],
    unfolded: false,
    count: 20,
    cursor: null,
  })
})

test('a row is unfolded', () => {
  expect(read({ name: 'row', valueId: 'row-1' })?.unfolded).toBe(true)
})

test.each([
  ['of another name', { name: 'hidden', valueBoolean: false }],
  ['named as an object has it', { name: '__proto__', valueBoolean: false }],
  ['without a value', { name: 'row' }],
  ['that is null', { name: 'row', valueId: null }],
  ['of another type', { name: 'row', valueString: 'row-1' }],
  ['that is no boolean', { name: 'documentsOnly', valueBoolean: 'yes' }],
  ['that is no day', { name: 'from', valueDate: '2026-02-30' }],
  ['that is no id', { name: 'document', valueId: 'a b' }],
  ['past what a page holds', { name: 'count', valueInteger: 1001 }],
])('a parameter %s is refused', (_name, parameter) => {
  expect(read(parameter)).toBeUndefined()
})

test('of what is said twice the last counts, and the first must be fit too', () => {
  const from = (valueDate: string) => ({ name: 'from', valueDate })
  expect(read(from('2026-02-27'), from('2026-02-28'))?.from).toBe('2026-02-28')
  expect(read(from('2026-02-30'), from('2026-02-28'))).toBeUndefined()
})
