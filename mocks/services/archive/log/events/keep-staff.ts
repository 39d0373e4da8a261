import type { ArchiveTables, ArchiveTransaction } from '../../database/tables'

/** Remembers what one of the own staff of an organisation is called, once: by it who supervises finds clients who are colleagues. */
export async function keepStaff(
  trx: ArchiveTransaction,
  staff: ArchiveTables['staff'],
): Promise<void> {
  await trx
    .insertInto('staff')
    .values(staff)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
