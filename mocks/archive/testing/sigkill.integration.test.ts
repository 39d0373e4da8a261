import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sid } from '@/lib/contracts/archive/systems'
import { openDatabase } from '@/lib/database/open-database'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { verifyChain } from '../audit/verify-chain'
import type { ArchiveTables } from '../database/tables'
import { deriveKeys } from '../keys'
import { assertionType, jwtBearerGrant } from '../tokens/token-endpoint'
import { bundleArchive, freePort, killHard, startArchiveProcess } from './archive-process'
import { documentOf, testHetu } from './make-document'
import { createTestClient, type TestClient } from './test-client'

/** How often the archive is killed, and how many people use it meanwhile. */
const rounds = 2
const people = [0, 1, 2, 3].map(testHetu)
const secret = 'a secret for an archive that is killed again and again'

const folder = mkdtempSync(join(tmpdir(), 'mittkanta-killed-'))
const server = process.env.TEST_DATABASE_URL ? await openTestDatabase<ArchiveTables>() : undefined
afterAll(async () => {
  await server?.close()
  rmSync(folder, { recursive: true })
})

/** Everything that was answered: documents by id, and one entry for each reading of one. */
type Answered = { stored: { hetu: string; id: string }[]; read: { hetu: string; id: string }[] }

test('what was answered before a SIGKILL is there afterwards, and so is every row of the log', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const portal = await createTestClient('portal')
  const system = await createTestClient('system', 'county-05')
  const clientsFile = join(folder, 'clients.json')
  writeFileSync(
    clientsFile,
    JSON.stringify({ clients: [portal.registration, system.registration] }),
  )
  const dataDir = join(folder, 'data')
  const environment = {
    ARCHIVE_PORT: String(port),
    ARCHIVE_URL: url,
    ARCHIVE_DATA_DIR: dataDir,
    ARCHIVE_DATABASE_URL: server?.url ?? '',
    ARCHIVE_SECRET: secret,
    ARCHIVE_CLIENTS_FILE: clientsFile,
    LOG_LEVEL: 'info',
  }
  const file = await bundleArchive(`archive-killed-${process.pid}`)
  const answered: Answered = { stored: [], read: [] }
  for (let round = 0; round < rounds; round++) {
    const child = await startArchiveProcess(file, environment)
    const killAfter =
      answered.stored.length + answered.read.length + 5 + Math.floor(Math.random() * 40)
    const tokens = await tokensFor(url, portal, system)
    let isKilled: Promise<void> | undefined
    const isOver = () => {
      if (answered.stored.length + answered.read.length >= killAfter) isKilled ??= killHard(child)
      return isKilled !== undefined
    }
    await Promise.all(people.map((hetu) => use(url, hetu, tokens, answered, isOver)))
    await isKilled
  }
  rmSync(file)
  await expectAllThere(answered, dataDir)
}, 180_000)

type Tokens = Readonly<{ system: string; person: ReadonlyMap<string, string> }>

/** Stores and reads without a pause until the archive is gone. */
async function use(
  url: string,
  hetu: string,
  tokens: Tokens,
  answered: Answered,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const id = await attempt(async () => {
      const response = await send(url, '/fhir', tokens.system, JSON.stringify(documentOf({ hetu })))
      const { entry } = (await response.json()) as { entry: { response: { location: string } }[] }
      return entry[0]?.response.location.split('/')[1]
    })
    if (id) answered.stored.push({ hetu, id })
    if (!id || isOver()) continue
    const wasRead = await attempt(async () => {
      const token = tokens.person.get(hetu) ?? ''
      return (await send(url, `/fhir/DocumentReference/${id}`, token)).text()
    })
    if (wasRead) answered.read.push({ hetu, id })
  }
}

/** What a request gave, or undefined when the archive went away in the middle of it. */
async function attempt<Value>(request: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

async function send(url: string, path: string, token: string, body?: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' }
  const response = await fetch(`${url}${path}`, { method: body ? 'POST' : 'GET', headers, body })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response
}

async function tokensFor(url: string, portal: TestClient, system: TestClient): Promise<Tokens> {
  const aud = `${url}/oauth/token`
  const proofOf = async (client: TestClient) => ({
    client_assertion_type: assertionType,
    client_assertion: await client.sign({ sub: client.id, aud }, new Date()),
  })
  const ask = async (form: Readonly<Record<string, string>>) => {
    const response = await fetch(aud, { method: 'POST', body: new URLSearchParams(form) })
    if (!response.ok) throw new Error(await response.text())
    return ((await response.json()) as { access_token: string }).access_token
  }
  const scope = 'system/DocumentReference.crus system/Binary.cr'
  const person = new Map<string, string>()
  for (const hetu of people) {
    const sub = `${sid.hetu}|${hetu}`
    const claims = { aud, sub, act: { sub }, capacity: 'self', session: 'a-session' }
    const assertion = await portal.sign(claims, new Date())
    const form = { grant_type: jwtBearerGrant, assertion, ...(await proofOf(portal)) }
    person.set(hetu, await ask(form))
  }
  const form = { grant_type: 'client_credentials', scope, ...(await proofOf(system)) }
  return { system: await ask(form), person }
}

async function expectAllThere({ stored, read }: Answered, dataDir: string): Promise<void> {
  const { patientId } = deriveKeys(secret)
  const database = await openDatabase<ArchiveTables>({ url: server?.url, dataDir })
  for (const hetu of people) {
    const clientId = patientId(hetu)
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
  }
  await database.destroy()
}

function idsOf(list: readonly { hetu: string; id: string }[], hetu: string): string[] {
  return list.filter((one) => one.hetu === hetu).map(({ id }) => id)
}
