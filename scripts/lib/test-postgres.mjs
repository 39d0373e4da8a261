import { failWith, say } from './console.mjs'
import { ensureInstalled } from './install.mjs'
import { findServer } from './postgres-server.mjs'
import { startServer } from './postgres-temporary.mjs'
import { runVitest } from './run-vitest.mjs'

/** What a test reaches that has to do with a database: of all others the server is nothing new. */
const ofDatabases = [
  'lib/database/open-database.ts',
  'lib/database/open-test-database.ts',
  'scripts/lib/postgres-temporary.mjs',
]

/**
 * `npm run test:postgres`: the integration tests of what has to do with a database, against a PostgreSQL server: the one that TEST_DATABASE_URL names, the
 * one that answers on 127.0.0.1:5432, else one that is started for the tests. There the archive's tables lie in several
 * partitions, embedded in one.
 */
export async function testOnPostgres() {
  try {
    await ensureInstalled()
    const found = process.env.TEST_DATABASE_URL || (await findServer())
    const server = found ? { url: found, stop: async () => {} } : await startServer()
    say(`== Integration tests (PostgreSQL, ${withoutPassword(server.url)})`)
    try {
      const env = { TEST_PARTITIONS: '2', ...process.env, TEST_DATABASE_URL: server.url }
      const { passed, failed } = await runVitest('integration', { env, relatedTo: ofDatabases })
      say(`\n${passed} passed, ${failed} failed`)
      process.exitCode = failed > 0 ? 1 : 0
    } finally {
      await server.stop()
    }
  } catch (error) {
    failWith(error)
  }
}

/** @param {string | URL} text */
function withoutPassword(text) {
  const url = new URL(text)
  return `${url.hostname}:${url.port || 5432}`
}
