// Long, because it is one list of what an intruder with the database's rights can do, each with what finds it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logProofSchema, logVerificationSchema } from '@/lib/contracts/archive/log-proof'
import { securityLines } from '@/lib/logging/testing/security-lines'
import { createArchive } from '@/mocks/services/archive/create-archive'
import { testHetu } from '@/mocks/services/archive/testing/make-document'
import {
  startTestArchive,
  type TestArchive,
} from '@/mocks/services/archive/testing/start-test-archive'
import { isRowInLog } from './is-row-in-log'
import { readHead } from './read-head'

let archive: TestArchive
let headsFile: string
let token: string
let client: string
beforeEach(async () => {
  headsFile = join(mkdtempSync(join(tmpdir(), 'heads-')), 'published', 'heads.txt')
  archive = await startTestArchive({ headsFile })
  client = archive.patientId(testHetu(1))
  token = await archive.personToken({ subject: testHetu(1) })
  const other = await archive.personToken({ subject: testHetu(2) })
  for (const as of [token, other, token, token, token]) {
    await archive.get('/fhir/DocumentReference/nothing', as)
  }
  await prove()
})
afterEach(() => archive.close())

const ask = (operation: string, parameter: readonly object[] = []) =>
  archive.post(
    `/fhir/AuditEvent/${operation}`,
    token,
    JSON.stringify({ resourceType: 'Parameters', parameter }),
  )

async function prove(ids: readonly string[] = [], size?: number) {
  const parameter = [
    ...ids.map((valueId) => ({ name: 'row', valueId })),
    ...(size === undefined ? [] : [{ name: 'size', valueInteger: size }]),
  ]
  return logProofSchema.parse(await (await ask('$proof', parameter)).json())
}

async function headOf(jws: string) {
  const keys = (await (await archive.app.request('/.well-known/jwks.json')).json()) as never
  const head = await readHead(jws, keys)
  if (!head.ok) throw new Error(head.failure)
  return head.value
}

/** A minute later, so that the archive looks at the tree anew. */
async function verify() {
  archive.setNow(new Date(archive.now().getTime() + 60_000))
  return logVerificationSchema.parse(await (await ask('$verify')).json())
}

async function health() {
  return (await (await archive.app.request('/health')).json()) as { log: string }
}

const tables = ['audit_events', 'audit_chains', 'sealed_events', 'log_seals', 'log_marks']
async function tamper(...statements: readonly string[]) {
  const { database } = archive
  const all = [...tables, 'log_nodes', 'log_heads']
  const trigger = async (state: 'disable' | 'enable') => {
    for (const table of all) {
      await sql.raw(`alter table ${table} ${state} trigger all`).execute(database)
    }
  }
  await trigger('disable')
  for (const statement of statements) {
    await sql.raw(statement.replaceAll('CLIENT', `'${client}'`)).execute(database)
  }
  await trigger('enable')
}

const sha = (text: string) => `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`

/** Writes the client's chain anew, each row as `change` has it, and everything that points to it. */
async function rewrite(change: (event: string) => string, order = [1, 2, 3, 4]) {
  const { database } = archive
  const rows = await database
    .selectFrom('audit_events')
    .select(['id', 'recorded', 'event', 'sequence'])
    .where('client_id', '=', client)
    .orderBy('sequence')
    .execute()
  const ordered = rows.map((row, n) => rows[(order[n] ?? n + 1) - 1] ?? row)
  let previous = '0'.repeat(64)
  for (const [n, { id, recorded, event }] of ordered.entries()) {
    const changed = change(event).replaceAll("'", "''")
    const link = sha(`'${previous}:${n + 1}:' || ${sha(`'${changed}'`)}`)
    const { rows: made } = await sql.raw<{ hash: string }>(`select ${link} hash`).execute(database)
    const hash = made[0]?.hash ?? ''
    await tamper(
      `update audit_events set id = 'moved-${n}' where client_id = CLIENT and id = '${id}' and sequence <> ${n + 1}`,
      `update audit_events set id = '${id}', recorded = '${recorded.toISOString()}', event = '${changed}',
         previous_hash = '${previous}', hash = '${hash}' where client_id = CLIENT and sequence = ${n + 1}`,
    )
    previous = hash
  }
  await tamper(
    `update audit_chains set hash = '${previous}' where client_id = CLIENT`,
    `update log_seals set hash = '${previous}' where client_id = CLIENT`,
    `update log_marks m set hash = e.hash from audit_events e
       where m.client_id = CLIENT and e.client_id = CLIENT and e.sequence = m.sequence`,
  )
}

