import { randomBytes } from 'node:crypto'
import { startPgbouncer } from '../pgbouncer.mjs'
import { findServer } from '../postgres-server.mjs'
import { startServer } from '../postgres-temporary.mjs'

/**
 * Databases of a test's own for several portals and archives, through a PgBouncer in transaction mode: on the server that answers, or on one
 * that is started.
 *
 * @param {Readonly<{ url: string, stop: () => Promise<void> }>} [own] a server that is meant instead, and ends with them
 * @returns {Promise<{ variables: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startSharedDatabases(own) {
  const found = own ? undefined : await findServer()
  const server = own ?? (found ? { url: found, stop: async () => {} } : await startServer())
  const mark = randomBytes(6).toString('hex')
  const names = { portal: `mittkanta_portal_${mark}`, archive: `mittkanta_archive_${mark}` }
  const all = Object.values(names)
  await onServer(
    server.url,
    all.map((name) => `create database ${name}`),
  )
  const bouncer = await startPgbouncer(server.url)
  const at = (/** @type {string} */ name) => {
    const url = new URL(bouncer.url)
    url.pathname = `/${name}`
    return url.href
  }
  return {
    variables: { PORTAL_DATABASE_URL: at(names.portal), ARCHIVE_DATABASE_URL: at(names.archive) },
    stop: async () => {
      await bouncer.stop()
      await onServer(
        server.url,
        all.map((name) => `drop database ${name} with (force)`),
      )
      await server.stop()
    },
  }
}

/**
 * @param {string} connectionString
 * @param {readonly string[]} statements
 */
async function onServer(connectionString, statements) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
