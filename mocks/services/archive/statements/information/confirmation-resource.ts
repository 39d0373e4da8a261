import type { Communication } from 'fhir/r4'
import type { Selectable } from 'kysely'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import type { ArchiveTables } from '../../database/tables'
import type { PersonCaller, SystemCaller } from '../../protocol/callers/caller'
import { isToldOrganisation } from '../desk/is-told-organisation'

export type ReceivedRow = Selectable<ArchiveTables['information_received']>

/** A version of the Kanta information that was received, as it is answered to a caller. */
export function confirmationResource(
  row: ReceivedRow,
  caller: PersonCaller | SystemCaller,
): Communication {
  const received = new Date(row.received_at).toISOString()
  return {
    resourceType: 'Communication',
    id: row.id,
    meta: { versionId: '1', lastUpdated: received },
    extension: [{ url: extension.capacity, valueCode: row.capacity }],
    instantiatesCanonical: [`${canonical.kantaInformation}|${row.version}`],
    status: 'completed',
    category: [
      { coding: [{ system: codeSystem.communicationCategory, code: 'kanta-information' }] },
    ],
    medium: [{ coding: [{ system: codeSystem.channel, code: row.channel }] }],
    subject: { reference: `Patient/${row.client_id}` },
    received,
    ...(row.actor_id
      ? { sender: { reference: `Patient/${row.actor_id}` } }
      : isToldOrganisation(caller, row) && {
          sender: { reference: `Organization/${row.unit_id ?? row.organisation ?? ''}` },
        }),
  }
}
