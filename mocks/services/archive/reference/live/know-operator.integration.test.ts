import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { ArchiveTables } from '../../database/tables'
import { migrations } from '../../store/migrations'
import { enterReference } from '../../testing/enter-reference'
import { knowOperator } from './know-operator'

const operator = { id: 'kanta', businessId: '0244683-1', name: 'Kanta-tjänsterna' }
const now = new Date('2026-11-21T10:00:00Z')

let opened: Awaited<ReturnType<typeof openTestDatabase<ArchiveTables>>>
beforeAll(async () => {
  opened = await openTestDatabase<ArchiveTables>()
  await migrate(opened.database, migrations)
})
afterAll(() => opened.close())

const organisations = async () => {
  const rows = await opened.database
    .selectFrom('organisations')
    .select(['id', 'resource'])
    .execute()
  return rows.map(({ id, resource }) => [id, (resource as unknown as { name: string }).name])
}

test('an empty archive knows the organisation that runs it, and nobody else', async () => {
  await knowOperator(opened.database, operator, now)
  expect(await organisations()).toEqual([['kanta', 'Kanta-tjänsterna']])
})

test('a restart changes nothing of what its people have entered of it, or taken away', async () => {
  const content = { resourceType: 'Organization', id: 'kanta', name: 'Kanta' }
  const change = { kind: 'organisation', key: 'kanta', reason: 'namnet' } as const
  await enterReference(opened.database, [{ ...change, content }], now)
  await knowOperator(opened.database, operator, now)
  expect(await organisations()).toEqual([['kanta', 'Kanta']])
  await enterReference(opened.database, [{ ...change, content: null }], now)
  await knowOperator(opened.database, operator, now)
  expect(await organisations()).toEqual([])
})

test('settings that name nobody are refused', async () => {
  await expect(knowOperator(opened.database, { ...operator, id: 'a/b' }, now)).rejects.toThrow()
  await expect(
    knowOperator(opened.database, { ...operator, name: ' ', id: 'b' }, now),
  ).rejects.toThrow()
})
