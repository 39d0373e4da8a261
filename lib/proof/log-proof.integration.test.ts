// Long, because every case shares one archive: starting it costs more than all of them.
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  logConsistencySchema,
  logProofSchema,
  logVerificationSchema,
  signedHeadSchema,
  type LogHead,
} from '@/lib/contracts/archive/log-proof'
import { archiveKeysSchema, type ArchiveKeys } from '@/lib/contracts/archive/receipt'
import { eventOf } from '@/mocks/services/archive/log/asking/testing/log-client'
import { recordAudit } from '@/mocks/services/archive/log/events/audited-statement'
import { testHetu } from '@/mocks/services/archive/testing/make-document'
import {
  startTestArchive,
  type TestArchive,
} from '@/mocks/services/archive/testing/start-test-archive'
import { isLogContinued } from './is-log-continued'
import { isRowInLog } from './is-row-in-log'
import { readHead } from './read-head'

let archive: TestArchive
let keys: ArchiveKeys
beforeAll(async () => {
  archive = await startTestArchive()
  keys = archiveKeysSchema.parse(await (await archive.app.request('/.well-known/jwks.json')).json())
})
afterAll(() => archive.close())

// Each test has a client of its own, so that one may break its log.
let tests = 0
let client: string
let token: string
beforeEach(async () => {
  const hetu = testHetu(tests++)
  client = archive.patientId(hetu)
  token = await archive.personToken({ subject: hetu })
  await readThings(4)
})

async function readThings(times: number) {
  for (let time = 0; time < times; time++) {
    await archive.get('/fhir/DocumentReference/nothing', token)
  }
}

async function rowIds(of = client): Promise<string[]> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('id')
    .where('client_id', '=', of)
    .orderBy('sequence')
    .execute()
  return rows.map(({ id }) => id)
}

function ask(operation: string, parameter: readonly object[] = [], as = token) {
  const body = JSON.stringify({ resourceType: 'Parameters', parameter })
  return archive.post(`/fhir/AuditEvent/${operation}`, as, body)
}

async function prove(ids: readonly string[], size?: number) {
  const parameter = [
    ...ids.map((valueId) => ({ name: 'row', valueId })),
    ...(size === undefined ? [] : [{ name: 'size', valueInteger: size }]),
  ]
  const { head: jws, rows } = logProofSchema.parse(await (await ask('$proof', parameter)).json())
  return { jws, rows, head: await headIn(jws) }
}

async function headIn(jws: string): Promise<LogHead> {
  const head = await readHead(jws, keys)
  if (!head.ok) throw new Error(head.failure)
  return head.value
}

async function isIntact(): Promise<boolean> {
  return logVerificationSchema.parse(await (await ask('$verify')).json()).intact
}

async function path(first: number, second: number): Promise<string[]> {
  const response = await archive.app.request(`/log/consistency?first=${first}&second=${second}`)
  return logConsistencySchema.parse(await response.json()).path
}

/** What an intruder with the rights of an administrator would do. */
async function tamper(table: string, statement: string): Promise<void> {
  const { database } = archive
  await sql.raw(`alter table ${table} disable trigger all`).execute(database)
  await sql.raw(statement.replaceAll('CLIENT', `'${client}'`)).execute(database)
  await sql.raw(`alter table ${table} enable trigger all`).execute(database)
}

/** Writes the whole chain of the client anew, so that each link fits the one before. */
async function rewrite(): Promise<void> {
  const rows = await archive.database
    .selectFrom('audit_events')
    .selectAll()
    .where('client_id', '=', client)
    .orderBy('sequence')
    .execute()
  const sha = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`
  let previous = `'${'0'.repeat(64)}'`
  for (const [n, { event }] of rows.entries()) {
    const changed = `'${event.replace('own-view', 'use').replaceAll("'", "''")}'`
    const link = sha(`${previous} || ':${n + 1}:' || ${sha(changed)}`)
    const { rows: made } = await sql
      .raw<{ hash: string }>(`select ${link} as hash`)
      .execute(archive.database)
    await tamper(
      'audit_events',
      `update audit_events set event = ${changed}, previous_hash = ${previous}, hash = '${made[0]?.hash}'
       where client_id = CLIENT and sequence = ${n + 1}`,
    )
    previous = `'${made[0]?.hash}'`
  }
  await tamper(
    'audit_chains',
    `update audit_chains set hash = ${previous} where client_id = CLIENT`,
  )
}

