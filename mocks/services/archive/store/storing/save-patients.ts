import { sql } from 'kysely'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import { countRetention } from '../../retention/counting/count-retention'
import type { EntryAnswer } from './entry-answer'
import type { IncomingPatient, Transaction } from './bundle/transaction'
import type { SaveContext } from './save-context'

/** Patient ids of all clients of whom a Bundle tells, in order. */
export function clientsOf(
  { patients, documents, matters, relationships }: Transaction,
  patientId: SaveContext['patientId'],
): string[] {
  const named = [...patients, ...documents, ...matters, ...relationships]
  return [...new Set(named.map(({ hetu }) => patientId(hetu)))].sort()
}

/** Patient ids of those whose identity code no living person has. */
function inventedOf(
  { patients, documents, matters, relationships }: Transaction,
  patientId: SaveContext['patientId'],
): ReadonlySet<string> {
  const named = [...patients, ...documents, ...matters, ...relationships]
  return new Set(
    named.filter(({ hetu }) => isInventedHetu(hetu)).map(({ hetu }) => patientId(hetu)),
  )
}

/**
 * Makes sure that every client of the Bundle has a row, and locks it: two Bundles for one client are stored one after
 * the other. Locked in the order of ids, so that two Bundles never wait for each other.
 */
export async function lockClients(
  { trx, now, patientId }: SaveContext,
  transaction: Transaction,
): Promise<void> {
  const ids = clientsOf(transaction, patientId)
  const invented = inventedOf(transaction, patientId)
  for (const id of ids)
    await sql`insert into clients (client_id, stored_at, invented) values (${id}, ${now}, ${invented.has(id)})
      on conflict (client_id) do update set invented = excluded.invented`.execute(trx)
}

/**
 * Keeps the newest name and date of birth that a system has told; one that tells no name takes none away. A day of death is kept for the organisation
 * that tells it (A10). A client is always known: whether anybody had stored anything of her before is told to nobody.
 */
export async function savePatient(
  context: SaveContext,
  patient: IncomingPatient,
): Promise<EntryAnswer> {
  const { trx, now, patientId } = context
  const id = patientId(patient.hetu)
  const isNamed = patient.familyName !== '' || patient.givenNames.length > 0
  const told = {
    ...(isNamed && { family_name: patient.familyName, given_names: patient.givenNames }),
    ...(patient.birthDate && { birth_date: patient.birthDate }),
  }
  const before = await trx
    .selectFrom('clients')
    .select('birth_date')
    .where('client_id', '=', id)
    .executeTakeFirst()
  if (Object.keys(told).length > 0)
    await trx.updateTable('clients').set(told).where('client_id', '=', id).execute()
  if (isNamed) await saveName(context, id, patient)
  const isBornAnew = patient.birthDate !== undefined && patient.birthDate !== before?.birth_date
  const isOfLife = await saveDeath(context, id, patient.deceased)
  if (isBornAnew || isOfLife) await countRetention(trx, id, sql`true`)
  return { entry: patient.entry, type: 'Patient', id, isNew: false, revision: 1, at: now }
}

/** Kept for the organisation that tells it, too: what others tell is no matter of its supervision. */
async function saveName(
  { trx, caller: { organisation } }: SaveContext,
  id: string,
  { familyName, givenNames }: IncomingPatient,
): Promise<void> {
  await sql`insert into client_names (client_id, organisation, family_name, given_names)
    values (${id}, ${organisation}, ${familyName}, ${givenNames}::text[])
    on conflict (client_id, organisation) do update set family_name = excluded.family_name, given_names = excluded.given_names
    where (client_names.family_name, client_names.given_names) is distinct from (excluded.family_name, excluded.given_names)`.execute(
    trx,
  )
}

/** Whether it changes what was known. */
async function saveDeath(
  { trx, caller: { organisation } }: SaveContext,
  id: string,
  deceased: IncomingPatient['deceased'],
): Promise<boolean> {
  if (deceased === undefined) return false
  const { rows } =
    deceased === 'lives'
      ? await sql`delete from deaths where client_id = ${id} and organisation = ${organisation} returning 1`.execute(
          trx,
        )
      : await sql`insert into deaths (client_id, organisation, deceased_on) values (${id}, ${organisation}, ${deceased})
          on conflict (client_id, organisation) do update set deceased_on = excluded.deceased_on
          where deaths.deceased_on <> excluded.deceased_on returning 1`.execute(trx)
  return rows.length > 0
}
