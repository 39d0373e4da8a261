import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of the measurement's own on the server, which `close` drops. */
export async function openServer() {
  const server = process.env.TEST_DATABASE_URL ?? 'postgres://root@127.0.0.1:5432/postgres'
  const name = `mittkanta_bench_${randomBytes(4).toString('hex')}`
  await ask(server, `create database ${name}`)
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  return { url, close: () => ask(server, `drop database if exists ${name} with (force)`) }
}

async function ask(connectionString, text) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(text)
  await client.end()
}
