import { migrateCommand } from '@/lib/database/migrate-command'
import { archiveDatabaseOptions } from '../archive-config'
import { migrations } from './migrations'

// What it keeps is nobody else's to read.
process.umask(0o077)

// `node .build/archive-migrate.mjs`: the schema of the archive, apart from its program.
process.exitCode = await migrateCommand(archiveDatabaseOptions(), {
  name: 'archive',
  files: migrations,
  args: process.argv.slice(2),
  say: console.log,
})
