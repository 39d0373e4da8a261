import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pino } from 'pino'
import { appendEvents } from '../events/append-events'
import { lockChain } from '../events/lock-chain'
import { eventOf } from '../asking/testing/log-client'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import type { Sealing } from './append-rows'
import { unpublished } from './published-heads'
import { sealLog } from './seal-log'
import { faultOf } from './verify-log'

let archive: TestArchive
let sealing: Sealing
let lines: string[]
let victim: string
let other: string

let people = 0

beforeAll(async () => {
  archive = await startTestArchive()
  const { database, config, now: clock } = archive
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const signer = await createSigner(config.signingKeys)
  const keys = deriveKeys(config.secret)
  sealing = { database, config, clock, log, keys, signer, published: unpublished, treeWatch: {} }
})
beforeEach(async () => {
  lines = []
  people += 2
  victim = archive.patientId(testHetu(people))
  other = archive.patientId(testHetu(people + 1))
  for (const client of [victim, other]) await append(client)
  await sealLog(sealing)
  for (const client of [victim, other]) await append(client)
})
afterAll(() => archive.close())

function append(client: string): Promise<void> {
  const events = [1, 2].map(() => ({ entry: eventOf(client), documents: ['d'] }))
  return archive.database
    .transaction()
    .execute(async (trx) => appendEvents(trx, await lockChain(trx, client), events, archive.now()))
}

async function sealedOf(client: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from sealed_events where client_id = ${client}`.execute(
    archive.database,
  )
  return rows[0]?.count ?? 0
}

/** As whoever has the database could, trigger or not. */
async function tamper(statement: string): Promise<void> {
  const tables = ['audit_events', 'sealed_events', 'log_nodes']
  await archive.database.transaction().execute(async (trx) => {
    for (const table of tables)
      await sql.raw(`alter table ${table} disable trigger all`).execute(trx)
    await sql.raw(statement.replaceAll('CLIENT', `'${victim}'`)).execute(trx)
    for (const table of tables)
      await sql.raw(`alter table ${table} enable trigger all`).execute(trx)
  })
}

test.each([
  ['a changed row', `update audit_events set hash = 'x' where client_id = CLIENT and sequence = 4`],
  ['a removed row', `delete from audit_events where client_id = CLIENT and sequence = 3`],
  ['a cut-off end', `delete from audit_events where client_id = CLIENT and sequence = 4`],
  [
    'a moment that is none',
    `update audit_events set recorded = 'infinity' where client_id = CLIENT and sequence = 3`,
  ],
  [
    'an event that is no object',
    `update audit_events set event = '7' where client_id = CLIENT and sequence = 3`,
  ],
  ['a chain without its head', `delete from audit_chains where client_id = CLIENT`],
  [
    'a head far beyond',
    `update audit_chains set sequence = 9000000000000000 where client_id = CLIENT`,
  ],
  [
    'a seal that was set back',
    `update log_seals set sequence = 1,
      hash = (select hash from audit_events where client_id = CLIENT and sequence = 1) where client_id = CLIENT`,
  ],
  ['a seal that was removed', `delete from log_seals where client_id = CLIENT`],
  [
    'a seal that was set forward',
    `update log_seals set sequence = 3, hash = 'x' where client_id = CLIENT`,
  ],
])(
  '%s breaks the chain of one client, who is told, and those of others are sealed',
  async (_name, statement) => {
    await tamper(statement)
    await sealLog(sealing)
    expect(await sealedOf(other)).toBe(4)
    expect(await sealedOf(victim)).toBe(2)
    expect(await faultOf(archive.database, other)).toBeUndefined()
    expect(await faultOf(archive.database, victim)).toEqual(expect.any(String))
    const noted = lines.filter((line) => line.includes('"event":"integrity_fail"'))
    expect(noted).toHaveLength(1)
    expect(lines.join('')).not.toContain(victim)

    // Nothing more of it is sealed, and it is noted once.
    await append(other)
    await sealLog(sealing)
    expect(await sealedOf(other)).toBe(6)
    expect(await sealedOf(victim)).toBe(2)
    expect(lines.filter((line) => line.includes('"event":"integrity_fail"'))).toHaveLength(1)
  },
)
