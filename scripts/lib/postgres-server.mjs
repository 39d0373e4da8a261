import { userInfo } from 'node:os'

/**
 * A PostgreSQL server on 127.0.0.1:5432 that lets us in and lets us make databases.
 * @returns {Promise<string | undefined>} its URL
 */
export async function findServer() {
  const users = [process.env.PGUSER, userInfo().username, 'postgres'].filter(Boolean)
  const urls = users.map((user) => `postgres://${user}@127.0.0.1:5432/postgres`)
  for (const url of urls) {
    if (await mayMakeDatabases(url)) return url
  }
  return undefined
}

/** @param {string} connectionString */
async function mayMakeDatabases(connectionString) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query(
      'select rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    )
    return rows[0].may
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
