import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pino } from 'pino'
import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { startBackedUp } from '@/scripts/lib/pgbackrest.mjs'
import type { ArchiveTables } from '../../database/tables'
import { createArchive } from '../../create-archive'
import { deriveKeys } from '../../keys'
import { createSigner } from '../../protocol/signing/signer'
import { migrations } from '../../store/migrations'
import { testHetu } from '../../testing/make-document'
import { makeSigningKeys } from '../../testing/make-signing-keys'
import { eventOf } from '../asking/testing/log-client'
import { appendEvents } from '../events/append-events'
import { lockChain } from '../events/lock-chain'
import type { Sealing } from './append-rows'
import { examineTree } from './examine-tree'
import { publishedInFile } from './published-heads'
import { runRestored } from './run-restored'
import { sealLog } from './seal-log'
import { faultOf } from './verify-log'

// Only by `npm run drill -- restore`: it takes pgBackRest, a cluster of its own, and about half a minute.
test.runIf(process.env.DRILL_RESTORE)(
  'restored by pgBackRest to a moment, the log goes on when an operator has said so',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mittkanta-drill-'))
    const headsFile = join(folder, 'heads.txt')
    const cluster = await startBackedUp()
    const secret = 'a secret of an archive that is restored'
    const signingKeys = await makeSigningKeys()
    const config = {
      ...{ url: 'http://archive.test', secret, clients: [], signingKeys, headsFile },
      ...{ operator: 'archive-operator', shelterControllers: new Set<string>() },
    }
    const keys = deriveKeys(secret)
    const client = keys.patientId(testHetu(0))
    const begin = async (): Promise<Sealing> => {
      const database = await openDatabase<ArchiveTables>({ url: cluster.url, dataDir: '' })
      const signer = await createSigner(signingKeys)
      const log = pino({ level: 'silent' })
      const published = publishedInFile(headsFile)
      const clock = () => new Date()
      return { database, config, clock, log, keys, signer, published, treeWatch: {} }
    }
    const write = async (archive: Sealing) => {
      const events = [{ entry: eventOf(client), documents: ['d'] }]
      await archive.database
        .transaction()
        .execute(async (trx) => appendEvents(trx, await lockChain(trx, client), events, new Date()))
      await sealLog(archive)
    }
    const said: string[] = []
    const say = (line: string) => said.push(line)
    const heads = () => readFileSync(headsFile, 'utf8').trim().split('\n')
    try {
      const before = await begin()
      await migrate(before.database, migrations)
      await write(before)
      cluster.backUp()
      await write(before)
      const { rows } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(
        before.database,
      )
      // The moment lies between two commits.
      await wait(1_100)
      await write(before)
      await write(before)
      await sql`select pg_switch_wal()`.execute(before.database)
      await before.database.destroy()
      expect(heads()).toHaveLength(4)

      await cluster.restoreTo(rows[0]?.now ?? '')
      const after = await begin()
      await write(after)
      expect(after.treeWatch.fault).toBe('the tree is shorter than the one published')
      expect(heads()).toHaveLength(4)
      expect(await runRestored(after, [], say)).toBe(1)
      expect(said.join('\n')).toMatch(/lost: leaves \d+ to \d+\n.*; 2 published heads/)
      expect(await runRestored(after, ['--acknowledge-by', 'Botvid Driftsson'], say)).toBe(0)
      await after.database.destroy()

      const again = await begin()
      const app = await createArchive({ database: again.database, config, clock: again.clock })
      expect((await app.request('/health')).status).toBe(200)
      await write(again)
      await examineTree(again)
      expect(again.treeWatch.fault).toBeUndefined()
      expect(await faultOf(again.database, client)).toBeUndefined()
      expect(heads()).toHaveLength(6)
      expect(await runRestored(again, [], say)).toBe(0)
      await again.database.destroy()
    } finally {
      cluster.remove()
      rmSync(folder, { recursive: true })
    }
  },
)
