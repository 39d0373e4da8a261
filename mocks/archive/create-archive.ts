import { Hono } from 'hono'
import { pino, type Logger } from 'pino'
import type { Archive } from './archive'
import type { ArchiveConfig } from './archive-config'
import type { ArchiveDatabase } from './database/tables'
import { routes } from './routes'
import { authenticate } from './http/authenticate'
import { refuse, type FhirEnvironment } from './http/fhir-context'
import { isDatabaseError } from './http/is-database-error'
import { logRequests } from './http/log-requests'
import { internalError, notFound, unavailable } from './http/outcome'
import { deriveKeys } from './keys'
import { readOrganisationDirectory } from './reference/organisation-directory'
import { createAccessTokens } from './tokens/access-token'

export type ArchiveOptions = Readonly<{
  /** Migrated, and with reference data in it. */
  database: ArchiveDatabase
  config: ArchiveConfig
  clock?: () => Date
  log?: Logger
}>

/** The archive as a Hono app, which takes requests by `app.request` or a server. */
export async function createArchive(options: ArchiveOptions): Promise<Hono<FhirEnvironment>> {
  const { database, config } = options
  const clock = options.clock ?? (() => new Date())
  const log = options.log ?? pino({ level: 'silent' })
  const keys = deriveKeys(config.secret)
  const tokens = createAccessTokens(keys.accessTokens, config.url, clock)
  const organisations = await readOrganisationDirectory(database)
  const archive: Archive = { config, database, clock, log, keys, tokens, organisations }

  const app = new Hono<FhirEnvironment>()
  app.use(logRequests(log))
  app.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
  })
  for (const { method, path, open, handle } of routes) {
    if (!open) app.on(method, path, authenticate(archive))
    app.on(method, path, (c) => handle(archive, c))
  }
  app.notFound((c) => refuse(c, 404, notFound))
  app.onError((error, c) => {
    const isDatabase = isDatabaseError(error)
    const code = 'code' in error ? String(error.code) : undefined
    log.error({ failure: error.name, code, stack: stackOf(error) }, 'a request failed')
    return isDatabase ? refuse(c, 503, unavailable) : refuse(c, 500, internalError)
  })
  return app
}

/** Where it happened, without the message: a message of the database may repeat a value. */
function stackOf(error: Error): string | undefined {
  return error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8)
    .join('\n')
}
