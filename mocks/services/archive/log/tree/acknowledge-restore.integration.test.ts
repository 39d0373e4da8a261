import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import type { ArchiveTables } from '../../database/tables'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { migrations } from '../../store/migrations'
import { testHetu } from '../../testing/make-document'
import { makeSigningKeys } from '../../testing/make-signing-keys'
import { eventOf } from '../asking/testing/log-client'
import { appendEvents } from '../events/append-events'
import { lockChain } from '../events/lock-chain'
import { acknowledgeRestore, findRestore } from './acknowledge-restore'
import type { Sealing } from './append-rows'
import { examineTree } from './examine-tree'
import { ownHead, ownRestore, readRestores } from './log-restore'
import { publishedInFile } from './published-heads'
import { sealLog } from './seal-log'

const place = mkdtempSync(join(tmpdir(), 'mittkanta-restored-'))
const data = join(place, 'data')
const backup = join(place, 'backup')
const headsFile = join(place, 'heads.txt')
const keys = deriveKeys('a secret of an archive that is restored')
const signingKeys = await makeSigningKeys()
const config = {
  ...{ url: 'http://archive.test', secret: '', clients: [], signingKeys, headsFile },
  ...{ operator: 'archive-operator', shelterControllers: new Set<string>() },
}
let now = new Date('2026-11-21T10:00:00Z')

let archive: Sealing
/** As an archive that begins on what lies in the folder. */
async function begin(): Promise<void> {
  const database = await openDatabase<ArchiveTables>({ dataDir: data })
  await migrate(database, migrations)
  const log = pino({ level: 'silent' })
  const signer = await createSigner(signingKeys)
  const published = publishedInFile(headsFile)
  archive = { database, config, clock: () => now, log, keys, signer, published, treeWatch: {} }
}
const end = () => archive.database.destroy()
const lines = () => readFileSync(headsFile, 'utf8').trim().split('\n')

async function write(minute: number): Promise<void> {
  now = new Date(Date.parse('2026-11-21T10:00:00Z') + minute * 60_000)
  const client = keys.patientId(testHetu(0))
  await archive.database
    .transaction()
    .execute(async (trx) =>
      appendEvents(
        trx,
        await lockChain(trx, client),
        [{ entry: eventOf(client), documents: ['d'] }],
        now,
      ),
    )
  await sealLog(archive)
}

/** Puts the folder back as it was when it was copied, the program stopped. */
function restore(from: string): void {
  rmSync(data, { recursive: true })
  cpSync(from, data, { recursive: true })
}

beforeAll(async () => {
  await begin()
  await write(1)
  await end()
  cpSync(data, backup, { recursive: true })
  await begin()
  await write(2)
  await write(3)
  expect(await findRestore(archive)).toEqual({ state: 'whole' })
  await end()
})
afterEach(end)
afterAll(() => rmSync(place, { recursive: true }))

test('a database cut back is tampered with until an operator says that it was restored; what is lost is named, and the log goes on', async () => {
  const before = lines()
  restore(backup)
  await begin()
  await write(10)
  expect(archive.treeWatch.fault).toBe('the tree is shorter than the one published')
  expect(lines()).toEqual(before)

  const found = await acknowledgeRestore(archive, 'Botvid Driftsson')
  const [kept, , lost] = await Promise.all(before.map((jws) => ownHead(archive, jws)))
  expect(found).toEqual({ state: 'restored', head: kept, lost, lostHeads: 2 })
  const said = await ownRestore(archive, lines().at(-1) ?? '')
  expect(said).toMatchObject({
    ...{ by: 'Botvid Driftsson', size: kept?.size, root: kept?.root },
    since: Date.parse('2026-11-21T10:01:00Z') / 1000,
    lost: { size: lost?.size, root: lost?.root, until: Date.parse('2026-11-21T10:03:00Z') / 1000 },
  })
  expect(await readRestores(archive)).toEqual([said])

  await end()
  await begin()
  await write(11)
  await examineTree(archive)
  expect(archive.treeWatch.fault).toBeUndefined()
  expect(lines().slice(0, 4)).toEqual([...before, lines()[3]])
  expect((await ownHead(archive, lines().at(-1) ?? ''))?.iat).toBe(now.getTime() / 1000)
  expect(await findRestore(archive)).toEqual({ state: 'whole' })
  expect(await acknowledgeRestore(archive, 'Somebody')).toEqual({ state: 'whole' })

  // The acknowledgement is for what was lost then: cut back once more, it is tampering again.
  await end()
  restore(backup)
  await begin()
  await write(12)
  expect(archive.treeWatch.fault).toBe('the tree is shorter than the one published')
})

test('what no restore explains is acknowledged by nobody', async () => {
  restore(backup)
  await begin()
  await sql`alter table audit_events disable trigger all`.execute(archive.database)
  await sql`update audit_events set event = replace(event, 'search-documents', 'read-document')`.execute(
    archive.database,
  )
  await sql`alter table audit_events enable trigger all`.execute(archive.database)
  const before = lines()
  const found = await acknowledgeRestore(archive, 'Somebody')
  expect(found).toEqual({ state: 'unfit', because: 'a row is not the one that was sealed' })
  expect(lines()).toEqual(before)
  expect(await readRestores(archive)).toEqual([])
})
