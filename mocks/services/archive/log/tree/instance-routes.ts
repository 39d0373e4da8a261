import { offeredHeadSchema } from '@/lib/contracts/archive/log-proof'
import type { Archive } from '../../archive'
import { isLead } from '../../instances/instances-config'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notFound, type Problem } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { readWitnessed, takeHead } from './over-tree'

const notContinued: Problem = {
  code: 'conflict',
  error: 'version-conflict',
  diagnostics: 'It is no head of this instance that continues the one that is known.',
}

/** GET /log/instances/{name}: the newest head of an instance in the tree over the heads, or in that tree when it had `size` leaves. */
export async function readInstanceHead(archive: Archive, c: FhirContext): Promise<Response> {
  const name = nameIn(archive, c)
  const { size } = c.req.query()
  if (name === undefined || !/^[1-9]\d{0,14}$/.test(size ?? '1')) return refuse(c, 404, notFound)
  const found = await readWitnessed(archive, name, size === undefined ? undefined : Number(size))
  return found ? c.json(found) : refuse(c, 404, notFound)
}

/** POST /log/instances/{name}: takes a head into the tree over the heads. Nobody is asked who it is, for the head is signed, and continues what is known. */
export async function takeInstanceHead(archive: Archive, c: FhirContext): Promise<Response> {
  const name = nameIn(archive, c)
  if (name === undefined) return refuse(c, 404, notFound)
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const offered = offeredHeadSchema.safeParse(parseJson(bytes)?.value)
  if (!offered.success) return refuse(c, 400, notJson)
  const taken = await takeHead(archive, name, offered.data)
  return taken === 'refused' ? refuse(c, 409, notContinued) : c.json(taken)
}

/** One of the instances, where this is the one that leads. */
function nameIn({ config: { instances } }: Archive, c: FhirContext): string | undefined {
  const name = c.req.param('name') ?? ''
  const isKnown =
    instances && isLead(instances) && Object.hasOwn(instances.directory.instances, name)
  return isKnown ? name : undefined
}
