import { z } from 'zod'
import type { ShowsSummary } from '@/lib/contracts/archive/shows-summary'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../../protocol/http/outcome'
import { onlyInvented } from '../../conformance/validation/at-the-bench'
import { clientParameter } from '../read-client'
import { readParameters } from '../read-parameters'
import { underTask } from '../under-task'
import { documentsOf } from './answer-shows'
import { askedOf, isAskedOf, systemParameter } from './asked-of'
import { readRegister } from './read-register'
import { viewsOfRegister } from './register-view'
import { worldsOf } from './showing-of'
import { showTasks } from './show-tasks'
import { summaryOf } from './summarise-shows'

/** What it is asked with; the published OperationDefinition is made of it. */
export const showsSummaryParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.tuple([clientParameter], systemParameter).refine((all) => all.length <= 2),
})
const taken =
  'Parameters with a client (valueIdentifier) are taken, and of a vendor then a system (valueString).'

/** POST DocumentReference/$shows-summary: of a client who sees nothing, what there is of her in the own register, in numbers (A9). */
export async function showsSummary(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, showTasks)
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, showsSummaryParameters, taken)
  if (body instanceof Response) return body
  const [{ valueIdentifier }, system] = body.parameter
  const of = askedOf(archive, official, system?.valueString)
  if (of === 'unfit') return refuse(c, 400, invalidParameter(taken))
  if (!of) return refuse(c, 404, notFound)
  const hetu = valueIdentifier.value
  if (of.storedBy !== null && !isInventedHetu(hetu)) return refuse(c, 422, onlyInvented)
  const clientId = archive.keys.patientId(hetu)
  const { register } = of
  const name = c.var.others?.nameOf(clientId)
  if (c.var.others && name !== undefined) return c.var.others.leadTo(name)
  const answer = await underTask<ShowsSummary>(
    archive,
    official,
    clientId,
    'check-display',
    async (trx) => {
      const versions = await readRegister(trx, clientId, register)
      const documents = documentsOf(versions).filter((one) => isAskedOf(of, one))
      const newest = documents.flatMap(([first]) => first ?? [])
      const viewOf = await viewsOfRegister(archive, trx, register)
      const summary = summaryOf(newest, register, worldsOf(versions), viewOf)
      const answer = { readAt: archive.clock().toISOString(), ...summary }
      return { answer, documents: [], register }
    },
  )
  return answer === 'refused' ? refuse(c, 403, notAllowed) : c.json(answer)
}
