import type { Hold } from '@/lib/contracts/archive/hold'
import type { Archive } from '../../../archive'
import type { ArchiveTransaction } from '../../../database/tables'
import type { OfficialCaller } from '../../../protocol/callers/caller'
import { idOf, refuse, type FhirContext } from '../../../protocol/http/fhir-context'
import { notFound } from '../../../protocol/http/outcome'
import { locateClient } from '../../../store/reading/locate-client'
import { lockClient } from '../../../store/storing/annul-versions'
import { underTask } from '../../under-task'
import { readHolds } from './read-holds'

type Held = Readonly<{ clientId: string; rootSet: string }>

/**
 * Places or ends a hold on the document of the address, under the lock that a run takes too: so nothing is deleted that is being held. The answer is all
 * holds on it; a row in the client's log tells of it, without the reason.
 *
 * @param change false: there is nothing such to change
 */
export async function underHold(
  archive: Archive,
  c: FhirContext,
  official: OfficialCaller,
  operation: 'hold-document' | 'release-document',
  change: (trx: ArchiveTransaction, held: Held) => Promise<boolean>,
): Promise<Response> {
  const id = idOf(c)
  const clientId = await locateClient(archive.database, id)
  if (clientId === undefined) return refuse(c, 404, notFound)
  const answer = await underTask<Hold[]>(
    archive,
    official,
    clientId,
    operation,
    async (trx) => {
      const document = await trx
        .selectFrom('documents')
        .select(['root_set', 'set_oid'])
        .where('client_id', '=', clientId)
        .where('id', '=', id)
        .where('controller_id', '=', official.organisation)
        .executeTakeFirst()
      if (!document) return 'refused'
      const { root_set: rootSet, set_oid } = document
      if (!(await change(trx, { clientId, rootSet }))) return 'refused'
      const versions = await trx
        .selectFrom('documents')
        .select('id')
        .where('client_id', '=', clientId)
        .where('set_oid', '=', set_oid)
        .execute()
      const answer = await readHolds(trx, clientId, rootSet)
      return { answer, documents: versions.map((version) => version.id) }
    },
    (trx) => lockClient(trx, clientId),
  )
  return answer === 'refused' ? refuse(c, 404, notFound) : c.json({ holds: answer })
}
