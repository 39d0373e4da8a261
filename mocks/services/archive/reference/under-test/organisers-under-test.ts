import type { ArchiveTransaction } from '../../database/tables'

type Asked = Readonly<{ software: string; clientId: string; now: Date }>

/**
 * Organisers with whom a system is in a joint test of this client just now: the test must be able to run before register access is
 * open (A8). It opens for the invented client, the pair and the time that both parties have agreed on, and not after a party has signed
 * the report.
 */
export async function organisersUnderTest(
  trx: ArchiveTransaction,
  { software, clientId, now }: Asked,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('joint_tests')
    .select('organiser')
    .where('client_id', '=', clientId)
    .where('producer_system', '=', software)
    .where('agreed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('report', 'is', null)
    .where('from_at', '<=', now)
    .where('until_at', '>', now)
    .execute()
  return rows.map(({ organiser }) => organiser)
}
