import type { ArchiveTransaction } from '../../database/tables'
import type { Transaction } from './bundle/transaction'

/** Something that is stored anew, with the unit that it names. */
export type KeptUnit = Readonly<
  | { kind: 'document' | 'relationship'; hetu: string; oid: string; unitId: string }
  | { kind: 'worker'; identifier: string; unitId: string }
>

/**
 * Which parts of a Bundle a register has by the unit that they name: a producer's, which stored there by register access (D2, D3). The
 * organiser corrects them, also when the service has ended, and the producer stays who made them (A2).
 */
export async function keptUnits(
  trx: ArchiveTransaction,
  { documents, relationships, workers }: Transaction,
  register: string,
  patientId: (hetu: string) => string,
): Promise<(part: KeptUnit) => boolean> {
  const kept = new Set<string>()
  for (const { hetu, setOid: oid, unitId, replaces } of documents) {
    if (replaces === undefined) continue
    const row = await trx
      .selectFrom('documents')
      .select('id')
      .where('client_id', '=', patientId(hetu))
      .where('set_oid', '=', oid)
      .where('controller_id', '=', register)
      .where('unit_id', '=', unitId)
      .executeTakeFirst()
    if (row) kept.add(nameOf({ kind: 'document', hetu, oid, unitId }))
  }
  for (const { hetu, oid, unitId } of relationships) {
    const row = await trx
      .selectFrom('relationships')
      .select('id')
      .where('client_id', '=', patientId(hetu))
      .where('oid', '=', oid)
      .where('controller_id', '=', register)
      .where('unit_id', '=', unitId)
      .executeTakeFirst()
    if (row) kept.add(nameOf({ kind: 'relationship', hetu, oid, unitId }))
  }
  for (const { identifier, unitId } of workers) {
    const row = await trx
      .selectFrom('workers')
      .select('id')
      .where('controller_id', '=', register)
      .where('identifier', '=', identifier)
      .where('unit_id', '=', unitId)
      .executeTakeFirst()
    if (row) kept.add(nameOf({ kind: 'worker', identifier, unitId }))
  }
  return (part) => kept.has(nameOf(part))
}

function nameOf(part: KeptUnit): string {
  return part.kind === 'worker'
    ? JSON.stringify([part.kind, part.identifier, part.unitId])
    : JSON.stringify([part.kind, part.hetu, part.oid, part.unitId])
}
