import type { ConceptMap } from 'fhir/r4'
import type { Archive } from '../../archive'
import { idOf, refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notFound } from '../../protocol/http/outcome'
import { answerFound } from '../publishing/answer-found'
import { conceptMaps } from './concept-maps'

/** GET ConceptMap, GET ConceptMap?url=…: what the codes are elsewhere, for everyone. */
export async function searchConceptMaps(archive: Archive, c: FhirContext): Promise<Response> {
  return answerFound(archive, c, 'ConceptMap', 'url', await readMaps(archive))
}

/** GET ConceptMap/{id} */
export async function readConceptMap(archive: Archive, c: FhirContext): Promise<Response> {
  const id = idOf(c)
  const found = (await readMaps(archive)).find((map) => map.id === id)
  return found ? respond(c, found) : refuse(c, 404, notFound)
}

async function readMaps({ database }: Archive): Promise<readonly ConceptMap[]> {
  const rows = await database
    .selectFrom('reference_state')
    .select(['key', 'content'])
    .where('kind', '=', 'code-mapping')
    .orderBy('key')
    .execute()
  return conceptMaps(rows)
}
