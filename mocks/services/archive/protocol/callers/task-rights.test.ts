import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import type { Archive } from '../../archive'
import { routes } from '../../routes'
import type { FhirEnvironment } from '../http/fhir-context'
import { officialOf } from './official-of'
import { opens, taskRights } from './task-rights'

const operations = routes.map(({ method, path }) => `${method} ${path}`)
const official = {
  kind: 'official',
  software: 'workbench',
  actorId: '1',
  actorName: 'Olga Officer',
  organisation: 'county-05',
  session: 's',
  // More than is ever granted, so that it is the kind of the caller that stops it.
  scope: 'system/DocumentReference.crus system/Consent.crus system/Communication.crs',
} as const

test('a right names an operation that there is, once', () => {
  for (const rights of Object.values(taskRights)) {
    expect(operations).toEqual(expect.arrayContaining([...rights]))
    expect(new Set(rights).size).toBe(rights.length)
  }
})

test.each(officialTasks)(
  '%s: opens what stands in its row and public data, and nothing else',
  (task) => {
    const open = operations.filter((operation) => opens(task, operation))
    expect(new Set(open)).toEqual(new Set(taskRights[task]))
    expect(open).toContain('GET /fhir/Organization/:id')
    expect(open.length).toBeLessThan(operations.length)
  },
)

test.each([
  ['signatory', 'POST /reference/decisions', true],
  ['signatory', 'POST /fhir/DocumentReference/$shows', false],
  ['professional', 'POST /fhir/DocumentReference/$shows', true],
  ['professional', 'POST /fhir/DocumentReference/$archived', false],
  ['archivist', 'POST /fhir/DocumentReference/:id/$annul', true],
  ['archivist', 'POST /fhir/AuditEvent/$supervise', false],
  ['supervisor', 'POST /fhir/AuditEvent/$supervise', true],
  ['supervisor', 'GET /fhir/Binary/:id', false],
  ['vendor', 'POST /fhir/Bundle/$validate', true],
  ['vendor', 'POST /reference/decisions', false],
  ['main-user', 'POST /joint-tests', true],
  ['main-user', 'POST /retention/runs', false],
  ['operator', 'POST /retention/runs', true],
  ['operator', 'POST /fhir/DocumentReference/$shows', false],
] as const)('%s: %s %j', (task, operation, expected) => {
  expect(opens(task, operation)).toBe(expected)
})

const closed = routes.filter(
  ({ open, method, path }) =>
    !open && !officialTasks.some((task) => opens(task, `${method} ${path}`)),
)

test.each(closed)('$method $path refuses an official by itself too', async (route) => {
  for (const task of officialTasks) {
    const app = new Hono<FhirEnvironment>()
    app.on(route.method, '/', (c) => {
      c.set('caller', { ...official, task })
      // Refused before the archive is asked anything.
      return route.handle({} as Archive, c)
    })
    const { status } = await app.request('/', { method: route.method })
    expect(status).toBe(403)
  }
})

test('only an official in one of the tasks is taken for one', () => {
  const archivist = { ...official, task: 'archivist' } as const
  expect(officialOf(archivist, ['archivist'])).toBe(archivist)
  expect(officialOf(archivist, ['supervisor'])).toBeUndefined()
  expect(officialOf({ kind: 'reference', software: 'p', scope: '' }, ['archivist'])).toBeUndefined()
})
