import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Archive } from '../archive'
import { commitWorker } from '../log/events/commit-worker'
import { lockChain } from '../log/events/lock-chain'
import type { OfficialCaller } from '../protocol/callers/caller'
import { hetus } from '../testing/make-document'
import { startTestArchive, type TestArchive } from '../testing/start-test-archive'
import { underTaskOfMany } from './under-task-of-many'

/** Of several connections; the embedded database has one. */
describe.runIf(process.env.TEST_DATABASE_URL)('the first two uses of one worker, at once', () => {
  let archive: TestArchive
  beforeAll(async () => (archive = await startTestArchive()))
  afterAll(() => archive.close())

  test('one of one client and one of many both come to an end, and she is kept once', async () => {
    const { database } = archive
    const clientId = archive.patientId(hetus.anna)
    const organisation = 'county-05'
    const worker = { id: 'first-7', name: 'Signe Första' }
    const official = {
      ...{ kind: 'official', organisation, actorId: worker.id, actorName: worker.name },
      ...{ software: 'mittkanta-workbench', task: 'supervisor-of-use' },
    } as unknown as OfficialCaller
    const of = { database, clock: archive.now } as unknown as Archive

    let many: Promise<string> | undefined
    await database.transaction().execute(async (trx) => {
      await lockChain(trx, clientId)
      const looks = await waiting()
      many = underTaskOfMany(of, official, 'supervise-use', () =>
        Promise.resolve({ answer: 'seen', clients: new Map([[clientId, []]]) }),
      )
      await expect.poll(waiting, { timeout: 30_000 }).toBe(looks + 1)
      const at = archive.now()
      await commitWorker(trx, { organisation, clientId, worker, operation: 'read-document', at })
    })
    expect(await many).toBe('seen')
    const kept = await database
      .selectFrom('staff')
      .selectAll()
      .where('worker_id', '=', worker.id)
      .execute()
    expect(kept).toEqual([{ organisation, worker_id: worker.id, name: worker.name }])
  })

  /** Statements of this database that wait for a lock of another. */
  async function waiting() {
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      archive.database,
    )
    return rows[0]?.count ?? 0
  }
})
