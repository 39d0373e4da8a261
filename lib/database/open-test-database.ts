import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { emptyDatabase } from './empty-database'
import { openDatabase } from './open-database'

/**
 * An empty database of a test's own: in memory, or, when TEST_DATABASE_URL names a PostgreSQL server, a new database
 * there that `close` drops again.
 */
export async function openTestDatabase<Tables>() {
  const server = process.env.TEST_DATABASE_URL
  if (!server) {
    const loadDataDir = await emptyDatabase()
    const database = await openDatabase<Tables>({ dataDir: 'memory://', loadDataDir })
    return { database, url: undefined, close: () => database.destroy() }
  }
  const name = `mittkanta_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name}`)
  const url = withDatabase(server, name)
  const database = await openDatabase<Tables>({ url, dataDir: '' })
  const close = async () => {
    await database.destroy()
    await onServer(server, `drop database ${name} with (force)`)
  }
  return { database, url, close }
}

function withDatabase(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