const cut = (from: number) => [
  `delete from sealed_events where client_id = CLIENT and sequence >= ${from}`,
  `delete from log_marks where client_id = CLIENT and sequence >= ${from}`,
  `delete from audit_events where client_id = CLIENT and sequence >= ${from}`,
]
const headBack = (to: number) => [
  `update audit_chains c set sequence = ${to}, hash = e.hash from audit_events e
     where c.client_id = CLIENT and e.client_id = CLIENT and e.sequence = ${to}`,
  `delete from log_seals where client_id = CLIENT`,
  `insert into log_seals select client_id, sequence, hash from audit_chains where client_id = CLIENT`,
]
const everythingOf = tables.map((table) => `delete from ${table} where client_id = CLIENT`)
const leavesAnew = `update log_nodes n set hash = encode(sha256('\\x00'::bytea || convert_to(e.event, 'UTF8')), 'hex')
  from sealed_events s join audit_events e on e.client_id = s.client_id and e.sequence = s.sequence
  where s.client_id = CLIENT and n.level = 0 and n.index = s.position`
const asUse = (event: string) => event.replace('own-view', 'use')

const attacks: readonly (readonly [string, () => Promise<void>])[] = [
  ['the tail of a client’s rows is cut with its seals', () => tamper(...cut(3), ...headBack(2))],
  ['all rows of a client are removed', () => tamper(...everythingOf)],
  [
    'a chain is rewritten with its leaves',
    async () => {
      await rewrite(asUse)
      await tamper(leavesAnew)
    },
  ],
  [
    'a chain is rewritten, and what pointed to its leaves is removed, so that it is sealed anew',
    async () => {
      await rewrite(asUse)
      await tamper(
        ...['sealed_events', 'log_seals', 'log_marks'].map(
          (table) => `delete from ${table} where client_id = CLIENT`,
        ),
      )
    },
  ],
  [
    'two rows take each other’s place, with all that points to them',
    async () => {
      const { rows } = await sql
        .raw<{ position: number; sequence: number }>(
          `select sequence, position from sealed_events where client_id = '${client}' and sequence in (2, 3) order by sequence`,
        )
        .execute(archive.database)
      await rewrite((event) => event, [1, 3, 2, 4])
      await tamper(
        `delete from sealed_events where client_id = CLIENT and sequence in (2, 3)`,
        `insert into sealed_events values (CLIENT, 2, ${rows[1]?.position}), (CLIENT, 3, ${rows[0]?.position})`,
      )
    },
  ],
]

test('a whole log is intact, and so is the tree of all', async () => {
  expect(await verify()).toMatchObject({ intact: true, treeIntact: true })
  expect(await health()).toMatchObject({ log: 'ok' })
})

describe.each(attacks)('when %s', (_name, attack) => {
  test('the check says so to everyone, though nobody has kept anything', async () => {
    await attack()
    const { intact, treeIntact } = await verify()
    expect(intact && treeIntact).toBe(false)
    expect(treeIntact).toBe(false)
    expect(await health()).toMatchObject({ log: 'broken' })
  })

  test('it still says so when more has been written and sealed', async () => {
    await attack()
    await archive.get('/fhir/DocumentReference/nothing', token)
    await prove()
    expect((await verify()).treeIntact).toBe(false)
  })
})

test.each(attacks.slice(0, 4))(
  'when %s, rows that were saved are not those of the saved head',
  async (_name, attack) => {
    const rows = await archive.database
      .selectFrom('audit_events')
      .select(['id', 'event'])
      .where('client_id', '=', client)
      .orderBy('sequence')
      .execute()
    const ids = rows.slice(0, 4).map(({ id }) => id)
    const kept = await headOf((await prove()).head)
    await attack()
    await prove()
    const proven = (await prove(ids, kept.size)).rows
    const holds = await Promise.all(
      proven.map(async (row) => (await isRowInLog(row, kept)) && ids.includes(row.id)),
    )
    const kept4 = holds.filter(Boolean).length
    expect(kept4).toBeLessThan(4)
  },
)

