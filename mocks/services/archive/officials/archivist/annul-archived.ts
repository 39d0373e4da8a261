import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed, notFound } from '../../protocol/http/outcome'
import { locateClient } from '../../store/reading/locate-client'
import {
  annulAnswer,
  annulBody,
  annulTaken,
  annulVersions,
  lockClient,
} from '../../store/storing/annul-versions'
import { readParameters } from '../read-parameters'
import { underTask } from '../under-task'

/** POST DocumentReference/{id}/$annul by an archivist: withdraws all versions of any document of the own register (A7). */
export async function annulArchived(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['archivist'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, annulBody, annulTaken)
  if (body instanceof Response) return body
  const [{ valueString: reason }] = body.parameter
  const id = idOf(c)
  const clientId = await locateClient(archive.database, id)
  if (clientId === undefined) return refuse(c, 404, notFound)
  const { organisation: controller } = official
  const annulled = await underTask<number>(
    archive,
    official,
    clientId,
    'annul-document',
    async (trx) => {
      const annulment = { clientId, controller, id, reason, now: archive.clock(), onlyOld: false }
      const versions = await annulVersions(trx, annulment)
      return versions ? { answer: versions.length, documents: versions } : 'refused'
    },
    // In the order in which storing locks them.
    (trx) => lockClient(trx, clientId),
  )
  return annulled === 'refused' ? refuse(c, 404, notFound) : respond(c, annulAnswer(annulled))
}
