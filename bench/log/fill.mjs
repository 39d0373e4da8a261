import { createHash } from 'node:crypto'

const batch = 2_000

/**
 * Writes a long chain to a client's log as the archive would have: each event linked to the one before, half an hour apart,
 * by four organisations on two grounds. Its newest link is the chain's head.
 *
 * @param {{sql: Function, database: object}} archive
 * @param {{client: string, documents: readonly string[], count: number}} log
 */
export async function fill({ sql, database }, { client, documents, count }) {
  const { rows } =
    await sql`select sequence, hash from audit_chains where client_id = ${client}`.execute(database)
  let { sequence, hash } = rows[0] ?? { sequence: 0, hash: '0'.repeat(64) }
  for (let begin = 0; begin < count; begin += batch) {
    const links = []
    for (let n = begin; n < Math.min(begin + batch, count); n += 1) {
      const previous = hash
      const event = eventOf(n, client, documents)
      const text = JSON.stringify(event)
      sequence += 1
      hash = sha256(`${previous}:${sequence}:${sha256(text)}`)
      links.push({ sequence, id: event.id, recorded: event.recorded, text, previous, hash })
    }
    const all = (name) => links.map((link) => link[name])
    await sql`insert into audit_events (client_id, sequence, id, recorded, event, previous_hash, hash)
      select ${client}, * from unnest(${all('sequence')}::bigint[], ${all('id')}::text[],
        ${all('recorded')}::timestamptz[], ${all('text')}::text[], ${all('previous')}::text[],
        ${all('hash')}::text[])`.execute(database)
  }
  await sql`insert into audit_chains (client_id, sequence, event_hash, previous_hash, hash)
    select client_id, sequence, hash, previous_hash, hash from audit_events
    where client_id = ${client} order by sequence desc limit 1
    on conflict (client_id) do update set sequence = excluded.sequence, hash = excluded.hash`.execute(
    database,
  )
}

function eventOf(n, client, documents) {
  return {
    by: n % 5 === 0 ? 'system' : 'person',
    client,
    documents: [documents[n % documents.length]],
    ground: n % 7 === 0 ? 'consent' : 'own-register',
    id: sha256(`event ${n}`).slice(0, 32),
    kind: n % 7 === 0 ? 'disclosure' : n % 50 === 3 ? 'refused' : 'use',
    operation: n % 3 === 0 ? 'search-documents' : 'read-document',
    organisation: `county-0${(n % 4) + 5}`,
    recorded: new Date(Date.UTC(2020, 0, 1) + n * 35 * 60_000).toISOString(),
    register: 'county-05',
    request: sha256(`request ${n >> 1}`).slice(0, 32),
    rule: 'D1',
    serviceTask: 'disability',
    socialService: 'social-work',
    software: 'bench',
    unit: `unit-${n % 9}`,
  }
}

function sha256(text) {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
