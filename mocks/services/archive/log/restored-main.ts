import { pino } from 'pino'
import { ringOf } from '@/lib/keys/ring'
import { openDatabase } from '@/lib/database/open-database'
import { requireSchema } from '@/lib/database/schema-state'
import { readArchiveConfig } from '../archive-config'
import type { ArchiveTables } from '../database/tables'
import { openKeys } from '../kept-keys'
import { createSigner } from '../protocol/signing/signer'
import { migrations } from '../store/migrations'
import { publishedInFile } from './tree/published-heads'
import { runRestored } from './tree/run-restored'

// What it keeps is nobody else's to read.
process.umask(0o077)

// `node .build/archive-restored.mjs [--acknowledge-by NAME]`: what a restore of the archive's database has lost of the log.
const { archive: config, database: where } = readArchiveConfig()
const say = (line: string) => console.log(`archive: ${line}`)
process.exitCode = await run()

async function run(): Promise<number> {
  if (config.headsFile === undefined) {
    say('ARCHIVE_HEADS_FILE names no published heads: without them a restore can not be told.')
    return 1
  }
  const database = await openDatabase<ArchiveTables>({ ...where, poolSize: 2 })
  try {
    await requireSchema(database, migrations)
    const sealing = {
      ...{ database, config, clock: () => new Date(), log: pino({ level: 'silent' }) },
      keys: await openKeys(database, ringOf(config.secret, config.alsoSecrets ?? [])),
      signer: await createSigner(config.signingKeys, config.pkcs11Pin),
      published: publishedInFile(config.headsFile),
      treeWatch: {},
    }
    return await runRestored(sealing, process.argv.slice(2), say)
  } finally {
    await database.destroy()
  }
}
