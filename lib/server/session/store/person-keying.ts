import type { Kysely } from 'kysely'
import type { Ring } from '@/lib/keys/ring'
import { personKey } from '../sealing/person-key'
import type { SessionTables } from './session-tables'

/** The portal's keys are not those of its database. */
export class UnfitKeys extends Error {}

/** By how many peppers the keys of persons in this database are made. */
export async function readKeyed(database: Kysely<SessionTables>): Promise<number> {
  const { keyed } = await database
    .selectFrom('person_keying')
    .select('keyed')
    .executeTakeFirstOrThrow()
  return keyed
}

/** What a database keeps to know the peppers again; of nobody, for no HETU is a word. */
export const keyingProof = (peppers: Ring, keyed: number) => personKey('proof', peppers, keyed)

/**
 * Makes sure that the peppers are those of the database: with others nobody would be who she was.
 *
 * @throws UnfitKeys
 */
export async function requirePeppers(
  database: Kysely<SessionTables>,
  peppers: Ring,
): Promise<void> {
  const { keyed, proof } = await database
    .selectFrom('person_keying')
    .select(['keyed', 'proof'])
    .executeTakeFirstOrThrow()
  if (keyed > peppers.length)
    throw new UnfitKeys(`HETU_PEPPER has ${peppers.length} of the ${keyed} peppers of the database`)
  const own = keyingProof(peppers, keyed)
  if (proof !== null && proof !== own)
    throw new UnfitKeys('HETU_PEPPER is not that of the database')
  if (proof !== null) return
  await database
    .updateTable('person_keying')
    .set({ proof: own })
    .where('proof', 'is', null)
    .execute()
  // Another process may have been the first, with other peppers.
  await requirePeppers(database, peppers)
}
