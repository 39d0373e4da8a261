/** A program that ends between signing a head and publishing it: it is our own, the log goes on from it, and nobody has been told of it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pino } from 'pino'
import { eventOf } from '../asking/testing/log-client'
import { appendEvents } from '../events/append-events'
import { lockChain } from '../events/lock-chain'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { documentOf, hetus, testHetu } from '../../testing/make-document'
import { startTestArchive, type TestArchive } from '../../testing/start-test-archive'
import type { Sealing } from './append-rows'
import { publishedInFile, type PublishedHeads } from './published-heads'
import { sealLog } from './seal-log'
import { mostHeads } from './unpublished-heads'

let folder: string
let file: string
let archive: TestArchive
let lines: string[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mittkanta-heads-'))
  file = join(folder, 'heads.txt')
  lines = []
  archive = await startTestArchive({ headsFile: file })
})
afterEach(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

async function program(published: PublishedHeads = publishedInFile(file)): Promise<Sealing> {
  const { database, config, now: clock } = archive
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const signer = await createSigner(config.signingKeys)
  const keys = deriveKeys(config.secret)
  return { database, config, clock, log, keys, signer, published, treeWatch: {} }
}
async function append(): Promise<void> {
  const client = archive.patientId(testHetu(1))
  const events = [{ entry: eventOf(client), documents: ['d'] }]
  await archive.database
    .transaction()
    .execute(async (trx) => appendEvents(trx, await lockChain(trx, client), events, archive.now()))
}
/** Seals and ends before what was signed is published. */
async function endsBeforePublishing(): Promise<void> {
  await append()
  const crash = () => {
    throw new Error('the machine went down')
  }
  const ending = await program({ ...publishedInFile(file), publish: crash })
  await expect(sealLog(ending)).rejects.toThrow('the machine went down')
}
async function sealed(): Promise<Sealing> {
  const one = await program()
  await append()
  await sealLog(one)
  return one
}
const published = () =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => decodeJwt(line).size)
const signed = async () => {
  const rows = await archive.database
    .selectFrom('log_heads')
    .select('size')
    .orderBy('size')
    .execute()
  return rows.map(({ size }) => size)
}
async function toldSize(): Promise<unknown> {
  const answer = await archive.app.request('/log/heads/latest')
  const { jws = '' } = (await answer.json()) as { jws?: string }
  return decodeJwt(jws).size
}

test('what was signed before the end is published after it, before what is signed next', async () => {
  await sealed()
  await endsBeforePublishing()
  await endsBeforePublishing()
  const { treeWatch } = await sealed()
  expect(treeWatch.fault).toBeUndefined()
  expect(await signed()).toHaveLength(4)
  expect(published()).toEqual(await signed())
})

test('the next program publishes it, though nothing more is written', async () => {
  await sealed()
  await endsBeforePublishing()
  await sealLog(await program())
  expect(published()).toEqual(await signed())
})

test('however many wait, only so many are judged and published at once, and all in the end', async () => {
  await sealed()
  for (let n = 0; n < mostHeads + 1; n += 1) await endsBeforePublishing()
  const once = publishedInFile(file)
  const asked: number[] = []
  const publish = (jws: readonly string[]) => {
    asked.push(jws.length)
    once.publish(jws)
  }
  await sealLog(await program({ ...once, publish }))
  expect(asked).toEqual([mostHeads, 1])
  expect(published()).toEqual(await signed())
})

test('until then nobody is told of it, neither as the newest nor by its size, and nothing is shown to go on to it', async () => {
  await sealed()
  const [first = 0] = await signed()
  await endsBeforePublishing()
  const [, second = 0] = await signed()
  expect(await toldSize()).toBe(first)
  expect((await archive.app.request(`/log/heads/${second}`)).status).toBe(404)
  const query = `first=${first}&second=${second}`
  expect((await archive.app.request(`/log/consistency?${query}`)).status).toBe(404)
  await sealLog(await program())
  expect(await toldSize()).toBe(second)
  expect((await archive.app.request(`/log/heads/${second}`)).status).toBe(200)
  expect((await archive.app.request(`/log/consistency?${query}`)).status).toBe(200)
})

test.each([
  ['was not signed here', `'no head of ours'`, 'a head that waits to be published'],
  [
    'is another than the one of its size',
    `(select jws from log_heads order by size limit 1)`,
    'a head that waits',
  ],
])('nothing is published when one that waits %s', async (_name, jws, because) => {
  await sealed()
  await endsBeforePublishing()
  const [first, second = 0] = await signed()
  await endsBeforePublishing()
  await sql`alter table log_heads disable trigger all`.execute(archive.database)
  await sql`update log_heads set jws = ${sql.raw(jws)} where size = ${second}`.execute(
    archive.database,
  )
  const one = await program()
  await sealLog(one)
  expect(one.treeWatch.fault).toContain(because)
  expect(lines.join('')).toContain('the history tree does not hold')
  expect(published()).toEqual([first])
  expect(await toldSize()).toBe(first)
})

test.skipIf(!existsSync('/dev/full'))(
  'where the place of the heads is full, reads go on, and who wants a proof is asked to come again',
  async () => {
    const full = await startTestArchive({ headsFile: '/dev/full' })
    try {
      const [id = ''] = await full.store(documentOf())
      const token = await full.personToken({ subject: hetus.anna })
      expect((await full.get(`/fhir/DocumentReference/${id}`, token)).status).toBe(200)
      const body = JSON.stringify({ resourceType: 'Parameters', parameter: [] })
      expect((await full.post('/fhir/AuditEvent/$proof', token, body)).status).toBe(503)
      expect((await full.app.request('/log/heads/latest')).status).toBe(404)
    } finally {
      await full.close()
    }
  },
)
