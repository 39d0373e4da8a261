import 'server-only'
import { log } from '@/lib/config/log'
import { DatabaseUnavailable } from '@/lib/database/database-unavailable'
import { openPatiently } from '@/lib/database/open-patiently'
import { SchemaMismatch } from '@/lib/database/schema-mismatch'
import { UnfitKeys } from './person-keying'
import { portalDatabase } from './portal-database'

/** Nobody is let in to a schema that this version can't run on, nor with keys that are not those of the database. A database that is away now is looked at when it is there. */
export async function refuseUnfitSchema(): Promise<void> {
  const refuse = (error: unknown) => {
    if (error instanceof UnfitKeys) log('fatal', 'portal.unfit-keys', { reason: error.message })
    else if (error instanceof SchemaMismatch)
      log('fatal', 'portal.unfit-schema', { reason: error.reason, scripts: error.names })
    else throw error
    process.exit(1)
  }
  const first = await portalDatabase().then(
    () => 'fit' as const,
    (error: unknown) => (error instanceof DatabaseUnavailable ? error : refuse(error)),
  )
  if (first === 'fit') return
  tellAway(first)
  void openPatiently(portalDatabase, tellAway).catch(refuse)
}

function tellAway({ because }: DatabaseUnavailable): void {
  log('error', 'portal.no-database', { reason: because })
}
