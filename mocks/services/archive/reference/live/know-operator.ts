import type { Organization } from 'fhir/r4'
import { codeSystem, sid } from '@/lib/contracts/archive/systems'
import type { ArchiveDatabase } from '../../database/tables'
import { readChange, type Author } from '../register/change'
import { enterChanges, lockReference } from '../register/enter-changes'
import { takeEffect } from '../register/take-effect'

/** Who enters what the settings say, in the history. */
export const settingsAuthor = 'settings'

/** Whoever runs the archive, as its settings have it: logical id, business id (Y-tunnus) and name. */
export type Operator = Readonly<{ id: string; businessId: string; name: string }>

/**
 * Lets a new archive know the organisation that runs it, by which its people are led in at the workbench; everybody else is let in by them (A12). What
 * they have entered of it later stays.
 *
 * @throws when the settings make no organisation
 */
export async function knowOperator(
  database: ArchiveDatabase,
  { id, businessId, name }: Operator,
  now: Date,
): Promise<void> {
  const content: Organization = {
    resourceType: 'Organization',
    id,
    identifier: [{ system: sid.businessId, value: businessId }],
    active: true,
    type: [{ coding: [{ system: codeSystem.organisationKind, code: 'operator' }] }],
    name,
  }
  const reason = 'Settings of the archive'
  const read = readChange({ kind: 'organisation', key: id, content, reason })
  if (!read.ok) throw new Error(`ARCHIVE_OPERATOR and its name: ${read.failure}`)
  const change = read.value
  const author: Author = { id: settingsAuthor, name: reason, organisation: id, task: 'operator' }
  await database.transaction().execute(async (trx) => {
    await lockReference(trx)
    const told = await trx
      .selectFrom('reference_changes')
      .select('id')
      .where('kind', '=', 'organisation')
      .where('key', '=', id)
      .limit(1)
      .execute()
    if (told.length > 0) return
    await enterChanges(trx, author, [change], now)
    await takeEffect(trx, now)
  })
}
