import { openDatabase } from '@/lib/database/open-database'
import { requireSchema } from '@/lib/database/schema-state'
import { archiveDatabaseOptions, archiveSecrets } from '../archive-config'
import type { ArchiveTables } from '../database/tables'
import { openKeys, sealKeysAnew, UnfitSecret } from '../kept-keys'
import { migrations } from './migrations'

// What it keeps is nobody else's to read.
process.umask(0o077)

// `node .build/archive-keys.mjs archive-secret reseal [--dry-run]`: the keys in the archive's database, apart from its program.
const args = process.argv.slice(2)
const dry = args.includes('--dry-run')
const say = (line: string) => console.log(`archive: ${line}`)

process.exitCode = await run()

async function run(): Promise<number> {
  if (args.filter((arg) => arg !== '--dry-run').join(' ') !== 'archive-secret reseal') {
    say('There are: archive-secret reseal; and --dry-run.')
    return 2
  }
  const database = await openDatabase<ArchiveTables>({ ...archiveDatabaseOptions(), poolSize: 1 })
  try {
    await requireSchema(database, migrations)
    await (dry ? openKeys : sealKeysAnew)(database, archiveSecrets())
    say(`${dry ? 'would seal' : 'sealed'} the keys that last anew, under the first secret`)
    return 0
  } catch (error) {
    if (!(error instanceof UnfitSecret)) throw error
    say(error.message)
    return 1
  } finally {
    await database.destroy()
  }
}
