import { migrate } from '@/lib/database/migrate'
import { openDatabase } from '@/lib/database/open-database'
import { readArchiveConfig } from '@/mocks/services/archive/archive-config'
import type { ArchiveTables } from '@/mocks/services/archive/database/tables'
import { settingsAuthor } from '@/mocks/services/archive/reference/live/know-operator'
import { migrations } from '@/mocks/services/archive/store/migrations'
import { demoReferenceData } from '../people/demo-reference-data'
import { passJointTests } from '../people/filling/pass-joint-tests'
import { enterReferenceData } from '../people/filling/enter-reference-data'
import { readFillConfig, readWorkbench } from '../people/filling/fill-config'
import { livePast } from './live-past'
import { withPastArchive } from './with-past-archive'

// What it keeps is nobody else's to read.
process.umask(0o077)

/**
 * Program: lives the past of the demo people in an archive that has not been started yet, with its own database, keys and address.
 * Before that the reference data is entered, once. An archive whose log has begun is left alone: the past can't come after it.
 */
try {
  const { archive: config, database: options, port } = readArchiveConfig()
  const portal = await readFillConfig()
  const workbench = await readWorkbench()
  const database = await openDatabase<ArchiveTables>(options)
  await migrate(database, migrations)
  const begun = await database.selectFrom('audit_events').select('id').limit(1).executeTakeFirst()
  const told = await database
    .selectFrom('reference_changes')
    .select('id')
    .where('author_id', '<>', settingsAuthor)
    .limit(1)
    .execute()
  if (told.length === 0) {
    await withPastArchive(database, config, { url: config.url, port }, () =>
      enterReferenceData(workbench, demoReferenceData(new Date())),
    )
    process.stdout.write('the reference data is entered\n')
  }
  if (begun) process.stdout.write('the log has begun: nothing to do\n')
  else {
    const now = new Date()
    const place = { url: config.url, port }
    const [tests, moments] = await withPastArchive(database, config, place, async (past) => [
      await passJointTests({ workbench, setNow: past.setNow }),
      await livePast({ portal, now, setNow: past.setNow }),
    ])
    process.stdout.write(`${tests} joint tests, ${moments} moments of the past\n`)
  }
  await database.destroy()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
