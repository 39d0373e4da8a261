import type { ArchiveDatabase, ArchiveTransaction } from '../../database/tables'
import type { TestRow } from './parties'

/** Joint tests with what became of the change that each asked for, newest first. */
export function findTests(database: ArchiveDatabase | ArchiveTransaction) {
  return database
    .selectFrom('joint_tests')
    .leftJoin('reference_changes as change', 'change.id', 'joint_tests.change_id')
    .selectAll('joint_tests')
    .select(['change.decision', 'change.needs_second'])
    .orderBy('joint_tests.planned_at', 'desc')
    .orderBy('joint_tests.id')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** One of them; undefined when there is none of that id, or it is no id at all. */
export function findTest(
  database: ArchiveDatabase | ArchiveTransaction,
  id: string,
): Promise<TestRow | undefined> {
  return uuid.test(id)
    ? findTests(database).where('joint_tests.id', '=', id).executeTakeFirst()
    : Promise.resolve(undefined)
}
