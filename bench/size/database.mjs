import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import pg from 'pg'
import { startServer } from '../../scripts/lib/postgres-temporary.mjs'

/** Bytes that a document takes with its body, two rows of the log, and all indexes. */
const perDocument = 6_200
/** Bytes that the server writes ahead at the most. */
const ahead = 4e9

/** While it is filled, nothing has to survive. */
const whileFilling = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  maintenance_work_mem: '1GB',
  work_mem: '512MB',
}

/** A PostgreSQL server of the measurement's own, which can be filled fast and begun anew. */
export async function openOwnServer(documents) {
  const free = statfsSync(tmpdir())
  const kept = documents * perDocument
  const wanted = kept + Math.min(kept, ahead)
  if (free.bavail * free.bsize < wanted)
    throw new Error(`${tmpdir()} needs ${Math.ceil(wanted / 1e9)} GB of free disk.`)
  const server = await startServer({ settings: ['-c', 'shared_buffers=1GB'] })
  const ask = async (...statements) => {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    const answers = []
    for (const statement of statements) answers.push((await client.query(statement)).rows)
    await client.end()
    return answers.at(-1)
  }
  const restart = async () => {
    await server.end()
    await server.begin()
  }
  return {
    restart,
    stop: server.stop,
    urlOf: (name) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href,
    create: (name) => ask(`create database ${name}`),
    settings: () =>
      ask(
        `select name, current_setting(name) as setting from pg_settings where name in ('fsync', 'shared_buffers', 'synchronous_commit') order by name`,
      ),
    whileFilling: async (work) => {
      await ask(
        ...Object.entries(whileFilling).map(
          ([name, value]) => `alter system set ${name} = '${value}'`,
        ),
      )
      await restart()
      await work()
      await ask('alter system reset all', 'checkpoint')
      await restart()
    },
  }
}
