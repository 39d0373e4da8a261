import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { ArchiveTables } from '../../database/tables'
import { migrations } from './'

test('what was stored before it was asked for knows all that it is attached to', async () => {
  const { database, close } = await openTestDatabase<ArchiveTables>()
  const before = migrations.filter(({ name }) => name < '0019')
  await migrate(database, before)
  const store = (id: string, set: string, version: number, attachedTo: string | null) =>
    sql`insert into documents (client_id, id, set_oid, version, version_oid, content_hash, controller_id,
        unit_id, service_task, social_service, type, format, status, attached_to_set, delayed, special_content,
        hidden_from_guardians, title, language, content_type, made_at, made_on, stored_at, updated_at, corrected, stored_by)
      values ('anna', ${id}, ${set}, ${version}, ${id}, '', '', '', '', '', 'attachment', 'phase-2',
        'superseded', ${attachedTo}, false, false, false, '', 'sv', '', now(), now(), now(), now(), false, '')`.execute(
      database,
    )
  await store('main', 'A', 1, null)
  await store('outer', 'B', 1, 'A')
  await store('inner', 'C', 1, 'B')
  await store('inner anew', 'C', 2, 'B')
  await store('of nobody knows what', 'D', 1, 'lost')
  await store('of itself', 'E', 1, 'E')
  await migrate(database, migrations)

  const rows = await database.selectFrom('documents').select(['id', 'attached_to']).execute()
  expect(Object.fromEntries(rows.map((row) => [row.id, row.attached_to]))).toEqual({
    main: [],
    outer: ['A'],
    inner: ['B', 'A'],
    'inner anew': ['B', 'A'],
    'of nobody knows what': ['lost'],
    'of itself': ['E'],
  })
  await close()
})
