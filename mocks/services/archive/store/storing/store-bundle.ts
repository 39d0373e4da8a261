import type { Archive } from '../../archive'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'
import { readBody, tooLarge } from '../../protocol/http/read-body'
import { ledBy } from '../../instances/forward'
import { processBundle } from './process-bundle'

/** POST /fhir: one transaction Bundle, in real time (A4). Whether the client has received the Kanta information is not asked (I3). */
export async function storeBundle(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'system') return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw)
  if (!bytes) return refuse(c, 413, tooLarge)
  const { status, resource } = await processBundle(
    ...([archive, caller, bytes] as const),
    c.req.header(ledBy) !== undefined,
  )
  return respond(c, resource, status)
}
