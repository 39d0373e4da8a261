import { afterAll, beforeAll, expect, test } from 'vitest'
import { hetus, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import { appendEvents } from './append-events'
import { appendToMany } from './append-to-many'
import type { AuditEntry } from './audit-entry'
import { recordAudit } from './audited-statement'
import { lockChain } from './lock-chain'
import { verifyChain } from '../tree/verify-chain'

let archive: TestArchive
beforeAll(async () => {
  archive = await startTestArchive()
})
afterAll(() => archive.close())

const entryOf = (clientId: string): AuditEntry => ({
  clientId,
  kind: 'use',
  operation: 'search-documents',
  by: 'system',
  software: 'a-system',
  organisation: 'county-05',
  ground: 'own-register',
})

async function append(clientId: string, documents: readonly (readonly string[])[]): Promise<void> {
  await archive.database.transaction().execute(async (trx) => {
    const events = documents.map((ids) => ({ entry: entryOf(clientId), documents: ids }))
    await appendEvents(trx, await lockChain(trx, clientId), events, archive.now())
  })
}

test('events appended together and one by one make one chain, from the very first', async () => {
  const client = archive.patientId(hetus.anna)
  await append(client, [['a'], ['b', 'c'], []])
  await recordAudit(archive.database, entryOf(client), archive.now(), ['d'])
  await append(client, [['e']])
  expect(await verifyChain(archive.database, client)).toEqual({ intact: true, events: 5 })
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .orderBy('sequence')
    .execute()
  const documents = rows.map(
    ({ event }) => (JSON.parse(event) as { documents: string[] }).documents,
  )
  expect(documents).toEqual([['a'], ['b', 'c'], [], ['d'], ['e']])
})

test('a chain that was locked and not appended to is empty and whole', async () => {
  const client = archive.patientId(hetus.bertil)
  await append(client, [])
  expect(await verifyChain(archive.database, client)).toEqual({ intact: true, events: 0 })
})

test('many transactions at once wait for each other', async () => {
  const client = archive.patientId(hetus.carl)
  await Promise.all(Array.from({ length: 30 }, (_, n) => append(client, [[`${n}`], ['x']])))
  expect(await verifyChain(archive.database, client)).toEqual({ intact: true, events: 60 })
})

test('several events of each of many clients make a chain each, also of those who do it at once in other orders', async () => {
  const clients = [1, 2, 3].map((n) => archive.patientId(testHetu(n)))
  const events = clients.flatMap((client) =>
    [['a'], [], ['b', 'c']].map((documents) => ({ entry: entryOf(client), documents })),
  )
  const toMany = (all: typeof events) =>
    archive.database.transaction().execute((trx) => appendToMany(trx, all, archive.now()))
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => toMany(n % 2 ? events : events.toReversed())),
  )
  await append(clients[0] ?? '', [['d']])
  for (const [n, client] of clients.entries()) {
    const verified = await verifyChain(archive.database, client)
    expect(verified).toEqual({ intact: true, events: n === 0 ? 61 : 60 })
  }
})
