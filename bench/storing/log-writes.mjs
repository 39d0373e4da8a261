import { createHash } from 'node:crypto'
import pg from 'pg'

/**
 * Rows of the log a second, each of another client and committed by itself, against single rows of their size in a table of nothing else.
 * @returns {Promise<{ours: number, bare: number}>} a second
 */
export async function logWrites({ openDatabase, recordAudit, url, callers, seconds }) {
  const database = await openDatabase({ url, dataDir: '', poolSize: callers })
  const pool = new pg.Pool({ connectionString: url, max: callers })
  await pool.query(
    'create table bench_rows (client_id text, sequence bigint, event text, primary key (client_id, sequence))',
  )
  const clientOf = (n) =>
    createHash('sha256')
      .update(`writer ${n % 5_000}`)
      .digest('hex')
      .slice(0, 32)
  const text = 'x'.repeat(420)
  const ours = (n) => {
    const entry = {
      clientId: clientOf(n),
      kind: 'use',
      operation: 'search-documents',
      by: 'system',
      software: 'bench',
      organisation: 'county-05',
      register: 'county-05',
      ground: 'own-register',
    }
    return recordAudit(database, entry, new Date(), [])
  }
  const bare = (n) =>
    pool.query({
      name: 'b',
      text: 'insert into bench_rows values ($1, $2, $3)',
      values: [clientOf(n), n, text],
    })
  const rates = { ours: [], bare: [] }
  let turn = 0
  for (let round = 0; round < 4; round += 1)
    for (const [name, write] of Object.entries({ ours, bare })) rates[name].push(await rate(write))
  await pool.query('drop table bench_rows')
  await pool.end()
  await database.destroy()
  // The first round warms.
  const middle = (all) => all.slice(1).sort((a, b) => a - b)[1]
  return { ours: middle(rates.ours), bare: middle(rates.bare) }

  async function rate(write) {
    const begun = performance.now()
    const until = begun + (seconds * 1000) / 2
    let written = 0
    const caller = async () => {
      while (performance.now() < until) {
        await write(turn++)
        written += 1
      }
    }
    await Promise.all(Array.from({ length: callers }, caller))
    return (written * 1000) / (performance.now() - begun)
  }
}
