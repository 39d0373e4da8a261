import { sql } from 'kysely'
import type { Ring } from '@/lib/keys/ring'
import type { ArchiveDatabase } from './database/tables'
import { derive, keysOf, lastingKeys, type ArchiveKeys, type LastingKeys } from './keys'
import { openText, sealText } from './sealed-text'

/** ARCHIVE_SECRET is not that of the database. */
export class UnfitSecret extends Error {}

/**
 * The archive's keys. Those that last are kept in the database, sealed under the archive's secret, so that the secret can be changed and
 * every client keeps her id and every leaf of the log its meaning (docs/decisions/0048-keys-that-change.md). An archive that has none
 * kept yet begins with those that its oldest secret has made from the beginning.
 *
 * @param lead the database of the instance that leads, where there are several: a client has one id in all of them
 * @throws UnfitSecret when none of the secrets opens them, or they are others than those of the lead
 */
export async function openKeys(
  database: ArchiveDatabase,
  secrets: Ring,
  lead?: ArchiveDatabase,
): Promise<ArchiveKeys> {
  const given = lead && (await readLasting(lead, secrets))
  const first = sealed(given ?? lastingKeys(secrets.at(-1) ?? secrets[0]), secrets)
  await database
    .insertInto('kept_keys')
    .values(first)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const lasting = await readLasting(database, secrets)
  if (given && Buffer.compare(given.patients, lasting.patients) !== 0)
    throw new UnfitSecret('the keys of this database are not those of the instance that leads')
  return keysOf(secrets, lasting)
}

/**
 * Seals the keys that last anew, under the first of the secrets.
 *
 * @throws UnfitSecret
 */
export async function sealKeysAnew(database: ArchiveDatabase, secrets: Ring): Promise<void> {
  await openKeys(database, secrets)
  await database.transaction().execute(async (trx) => {
    await sql`lock table kept_keys in exclusive mode`.execute(trx)
    for (const { name, sealed: text } of sealed(await readLasting(trx, secrets), secrets))
      await trx.updateTable('kept_keys').set({ sealed: text }).where('name', '=', name).execute()
  })
}

async function readLasting(database: ArchiveDatabase, secrets: Ring): Promise<LastingKeys> {
  const rows = await database.selectFrom('kept_keys').select(['name', 'sealed']).execute()
  const key = (name: keyof LastingKeys) => {
    const row = rows.find((each) => each.name === name)
    const text = row && openText(wrapping(secrets), name, row.sealed)
    if (text === undefined)
      throw new UnfitSecret('ARCHIVE_SECRET does not open what this database is kept under')
    return Buffer.from(text, 'base64url')
  }
  return { patients: key('patients'), leaves: key('leaves') }
}

const sealed = (keys: LastingKeys, secrets: Ring) =>
  (['patients', 'leaves'] as const).map((name) => {
    const text = Buffer.from(keys[name]).toString('base64url')
    return { name, sealed: sealText(wrapping(secrets), name, text) }
  })

const wrapping = (secrets: Ring) => secrets.map((secret) => derive(secret, 'keys that last'))