test('every row is proven to be in the log of a signed head, and of every later one', async () => {
  const ids = await rowIds()
  const before = await prove(ids)
  expect(before.rows.map(({ id }) => id).sort()).toEqual([...ids].sort())
  expect(await Promise.all(before.rows.map((row) => isRowInLog(row, before.head)))).not.toContain(
    false,
  )
  await readThings(9)
  const after = await prove(ids)
  expect(after.head.size).toBeGreaterThan(before.head.size)
  expect(await Promise.all(after.rows.map((row) => isRowInLog(row, after.head)))).not.toContain(
    false,
  )
  expect(await isRowInLog({ ...after.rows[0]!, event: 'changed' }, after.head)).toBe(false)
})

test('a later head continues each earlier one, as the open addresses prove', async () => {
  const heads = [(await prove([])).head]
  for (let time = 0; time < 4; time++) {
    await readThings(time * 3)
    heads.push((await prove([])).head)
  }
  const latest = signedHeadSchema.parse(
    await (await archive.app.request('/log/heads/latest')).json(),
  )
  expect(await headIn(latest.jws)).toEqual(heads.at(-1))
  for (const [n, earlier] of heads.entries()) {
    const kept = await archive.app.request(`/log/heads/${earlier.size}`)
    expect(await headIn(signedHeadSchema.parse(await kept.json()).jws)).toEqual(earlier)
    for (const later of heads.slice(n)) {
      const way = await path(earlier.size, later.size)
      expect(await isLogContinued(earlier, later, way)).toBe(true)
      expect(await isLogContinued({ ...earlier, root: 'cd'.repeat(32) }, later, way)).toBe(false)
    }
  }
})

test('rows can be proven piece by piece against one head; what is newer is not in it', async () => {
  const ids = await rowIds()
  const { head } = await prove([])
  await readThings(1)
  const again = await prove([...ids, (await rowIds()).at(-1) ?? ''], head.size)
  expect(again.head).toEqual(head)
  expect(again.rows.map(({ id }) => id).sort()).toEqual([...ids].sort())
})

test('the row of another client is not proven, like one that never was', async () => {
  const stranger = await archive.personToken({ subject: testHetu(99) })
  const [id = ''] = await rowIds()
  const response = await ask('$proof', [{ name: 'row', valueId: id }], stranger)
  expect(logProofSchema.parse(await response.json()).rows).toEqual([])
})

test('what others have done is told word for word to the client alone, but for what they arrange for themselves', async () => {
  const subject = testHetu(tests - 1)
  const asGuardian = (actor: string) =>
    archive.personToken({ subject, actor, capacity: 'guardian' })
  const other = await asGuardian(testHetu(97))
  await archive.get('/fhir/DocumentReference/nothing', other)
  const shown = await rowIds()
  // Of messages that each asks for: the one of herself, the other of her.
  for (const who of [testHetu(tests - 1), testHetu(97)]) {
    const entry = eventOf(client, {
      ...{ kind: 'own-view', operation: 'subscribe', ground: 'own-data' },
      actor: archive.patientId(who),
    })
    await recordAudit(archive.database, entry, archive.now(), [])
  }
  const ids = await rowIds()
  const [herOwn = '', ofOther = ''] = ids.slice(-2)
  const byOther = shown.at(-1) ?? ''
  const parameter = ids.map((valueId) => ({ name: 'row', valueId }))
  const answerTo = async (as: string) =>
    logProofSchema.parse(await (await ask('$proof', parameter, as)).json()).rows.map(({ id }) => id)
  expect((await answerTo(token)).sort()).toEqual([...shown, herOwn].sort())
  expect((await answerTo(other)).sort()).toEqual([byOther, ofOther].sort())
  expect(await answerTo(await asGuardian(testHetu(96)))).toEqual([])
})

test('what is asked leaves a row of its own', async () => {
  await ask('$proof')
  await ask('$verify')
  const rows = await archive.database
    .selectFrom('audit_events')
    .select('event')
    .where('client_id', '=', client)
    .orderBy('sequence')
    .execute()
  const operations = rows.map(({ event }) => (JSON.parse(event) as { operation: string }).operation)
  expect(operations.slice(-2)).toEqual(['prove-log', 'verify-log'])
})

