import { z } from 'zod'
import type { ShowsSummary } from '@/lib/contracts/archive/shows-summary'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'
import { clientParameter } from '../read-client'
import { readParameters } from '../read-parameters'
import { underTask } from '../under-task'
import { documentsOf } from './answer-shows'
import { readRegister } from './read-register'
import { viewsOfRegister } from './register-view'
import { worldsOf } from './showing-of'
import { showTasks } from './show-tasks'
import { summaryOf } from './summarise-shows'

/** What it is asked with; the published OperationDefinition is made of it. */
export const showsSummaryParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([clientParameter]),
})

/** POST DocumentReference/$shows-summary: of a client who sees nothing, what there is of her in the own register, in numbers (A9). */
export async function showsSummary(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, showTasks)
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(
    c,
    showsSummaryParameters,
    'Parameters with a client (valueIdentifier) are taken.',
  )
  if (body instanceof Response) return body
  const [{ valueIdentifier }] = body.parameter
  const clientId = archive.keys.patientId(valueIdentifier.value)
  const { organisation } = official
  const answer = await underTask<ShowsSummary>(
    archive,
    official,
    clientId,
    'check-display',
    async (trx) => {
      const versions = await readRegister(trx, clientId, organisation)
      const newest = documentsOf(versions).flatMap(([first]) => first ?? [])
      const viewOf = await viewsOfRegister(archive, trx, organisation)
      const summary = summaryOf(newest, organisation, worldsOf(versions), viewOf)
      return { answer: { readAt: archive.clock().toISOString(), ...summary }, documents: [] }
    },
  )
  return answer === 'refused' ? refuse(c, 403, notAllowed) : c.json(answer)
}
