import { describe, expect, test } from 'vitest'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import { hetus } from '../../testing/make-document'
import { forOfficial, type Known } from './for-official'

const known: Known = {
  config: { operator: 'operator-org' },
  keys: { patientId: (hetu) => `id of ${hetu}` },
  organisations: { has: (id) => id === 'county-05' },
}
const claims = {
  sub: `urn:oid:1.2.246.21|${hetus.bertil}`,
  name: 'Olga Officer',
  organisation: 'county-05',
  task: 'archivist',
  session: 's',
}
const read = (changes: object) =>
  forOfficial(known, { clientId: 'a-bench' }, { ...claims, ...changes })

test('an official is known by an id, a name, a task and an organisation', () => {
  expect(read({})).toEqual({
    kind: 'official',
    software: 'a-bench',
    actorId: `id of ${hetus.bertil}`,
    actorName: 'Olga Officer',
    organisation: 'county-05',
    task: 'archivist',
    session: 's',
    scope: 'system/Organization.rs system/ActivityDefinition.rs',
  })
})

describe('which task is open to whom', () => {
  const others = officialTasks.filter((task) => task !== 'operator')

  test.each(others)('%s: to organisations that are known', (task) => {
    expect(read({ task })?.task).toBe(task)
    expect(read({ task, organisation: 'county-99' })).toBeUndefined()
    expect(read({ task, organisation: 'operator-org' })).toBeUndefined()
  })

  test('operator: to who runs the archive, whether it is known or not', () => {
    expect(read({ task: 'operator', organisation: 'operator-org' })?.task).toBe('operator')
    expect(read({ task: 'operator' })).toBeUndefined()
  })
})

test.each<[string, object]>([
  ['no name', { name: undefined }],
  ['a name that shows nothing', { name: '\u200b' }],
  ['a code of no person', { sub: 'urn:oid:1.2.246.21|010190-9001' }],
  ['no session', { session: undefined }],
  ['an empty session', { session: '' }],
  ['a session of 101 signs', { session: 'x'.repeat(101) }],
  ['a task that there is not', { task: 'king' }],
  ['an organisation of 101 signs', { organisation: 'x'.repeat(101) }],
])('one with %s is refused', (_what, changes) => {
  const everywhere: Known = { ...known, organisations: { has: () => true } }
  const given = { ...claims, ...changes }
  expect(forOfficial(everywhere, { clientId: 'a-bench' }, given)).toBeUndefined()
})

test('a session of 100 signs and an organisation of 100 are taken', () => {
  const everywhere: Known = { ...known, organisations: { has: () => true } }
  const given = { ...claims, session: 'x'.repeat(100), organisation: 'y'.repeat(100) }
  expect(forOfficial(everywhere, { clientId: 'a-bench' }, given)).toBeDefined()
})
