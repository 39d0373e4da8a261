import 'server-only'
import { log } from '@/lib/config/log'
import { serverConfig } from '@/lib/config/server-config'
import { answerBackups } from '@/lib/database/answer-backups'
import { portalDatabase } from './portal-database'

/** Lets the portal's embedded database be backed up while the portal runs; one on a server has tools of its own. */
export function answerPortalBackups(): void {
  const { PORTAL_DATABASE_URL: url, PORTAL_DATA_DIR: dataDir } = serverConfig()
  if (url !== undefined) return
  answerBackups({
    database: portalDatabase,
    dataDir,
    note: (outcome, error) =>
      outcome === 'taken' ? log('info', 'backup.taken') : log('error', 'backup.failed', { error }),
  })
}
