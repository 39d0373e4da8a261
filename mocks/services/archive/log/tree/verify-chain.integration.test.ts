import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventOf } from '../asking/testing/log-client'
import { hetus } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { appendEvents } from '../events/append-events'
import { lockChain } from '../events/lock-chain'
import { verifyChain } from './verify-chain'

let archive: TestArchive
let client: string
beforeAll(async () => {
  archive = await startTestArchive()
  client = archive.patientId(hetus.anna)
})
afterAll(() => archive.close())

async function append(count: number): Promise<void> {
  const events = Array.from({ length: count }, () => ({ entry: eventOf(client), documents: ['d'] }))
  await archive.database.transaction().execute(async (trx) => {
    await appendEvents(trx, await lockChain(trx, client), events, archive.now())
  })
}

/** As whoever has the database could, trigger or not. */
async function tamper(statement: string): Promise<void> {
  await archive.database.transaction().execute(async (trx) => {
    await sql`alter table audit_events disable trigger all`.execute(trx)
    await sql.raw(statement.replaceAll('CLIENT', `'${client}'`)).execute(trx)
    await sql`alter table audit_events enable trigger all`.execute(trx)
  })
}

test('a log of many pieces is checked to its last row, and a fault in any of them is found', async () => {
  for (const count of [2_000, 7]) await append(count)
  const check = () => verifyChain(archive.database, client)
  expect(await check()).toEqual({ intact: true, events: 2_007 })

  await tamper(`update audit_events set event = replace(event, 'use', 'maintenance')
    where client_id = CLIENT and sequence = 2001`)
  expect(await check()).toMatchObject({ at: 2_001, because: 'the row was changed' })
  await tamper(`update audit_events set event = replace(event, 'maintenance', 'use')
    where client_id = CLIENT and sequence = 2001`)
  await tamper(`insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
    select client_id, 2008, 'added', recorded, event, hash, hash from audit_events
    where client_id = CLIENT and sequence = 2007`)
  expect(await check()).toMatchObject({ at: 2_008, because: 'a row was added' })
  await tamper(`delete from audit_events where client_id = CLIENT and sequence > 2000`)
  expect(await check()).toMatchObject({ at: 2_000, because: 'the end is missing' })
})
