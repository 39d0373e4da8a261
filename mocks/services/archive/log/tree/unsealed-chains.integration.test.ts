/** What waits to be sealed is found by its queue, however many chains there are; all are compared each hour. */
import { pino } from 'pino'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { eventOf } from '../asking/testing/log-client'
import { appendEvents } from '../events/append-events'
import { recordAudit } from '../events/audited-statement'
import { appendToMany } from '../events/append-to-many'
import { lockChain } from '../events/lock-chain'
import type { Sealing } from './append-rows'
import { oldestUnsealed } from './oldest-unsealed'
import { unpublished } from './published-heads'
import { sealLog } from './seal-log'
import { mostRows } from './unsealed-chains'
import { verifyChain } from './verify-chain'

let archive: TestArchive
let program: Sealing
beforeEach(async () => {
  archive = await startTestArchive()
  const { database, config, now: clock } = archive
  const signer = await createSigner(config.signingKeys)
  const log = pino({ level: 'silent' })
  const keys = deriveKeys(config.secret)
  program = { database, config, clock, log, keys, signer, published: unpublished, treeWatch: {} }
  await sealLog(program)
  // As the database counts them where there are many clients.
  await sql`update pg_class set reltuples = 1000000
    where oid = 'audit_chains'::regclass or oid in
      (select inhrelid from pg_inherits where inhparent = 'audit_chains'::regclass)`.execute(
    database,
  )
})
afterEach(() => archive.close())

const clientOf = (n: number) => archive.patientId(testHetu(n))
const event = (n: number) => ({ entry: eventOf(clientOf(n)), documents: ['d'] })
const append = (n: number, times = 1) =>
  archive.database.transaction().execute(async (trx) => {
    const events = Array.from({ length: times }, () => event(n))
    await appendEvents(trx, await lockChain(trx, clientOf(n)), events, archive.now())
  })
async function unsealed(): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*)::int as rows from audit_events e
    where not exists (select from sealed_events s where s.client_id = e.client_id and s.sequence = e.sequence)`.execute(
    archive.database,
  )
  return rows[0]?.rows ?? -1
}
async function queued(): Promise<number> {
  const rows = await archive.database.selectFrom('log_unsealed').select('client_id').execute()
  return rows.length
}

test('a row is sealed whichever way it was written', async () => {
  await append(1)
  await recordAudit(archive.database, eventOf(clientOf(2)), archive.now(), [])
  const many = [event(3), event(4)]
  await archive.database.transaction().execute((trx) => appendToMany(trx, many, archive.now()))
  expect(await unsealed()).toBe(4)
  expect(await oldestUnsealed(archive.database)).not.toBeNull()
  await sealLog(program)
  expect([await unsealed(), await queued()]).toEqual([0, 0])
  expect(await oldestUnsealed(archive.database)).toBeNull()
})

test('of a client who has more rows than a batch takes, all are sealed', async () => {
  await append(1, mostRows + 5)
  await append(2)
  await sealLog(program)
  expect([await unsealed(), await queued()]).toEqual([0, 0])
})

test('what could not be sealed waits', async () => {
  await append(1)
  await sealLog(program)
  await archive.database.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update log_heads set jws = 'none'`.execute(trx)
  })
  await append(2)
  await sealLog(program)
  expect(program.treeWatch.fault).toBeDefined()
  expect(await queued()).toBe(1)
})

test('what somebody has put beside the queue is found within the hour', async () => {
  await append(1)
  await sql`delete from log_unsealed`.execute(archive.database)
  await sealLog(program)
  expect(await unsealed()).toBe(1)
  archive.setNow(new Date(archive.now().getTime() + 3_600_000))
  await sealLog(program)
  expect(await unsealed()).toBe(0)
})

test('a chain that was locked, and has no row, is as one that there is not: others are sealed, and it is when it has one', async () => {
  for (const n of [1, 2])
    await archive.database.transaction().execute((trx) => lockChain(trx, clientOf(n)))
  await append(3)
  archive.setNow(new Date(archive.now().getTime() + 3_600_000))
  await sealLog(program)
  expect(await unsealed()).toBe(0)
  expect(program.treeWatch.comparedAt).toEqual(archive.now())
  expect(await verifyChain(archive.database, clientOf(1))).toEqual({ intact: true, events: 0 })
  await append(1)
  await recordAudit(archive.database, eventOf(clientOf(2)), archive.now(), [])
  await sealLog(program)
  expect([await unsealed(), await queued()]).toEqual([0, 0])
  for (const n of [1, 2])
    expect(await verifyChain(archive.database, clientOf(n))).toEqual({ intact: true, events: 1 })
  expect(await archive.database.selectFrom('log_breaks').selectAll().execute()).toEqual([])
})

test('a chain without a row that has another link than each begins with is broken', async () => {
  await archive.database.transaction().execute((trx) => lockChain(trx, clientOf(1)))
  await sql`update audit_chains set hash = repeat('1', 64)`.execute(archive.database)
  archive.setNow(new Date(archive.now().getTime() + 3_600_000))
  await sealLog(program)
  const broken = await archive.database.selectFrom('log_breaks').select('client_id').execute()
  expect(broken).toEqual([{ client_id: clientOf(1) }])
})
