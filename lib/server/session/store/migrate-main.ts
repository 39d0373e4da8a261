import { portalDatabaseOptions } from '@/lib/config/server-config'
import { migrateCommand } from '@/lib/database/migrate-command'
import { sessionMigrations } from './migrations'

// What it keeps is nobody else's to read.
process.umask(0o077)

// `node .build/portal-migrate.mjs`: the schema of the portal, apart from its program.
process.exitCode = await migrateCommand(portalDatabaseOptions(), {
  name: 'portal',
  files: sessionMigrations,
  args: process.argv.slice(2),
  say: console.log,
})