describe('with heads published in a second place', () => {
  const lines = () => readFileSync(headsFile, 'utf8').trimEnd().split('\n')

  test('each new head is added to the file, and the newest is the one that is told', async () => {
    const before = lines().length
    await archive.get('/fhir/DocumentReference/nothing', token)
    const { head } = await prove()
    expect(lines().length).toBe(before + 1)
    expect(lines().at(-1)).toBe(head)
  })

  test('a tree that is shorter than what was published is a break, and is not built on', async () => {
    await archive.get('/fhir/DocumentReference/nothing', token)
    const earlier = (await headOf(lines().at(-1) ?? '')).size
    await prove()
    await tamper(
      ...tables.slice(2).map((table) => `delete from ${table}`),
      `delete from log_heads where size > ${earlier}`,
      `delete from log_nodes where level = 0 and index >= ${earlier}`,
    )
    const before = lines()
    await prove()
    expect(lines()).toEqual(before)
    expect((await verify()).treeIntact).toBe(false)
    expect(await health()).toMatchObject({ log: 'broken' })
  })

  test('a database put in the place of the other, head and all, is a break', async () => {
    await tamper(
      ...['log_nodes', 'log_heads', 'sealed_events', 'log_seals', 'log_marks'].map(
        (table) => `delete from ${table}`,
      ),
    )
    expect((await ask('$proof')).status).toBe(404)
    expect((await verify()).treeIntact).toBe(false)
  })

  test('a line that broke off in a crash is no head, and the next one stands alone', async () => {
    const whole = lines()
    writeFileSync(headsFile, `${whole.join('\n')}\neyJhbGciOi`)
    await archive.get('/fhir/DocumentReference/nothing', token)
    const { head } = await prove()
    expect(lines()).toEqual([...whole, head])
    expect((await verify()).treeIntact).toBe(true)
  })

  test.each<readonly [string, () => void]>([
    ['a file that is gone', () => rmSync(headsFile)],
    ['a file that was emptied', () => writeFileSync(headsFile, '')],
    ['a file that was cut', () => writeFileSync(headsFile, `${lines()[0]}\n`)],
  ])(
    '%s is no new one: nothing is sealed any more, and it can’t be proven',
    async (_name, lose) => {
      await archive.get('/fhir/DocumentReference/nothing', token)
      await prove()
      const before = lines()
      expect(before.length).toBeGreaterThan(1)
      lose()
      await archive.get('/fhir/DocumentReference/nothing', token)
      const { head } = await prove()
      expect(head).toBe(before.at(-1))
      expect(await verify()).toMatchObject({ treeIntact: false, publishedLost: true })
      expect(await health()).toMatchObject({ log: 'broken' })

      // Whoever answers for it puts the heads back, or the newest alone.
      writeFileSync(headsFile, `${head}\n`)
      expect(await verify()).toMatchObject({ treeIntact: true, publishedLost: false })
      await archive.get('/fhir/DocumentReference/nothing', token)
      expect((await prove()).head).not.toBe(head)
    },
  )

  test('an archive that is started without the file says at its start where the heads were, seals nothing, and proves nothing', async () => {
    await archive.get('/fhir/DocumentReference/nothing', token)
    const { head } = await prove()
    const since = archive.now()
    const said: string[] = []
    const log = pino({}, { write: (line: string) => void said.push(line) })
    const { database, clock, config } = archive
    const ending = new AbortController()
    const app = await createArchive({
      ...{ database, clock, log },
      config: { ...config, headsFile: undefined },
      background: { sealSeconds: 0.05, noteSeconds: 60, until: ending.signal },
    })
    try {
      await expect
        .poll(() => said.join(''), { timeout: 30_000 })
        .toContain('the history tree does not hold')
      expect(securityLines(said)).toEqual(['sensitive_delete log'])
      expect(said.map((line) => JSON.parse(line) as object)).toContainEqual(
        expect.objectContaining({ place: headsFile, since: since.toISOString() }),
      )
      const call = async (operation: string) => {
        const headers = {
          authorization: `Bearer ${token}`,
          'content-type': 'application/fhir+json',
        }
        const body = JSON.stringify({ resourceType: 'Parameters', parameter: [] })
        const answer = await app.request(`/fhir/AuditEvent/${operation}`, {
          ...{ method: 'POST', body, headers },
        })
        return (await answer.json()) as object
      }
      expect(await call('$verify')).toMatchObject({ treeIntact: false, publishedLost: true })
      expect(await call('$proof')).toMatchObject({ head })
    } finally {
      ending.abort()
    }
  })

  test('an archive that never published does without', async () => {
    const other = await startTestArchive()
    const own = await other.personToken({ subject: testHetu(1) })
    const body = JSON.stringify({ resourceType: 'Parameters', parameter: [] })
    await other.post('/fhir/AuditEvent/$proof', own, body)
    const answer = await (await other.post('/fhir/AuditEvent/$verify', own, body)).json()
    expect(answer).toMatchObject({ treeIntact: true, publishedLost: false })
    await other.close()
  })

  test('a head in the file that the archive did not sign is a break', async () => {
    writeFileSync(headsFile, `${lines()[0]?.replace(/.{8}$/, 'AAAAAAAA')}\n`)
    expect((await verify()).treeIntact).toBe(false)
  })
})
