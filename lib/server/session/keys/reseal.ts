import { sql, type Transaction } from 'kysely'
import type { Ring } from '@/lib/keys/ring'
import { portalKeys, seal, unseal } from '../sealing/seal'
import type { SessionTables } from '../store/session-tables'

export type Resealed = Readonly<{ addresses: number; mandatesSessions: number; lost: number }>

/**
 * Seals anew, under the first secret of the portal, what outlives every session: the secrets of the addresses for notes, and the ids of
 * sessions at the mandates service. What lives in sessions is over with them.
 */
export async function reseal(trx: Transaction<SessionTables>, secrets: Ring): Promise<Resealed> {
  const [addresses, lostAddresses] = await resealAddresses(trx, secrets)
  const [mandatesSessions, lostSessions] = await resealMandates(trx, secrets)
  return { addresses, mandatesSessions, lost: lostAddresses + lostSessions }
}

type Counts = readonly [sealed: number, lost: number]

async function resealAddresses(trx: Transaction<SessionTables>, secrets: Ring): Promise<Counts> {
  const rows = await trx
    .selectFrom('note_addresses')
    .select(['secret_hash as id', 'secret_sealed as sealed'])
    .forUpdate()
    .execute()
  // Of earlier versions, which knew one secret: it is the oldest.
  const oldest = secrets.at(-1) ?? secrets[0]
  const anew = rows.flatMap(({ id, sealed }) => {
    const own = sealed === null ? oldest : unseal(sealed, portalKeys(secrets), 'note-secret')
    return own === undefined ? [] : [{ id, sealed: seal(own, portalKeys(secrets), 'note-secret') }]
  })
  await sql`update note_addresses set secret_sealed = anew.sealed
    from unnest(${anew.map(({ id }) => id)}::text[], ${anew.map(({ sealed }) => sealed)}::text[])
      as anew (id, sealed) where secret_hash = anew.id`.execute(trx)
  return [anew.length, rows.length - anew.length]
}

async function resealMandates(trx: Transaction<SessionTables>, secrets: Ring): Promise<Counts> {
  const rows = await trx
    .selectFrom('mandates_sessions')
    .select(['id_hash as id', 'sealed'])
    .forUpdate()
    .execute()
  const anew = rows.flatMap(({ id, sealed }) => {
    const text = unseal(sealed, portalKeys(secrets), 'mandates-session')
    return text === undefined
      ? []
      : [{ id, sealed: seal(text, portalKeys(secrets), 'mandates-session') }]
  })
  await sql`update mandates_sessions set sealed = anew.sealed
    from unnest(${anew.map(({ id }) => id)}::text[], ${anew.map(({ sealed }) => sealed)}::text[])
      as anew (id, sealed) where id_hash = anew.id`.execute(trx)
  return [anew.length, rows.length - anew.length]
}
