import pino from 'pino'
import { readConfig, secretsOf } from '@/lib/config/server-config'
import { migrate } from '@/lib/database/migrate'
import { openTestDatabase } from '@/lib/database/open-test-database'
import { createLog } from '@/lib/config/log'
import { cookieNames } from '../http/cookie-names'
import type { LoginServices } from '../login/login-services'
import { readPortalKeys } from '../login/portal-keys'
import { sessionMigrations } from '../store/migrations'
import type { SessionTables } from '../store/session-tables'
import { makePortalKeys } from './make-portal-keys'

export const testPortalUrl = 'http://localhost:4160'

/** What login and logout work with, over a database of the test's own; `logged` fills with the lines of the log. */
export async function openTestServices(environment: Readonly<Record<string, string>> = {}) {
  const { database, close } = await openTestDatabase<SessionTables>()
  await migrate(database, sessionMigrations)
  const logged: string[] = []
  const config = readConfig({
    PORTAL_URL: testPortalUrl,
    PORTAL_JWKS_FILE: 'unused',
    SESSION_SECRET: 'a secret of the portal that is long enough',
    HETU_PEPPER: 'a pepper of the portal that is long enough',
    ...environment,
  })
  const services: LoginServices = {
    config,
    keys: readPortalKeys(await makePortalKeys()),
    secure: false,
    log: createLog(pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })),
    cookies: cookieNames(false),
    context: {
      database,
      secrets: secretsOf(config),
      idleSeconds: config.SESSION_IDLE_SECONDS,
      absoluteSeconds: config.SESSION_ABSOLUTE_SECONDS,
    },
  }
  return { services, database, logged, close }
}
