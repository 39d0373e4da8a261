import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sid } from '@/lib/contracts/archive/systems'
import { migrate } from '@/lib/database/migrate'
import { demoReferenceData } from '@/mocks/world/people/demo-reference-data'
import { passedJointTests } from '@/mocks/world/people/testing/passed-joint-tests'
import { openDatabase } from '@/lib/database/open-database'
import { openTestDatabase } from '@/lib/database/open-test-database'
import type { ArchiveTables } from '../database/tables'
import { claimExtensions } from '@/mocks/vendor/claim'
import { deriveKeys } from '../keys'
import { assertionType, jwtBearerGrant } from '../protocol/tokens/token-endpoint'
import { freePort } from '@/mocks/services/harness/testing/free-port'
import { bundleArchive, killHard, startArchiveProcess } from './archive-process'
import { migrations } from '../store/migrations'
import { enterReference } from './enter-reference'
import { makeSigningKeys } from './make-signing-keys'
import { createTestClient, systemOf, type SystemProfile, type TestClient } from './test-client'

const secret = 'a secret for an archive that is killed again and again'

export type KilledTokens = Readonly<{
  /** Stores for county-05. */
  system: string
  /** Of each person for herself. */
  person: ReadonlyMap<string, string>
  /** Of another controller for each person, by a statutory right (D4). */
  professional: ReadonlyMap<string, string>
}>

export type KillableArchive = Awaited<ReturnType<typeof createKillableArchive>>

/**
 * An archive as `npm start` runs it, as a process of its own that is killed and started anew on the same data. Close it when
 * done.
 */
export async function createKillableArchive() {
  const folder = mkdtempSync(join(tmpdir(), 'mittkanta-killed-'))
  const server = process.env.TEST_DATABASE_URL ? await openTestDatabase<ArchiveTables>() : undefined
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const portal = await createTestClient('portal')
  const system = await createTestClient('system')
  const elsewhere = await createTestClient('elsewhere')
  const written = (name: string, value: unknown) => {
    const path = join(folder, name)
    writeFileSync(path, JSON.stringify(value))
    return path
  }
  const dataDir = join(folder, 'data')
  const database = await openDatabase<ArchiveTables>({ url: server?.url, dataDir })
  await migrate(database, migrations)
  const right: SystemProfile = { statutoryRights: ['urgent-need'] }
  const systems = [...systemOf(system, 'county-05'), ...systemOf(elsewhere, 'county-17', right)]
  await enterReference(
    database,
    [...demoReferenceData(new Date()), ...passedJointTests(), ...systems],
    new Date(),
  )
  await database.destroy()
  const environment = {
    ARCHIVE_PORT: String(port),
    ARCHIVE_URL: url,
    ARCHIVE_DATA_DIR: dataDir,
    ARCHIVE_DATABASE_URL: server?.url ?? '',
    ARCHIVE_SECRET: secret,
    ARCHIVE_CLIENTS_FILE: written('clients.json', { clients: [portal.registration] }),
    ARCHIVE_SIGNING_KEYS_FILE: written('signing-keys.json', await makeSigningKeys()),
    ARCHIVE_SEAL_SECONDS: '0.05',
    LOG_LEVEL: 'info',
  }
  const file = await bundleArchive(`archive-killed-${port}`)

  /**
   * Starts it and lets `work` go on until `isEnough` is true; then it is killed, in the middle of whatever it does.
   * `work` is told by its `isOver` when to stop.
   */
  async function killWhile(
    people: readonly string[],
    isEnough: () => boolean,
    work: (tokens: KilledTokens, isOver: () => boolean) => Promise<unknown>,
  ): Promise<void> {
    const child = await startArchiveProcess(file, environment)
    let isKilled: Promise<void> | undefined
    const isOver = () => {
      if (isEnough()) isKilled ??= killHard(child)
      return isKilled !== undefined
    }
    await work(await tokensFor(url, people, { portal, system, elsewhere }), isOver)
    await isKilled
  }

  return {
    url,
    databaseUrl: server?.url,
    killWhile,
    dataDir,
    /** Starts it on another folder of data. */
    startOn: (folder: string) =>
      startArchiveProcess(file, { ...environment, ARCHIVE_DATA_DIR: folder }),
    patientId: deriveKeys(secret).patientId,
    openDatabase: () => openDatabase<ArchiveTables>({ url: server?.url, dataDir }),
    close: async () => {
      rmSync(file)
      await server?.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** What a request gave, or undefined when the archive went away in the middle of it. */
export async function attempt<Value>(request: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

async function tokensFor(
  url: string,
  people: readonly string[],
  { portal, system, elsewhere }: Readonly<Record<'portal' | 'system' | 'elsewhere', TestClient>>,
): Promise<KilledTokens> {
  const aud = `${url}/oauth/token`
  const proofOf = async (client: TestClient, extensions?: object) => ({
    client_assertion_type: assertionType,
    client_assertion: await client.sign({ sub: client.id, aud, extensions }, new Date()),
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
  const asSystem = async (client: TestClient, extensions?: object) =>
    ask({ grant_type: 'client_credentials', scope, ...(await proofOf(client, extensions)) })
  const professional = new Map<string, string>()
  for (const hetu of people) {
    const worker = { id: 'w-1', name: 'Eva Ekblad' }
    const where = { organisation: 'county-17', unit: 'county-17' }
    const claim = claimExtensions({ hetu, ...where, worker, statutoryGround: 'urgent-need' })
    professional.set(hetu, await asSystem(elsewhere, claim))
  }
  return { system: await asSystem(system), person, professional }
}
