import { afterAll, expect, test } from 'vitest'
import { verifyChain } from '../audit/verify-chain'
import type { ArchiveDatabase } from '../database/tables'
import { readNodes } from '../log-tree/read-nodes'
import { rangeHash } from '../log-tree/tree-nodes'
import { faultOf } from '../log-tree/verify-log'
import { attempt, createKillableArchive, type KilledTokens } from './killable-archive'
import { documentOf, testHetu } from './make-document'

/** How often the archive is killed, and how many people use it meanwhile. */
const rounds = 2
const people = [0, 1, 2, 3].map(testHetu)

const archive = await createKillableArchive()
afterAll(() => archive.close())

/** Everything that was answered: documents by id, and one entry for each reading of one. */
type Answered = { stored: { hetu: string; id: string }[]; read: { hetu: string; id: string }[] }

test('what was answered before a SIGKILL is there afterwards, and so is every row of the log', async () => {
  const answered: Answered = { stored: [], read: [] }
  const count = () => answered.stored.length + answered.read.length
  for (let round = 0; round < rounds; round++) {
    const killAfter = count() + 5 + Math.floor(Math.random() * 40)
    await archive.killWhile(
      people,
      () => count() >= killAfter,
      (tokens, isOver) => Promise.all(people.map((hetu) => use(hetu, tokens, answered, isOver))),
    )
  }
  await expectAllThere(answered)
}, 180_000)

/** Stores and reads without a pause until the archive is gone. */
async function use(
  hetu: string,
  tokens: KilledTokens,
  answered: Answered,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const id = await attempt(async () => {
      const response = await send('/fhir', tokens.system, JSON.stringify(documentOf({ hetu })))
      const { entry } = (await response.json()) as { entry: { response: { location: string } }[] }
      return entry[0]?.response.location.split('/')[1]
    })
    if (id) answered.stored.push({ hetu, id })
    if (!id || isOver()) continue
    const wasRead = await attempt(async () => {
      const token = tokens.person.get(hetu) ?? ''
      return (await send(`/fhir/DocumentReference/${id}`, token)).text()
    })
    if (wasRead) answered.read.push({ hetu, id })
  }
}

async function send(path: string, token: string, body?: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' }
  const method = body ? 'POST' : 'GET'
  const response = await fetch(`${archive.url}${path}`, { method, headers, body })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response
}

async function expectAllThere({ stored, read }: Answered): Promise<void> {
  const database = await archive.openDatabase()
  for (const hetu of people) {
    const clientId = archive.patientId(hetu)
    const documents = await database
      .selectFrom('documents')
      .innerJoin('document_bodies', (join) =>
        join
          .onRef('document_bodies.client_id', '=', 'documents.client_id')
          .onRef('document_bodies.id', '=', 'documents.id'),
      )
      .innerJoin('binaries', (join) =>
        join
          .onRef('binaries.client_id', '=', 'documents.client_id')
          .onRef('binaries.document_id', '=', 'documents.id'),
      )
      .select('documents.id')
      .where('documents.client_id', '=', clientId)
      .execute()
    const ids = documents.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(idsOf(stored, hetu)))

    const rows = await database
      .selectFrom('audit_events')
      .select('event')
      .where('client_id', '=', clientId)
      .execute()
    const logged = rows.flatMap(
      ({ event }) => (JSON.parse(event) as { documents: string[] }).documents,
    )
    expect(logged).toEqual(expect.arrayContaining(idsOf(read, hetu)))
    expect(await verifyChain(database, clientId)).toMatchObject({ intact: true })
    expect(await faultOf(database, clientId)).toBeUndefined()
  }
  await expectWholeTree(database)
  await database.destroy()
}

/** The tree whose head was signed last is whole, and nothing lies beyond it. */
async function expectWholeTree(database: ArchiveDatabase): Promise<void> {
  const head = await database
    .selectFrom('log_heads')
    .selectAll()
    .orderBy('size', 'desc')
    .executeTakeFirstOrThrow()
  const all = { start: 0, end: head.size }
  expect(rangeHash(all, await readNodes(database, [all]))).toBe(head.root)
  const leaves = await database
    .selectFrom('log_nodes')
    .select('index')
    .where('level', '=', 0)
    .execute()
  expect(leaves).toHaveLength(head.size)
}

function idsOf(list: readonly { hetu: string; id: string }[], hetu: string): string[] {
  return list.filter((one) => one.hetu === hetu).map(({ id }) => id)
}
