import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, expect, test } from 'vitest'
import {
  logConsistencySchema,
  logRestoresSchema,
  signedHeadSchema,
} from '@/lib/contracts/archive/log-proof'
import { archiveKeysSchema } from '@/lib/contracts/archive/receipt'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { createArchive } from '@/mocks/services/archive/create-archive'
import type { ArchiveTables } from '@/mocks/services/archive/database/tables'
import { deriveKeys } from '@/mocks/services/archive/keys'
import { eventOf } from '@/mocks/services/archive/log/asking/testing/log-client'
import { appendEvents } from '@/mocks/services/archive/log/events/append-events'
import { lockChain } from '@/mocks/services/archive/log/events/lock-chain'
import { acknowledgeRestore } from '@/mocks/services/archive/log/tree/acknowledge-restore'
import type { Sealing } from '@/mocks/services/archive/log/tree/append-rows'
import { publishedInFile } from '@/mocks/services/archive/log/tree/published-heads'
import { sealLog } from '@/mocks/services/archive/log/tree/seal-log'
import { createSigner } from '@/mocks/services/archive/protocol/signing/signer'
import { migrations } from '@/mocks/services/archive/store/migrations'
import { testHetu } from '@/mocks/services/archive/testing/make-document'
import { makeSigningKeys } from '@/mocks/services/archive/testing/make-signing-keys'
import { isLogContinued } from './is-log-continued'
import { lostByRestore, provenRestores, type ToldRestore } from './proven-restores'
import { readHead } from './read-head'
import { readRestore } from './read-restore'

const place = mkdtempSync(join(tmpdir(), 'mittkanta-lost-'))
const data = join(place, 'data')
const headsFile = join(place, 'heads.txt')
const keys = deriveKeys('a secret of an archive that is restored')
const signingKeys = await makeSigningKeys()
const config = {
  ...{ url: 'http://archive.test', secret: 'a secret that guards nothing at all', clients: [] },
  ...{ signingKeys, headsFile, operator: 'archive-operator' },
  shelterControllers: new Set<string>(),
}
let now = new Date('2026-11-21T10:00:00Z')
let archive: Sealing
let app: Awaited<ReturnType<typeof createArchive>>

async function begin(): Promise<void> {
  const database = await openDatabase<ArchiveTables>({ dataDir: data })
  await migrate(database, migrations)
  const log = pino({ level: 'silent' })
  const signer = await createSigner(signingKeys)
  const published = publishedInFile(headsFile)
  const clock = () => now
  archive = { database, config, clock, log, keys, signer, published, treeWatch: {} }
  app = await createArchive({ database, config, clock, log })
}
const end = () => archive.database.destroy()

async function write(minute: number): Promise<void> {
  now = new Date(Date.parse('2026-11-21T10:00:00Z') + minute * 60_000)
  const client = keys.patientId(testHetu(0))
  const events = [{ entry: eventOf(client), documents: ['d'] }]
  await archive.database
    .transaction()
    .execute(async (trx) => appendEvents(trx, await lockChain(trx, client), events, now))
  await sealLog(archive)
}

/** Copies the folder, the program stopped. */
async function copy(name: string): Promise<void> {
  await end()
  cpSync(data, join(place, name), { recursive: true })
  await begin()
}
async function restore(name: string): Promise<void> {
  await end()
  rmSync(data, { recursive: true })
  cpSync(join(place, name), data, { recursive: true })
  await begin()
}

/** With the program stopped, which is begun anew. */
async function acknowledge(): Promise<void> {
  await acknowledgeRestore(archive, 'Botvid Driftsson')
  await end()
  await begin()
}

const answer = async (path: string) => (await app.request(path)).json()
const newest = async () => signedHeadSchema.parse(await answer('/log/heads/latest')).jws

/** What somebody who has kept a head finds, by nothing but what the archive tells everyone. */
async function judge(kept: string): Promise<'held' | 'lost' | 'broken'> {
  const published = archiveKeysSchema.parse(await answer('/.well-known/jwks.json'))
  const head = await readHead(await newest(), published)
  const witness = await readHead(kept, published)
  if (!head.ok || !witness.ok) throw new Error('A head was not signed here')
  const wayFrom = async (first: number) => {
    const found = await app.request(`/log/consistency?first=${first}&second=${head.value.size}`)
    return found.ok ? logConsistencySchema.parse(await found.json()).path : null
  }
  const way = await wayFrom(witness.value.size)
  if (way && (await isLogContinued(witness.value, head.value, way))) return 'held'
  const told = logRestoresSchema.parse(await answer(`/log/restores?size=${witness.value.size}`))
  const restores: ToldRestore[] = []
  for (const jws of told.restores) {
    const read = await readRestore(jws, published)
    restores.push({ jws, path: read.ok ? await wayFrom(read.value.size) : null })
  }
  const proven = await provenRestores(restores, head.value, published)
  const by = await lostByRestore(witness.value, proven, told.lost, published)
  return by ? 'lost' : 'broken'
}

afterEach(end)
afterAll(() => rmSync(place, { recursive: true }))

test('heads of a lost time are told as that, by what the archive has signed, also when it is restored once more; others hold or are broken', async () => {
  await begin()
  await write(1)
  const first = await newest()
  await copy('one')
  await write(2)
  const second = await newest()
  await copy('two')
  await write(3)
  const third = await newest()
  expect(await Promise.all([first, second, third].map(judge))).toEqual(['held', 'held', 'held'])

  await restore('two')
  await write(10)
  // Nobody has said yet that it was a restore.
  expect(await judge(third)).toBe('broken')
  await acknowledge()
  await write(11)
  const fourth = await newest()
  expect(await Promise.all([first, second, third, fourth].map(judge))).toEqual([
    ...['held', 'held', 'lost', 'held'],
  ])

  // The end is cut off, to where the acknowledged restore had led: heads from after it are of no time that was acknowledged.
  await restore('two')
  expect(await judge(fourth)).toBe('broken')

  // A backup from before the first restore knows nothing of it; what was published does.
  await restore('one')
  await acknowledge()
  await write(20)
  expect(await Promise.all([first, second, third, fourth].map(judge))).toEqual([
    ...['held', 'lost', 'lost', 'lost'],
  ])
  expect(logRestoresSchema.parse(await answer('/log/restores'))).toMatchObject({
    restores: [expect.any(String), expect.any(String)],
    lost: [],
  })
  expect((await app.request('/log/restores?size=0')).status).toBe(400)
})
