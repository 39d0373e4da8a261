import { expect } from 'vitest'
import { verifyChain } from '../log/tree/verify-chain'
import type { ArchiveDatabase } from '../database/tables'
import { readNodes } from '../log/tree/read-nodes'
import { rangeHash } from '../log/tree/tree-nodes'
import { faultOf } from '../log/tree/verify-log'
import { attempt, type KillableArchive, type KilledTokens } from './killable-archive'
import { documentOf } from './make-document'

/** Everything that was answered: documents by id, and one entry for each reading of one. */
export type Answered = {
  stored: { hetu: string; id: string }[]
  read: { hetu: string; id: string }[]
  /** Requests that were asked to come again (503). */
  turnedAway: number
}
export const nothingAnswered = (): Answered => ({ stored: [], read: [], turnedAway: 0 })

/** Stores and reads for a person without a pause until it is over. */
export async function useArchive(
  archive: KillableArchive,
  {
    hetu,
    tokens,
    answered,
    isOver,
  }: Readonly<{ hetu: string; tokens: KilledTokens; answered: Answered; isOver: () => boolean }>,
): Promise<void> {
  while (!isOver()) {
    const stored = await attempt(async () => {
      const body = JSON.stringify(documentOf({ hetu }))
      const response = await send(archive, '/fhir', { token: tokens.system, body })
      if (response.status === 503) return 'turned away'
      const { entry } = (await response.json()) as { entry: { response: { location: string } }[] }
      return { id: entry[0]?.response.location.split('/')[1] ?? '' }
    })
    if (stored === 'turned away') answered.turnedAway += 1
    if (typeof stored !== 'object') continue
    answered.stored.push({ hetu, id: stored.id })
    if (isOver()) continue
    const read = await attempt(async () => {
      const token = tokens.person.get(hetu) ?? ''
      const response = await send(archive, `/fhir/DocumentReference/${stored.id}`, { token })
      await response.text()
      return response.status
    })
    if (read === 503) answered.turnedAway += 1
    if (read === 200) answered.read.push({ hetu, id: stored.id })
  }
}

async function send(
  archive: KillableArchive,
  path: string,
  { token, body }: Readonly<{ token: string; body?: string }>,
): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' }
  const method = body ? 'POST' : 'GET'
  const response = await fetch(`${archive.url}${path}`, { method, headers, body })
  if (!response.ok && response.status !== 503)
    throw new Error(`${response.status} ${await response.text()}`)
  return response
}

/** All that was answered is there, and so is every row of the log, in chains and a tree that are whole. */
export async function expectAllThere(
  archive: KillableArchive,
  people: readonly string[],
  { stored, read }: Answered,
): Promise<void> {
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
