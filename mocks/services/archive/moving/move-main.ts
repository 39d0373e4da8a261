import { ringOf } from '@/lib/keys/ring'
import { openDatabase } from '@/lib/database/open-database'
import { requireSchema } from '@/lib/database/schema-state'
import { readArchiveConfig } from '../archive-config'
import type { ArchiveTables } from '../database/tables'
import { openKeys, UnfitSecret } from '../kept-keys'
import { migrations } from '../store/migrations'
import { slotCount } from '../instances/directory'
import { NotMoved } from './move-client'
import { moveClients, type Slots } from './move-clients'

// What it keeps is nobody else's to read.
process.umask(0o077)

// `node .build/archive-move.mjs --slots FROM-TO [--dry-run]`: the clients of closed slots out of the database of this instance into that of another.
const args = process.argv.slice(2)
const say = (line: string) => console.log(`archive: ${line}`)
process.exitCode = await run()

function slotsOf([name, value = '', ...more]: readonly string[]): Slots | undefined {
  const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(value) ?? []
  const slots = { from: Number(from), to: Number(to) }
  const isFit = slots.from <= slots.to && slots.to < slotCount
  return name === '--slots' && more.length === 0 && isFit ? slots : undefined
}

async function run(): Promise<number> {
  const isDry = args.includes('--dry-run')
  const slots = slotsOf(args.filter((arg) => arg !== '--dry-run'))
  const { archive: config, database: where, moveTo } = readArchiveConfig()
  const { instances } = config
  if (!slots || !instances || moveTo === undefined || where.url === undefined) {
    say(
      'There is: --slots FROM-TO, and --dry-run; with the settings of the instance that has them, and ARCHIVE_MOVE_TO_DATABASE_URL.',
    )
    return 2
  }
  const source = await openDatabase<ArchiveTables>({ ...where, poolSize: 2 })
  const target = await openDatabase<ArchiveTables>({ url: moveTo, dataDir: '', poolSize: 2 })
  try {
    for (const database of [source, target]) await requireSchema(database, migrations)
    const secrets = ringOf(config.secret, config.alsoSecrets ?? [])
    const keys = await openKeys(source, secrets)
    await openKeys(target, secrets, source)
    const moved = await moveClients({ source, target, keys, instances, slots }, isDry)
    say(`${isDry ? 'would move' : 'moved'} ${moved} clients of slots ${slots.from} to ${slots.to}`)
    return 0
  } catch (error) {
    if (!(error instanceof NotMoved || error instanceof UnfitSecret)) throw error
    say(error.message)
    return 1
  } finally {
    await Promise.all([source.destroy(), target.destroy()])
  }
}
