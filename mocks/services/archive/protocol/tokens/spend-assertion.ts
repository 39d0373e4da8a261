import type { ArchiveDatabase } from '../../database/tables'
import type { VerifiedAssertion } from './verify-assertion'

/**
 * Marks an assertion as used, in the database, so that no process of the archive takes it a second time.
 *
 * @returns false when it had been used
 */
export async function spendAssertion(
  database: ArchiveDatabase,
  software: string,
  { jti, expiresAt }: VerifiedAssertion,
  now: Date,
): Promise<boolean> {
  return database.transaction().execute(async (trx) => {
    await trx.deleteFrom('used_assertions').where('expires_at', '<', now).execute()
    const marked = await trx
      .insertInto('used_assertions')
      .values({ software, jti, expires_at: expiresAt })
      .onConflict((conflict) => conflict.columns(['software', 'jti']).doNothing())
      .returning('jti')
      .executeTakeFirst()
    return marked !== undefined
  })
}