test.each([
  ['a system', '$proof', () => archive.systemToken('county-05'), 403],
  ['a system', '$verify', () => archive.systemToken('county-05'), 403],
])('%s is not told by %s', async (_name, operation, asked, status) => {
  expect((await ask(operation, [], await asked())).status).toBe(status)
})

test.each([
  ['an unknown parameter', [{ name: 'client', valueId: 'x' }], 400],
  [
    'more rows than are taken',
    Array.from({ length: 202 }, () => ({ name: 'row', valueId: 'x' })),
    400,
  ],
  ['a size that was never signed', [{ name: 'size', valueInteger: 1_000_000_000 }], 404],
])('a proof with %s is refused', async (_name, parameter, status) => {
  expect((await ask('$proof', parameter)).status).toBe(status)
})

test.each([
  ['/log/heads/1000000000', 404],
  ['/log/heads/nothing', 404],
  ['/log/consistency?first=0&second=1', 400],
  ['/log/consistency?first=2&second=1', 400],
  ['/log/consistency?first=1', 400],
  ['/log/consistency?first=1&second=1000000000', 404],
])('%s answers %i', async (address, status) => {
  expect((await archive.app.request(address)).status).toBe(status)
})

test('a whole log is intact', async () => {
  expect(await isIntact()).toBe(true)
  await prove([])
  expect(await isIntact()).toBe(true)
})

const change = `update audit_events set event = replace(event, 'own-view', 'use') where client_id = CLIENT and sequence = 2`
const cutBack = `delete from audit_events where client_id = CLIENT and sequence >= 3`
test.each<[string, string, string]>([
  ['a changed row', 'audit_events', change],
  [
    'a lost row',
    'audit_events',
    `delete from audit_events where client_id = CLIENT and sequence = 2`,
  ],
  ['a cut end', 'audit_events', cutBack],
  [
    'two rows in each other’s place',
    'audit_events',
    `with two as (select sequence, id, event from audit_events where client_id = CLIENT and sequence in (1, 2))
     update audit_events e set id = two.id, event = two.event from two
     where e.client_id = CLIENT and e.sequence in (1, 2) and two.sequence = 3 - e.sequence`,
  ],
])('%s is found, and is not sealed', async (_name, table, statement) => {
  await tamper(table, statement)
  expect(await isIntact()).toBe(false)
  const ids = await rowIds()
  expect((await prove(ids)).rows).toEqual([])
  const noted = await archive.database
    .selectFrom('log_breaks')
    .select('because')
    .where('client_id', '=', client)
    .execute()
  expect(noted).toHaveLength(1)
  expect(await isIntact()).toBe(false)
})

test('where the end of a chain is lost nothing more is shown, and the loss is noted', async () => {
  await prove([])
  await tamper('audit_chains', `delete from audit_chains where client_id = CLIENT`)
  expect((await ask('$verify')).status).toBe(503)
  await ask('$proof', [], await archive.personToken({ subject: testHetu(98) }))
  const noted = await archive.database
    .selectFrom('log_breaks')
    .select('because')
    .where('client_id', '=', client)
    .execute()
  expect(noted).toEqual([{ because: 'the end is missing' }])
})

test('a chain that was written anew after it was sealed no longer fits the tree', async () => {
  const { rows: before } = await prove(await rowIds())
  await rewrite()
  expect(await isIntact()).toBe(false)
  const { rows, head } = await prove(before.map(({ id }) => id))
  expect(rows).toHaveLength(before.length)
  for (const row of rows) {
    const isChanged = row.event.includes('"use"')
    expect(await isRowInLog(row, head)).toBe(!isChanged)
  }
  expect(rows.some(({ event }) => event.includes('"use"'))).toBe(true)
})

test('a tree that was written anew does not continue the head that somebody has kept', async () => {
  const kept = (await prove([])).head
  await readThings(3)
  const now = (await prove([])).head
  await tamper('log_nodes', `update log_nodes set hash = repeat('ef', 32) where level = 0`)
  await tamper(
    'log_nodes',
    `update log_nodes set hash = encode(sha256(convert_to(hash, 'UTF8')), 'hex') where level > 0`,
  )
  expect(await isLogContinued(kept, now, await path(kept.size, now.size))).toBe(false)
})
