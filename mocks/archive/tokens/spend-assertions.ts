import type { ArchiveDatabase } from '../database/tables'
import type { VerifiedAssertion } from './verify-assertion'

/**
 * Marks assertions as used, in the database, so that no process of the archive takes one a second time.
 *
 * @returns false when one of them had been used
 */
export async function spendAssertions(
  database: ArchiveDatabase,
  software: string,
  assertions: readonly VerifiedAssertion[],
  now: Date,
): Promise<boolean> {
  const rows = assertions.map(({ jti, expiresAt }) => ({ software, jti, expires_at: expiresAt }))
  return database.transaction().execute(async (trx) => {
    await trx.deleteFrom('used_assertions').where('expires_at', '<', now).execute()
    const marked = await trx
      .insertInto('used_assertions')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['software', 'jti']).doNothing())
      .returning('jti')
      .execute()
    return marked.length === rows.length
  })
}
