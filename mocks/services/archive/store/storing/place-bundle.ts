import type { Bundle, OperationOutcome } from 'fhir/r4'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Archive } from '../../archive'
import { Away } from '../../away'
import type { SystemCaller } from '../../protocol/callers/caller'
import { mediaTypes } from '../../protocol/http/media-types'
import { operationOutcome } from '../../protocol/http/outcome'
import type { ReadResult } from './bundle/transaction'
import { clientsOf } from './save-patients'
import { instanceOf } from '../../instances/directory'
import { forward, ledBy, type Led } from '../../instances/forward'
import type { Instances } from '../../instances/instances-config'

/** What another instance answered to a Bundle, or why none can be asked. */
type Placed = Readonly<{ status: ContentfulStatusCode; resource: Bundle | OperationOutcome }>

/** `isLed`: another instance has sent it here. */
type Sent = Readonly<{ instances: Instances; bytes: Uint8Array; isLed: boolean }>

const severalInstances: Placed = {
  status: 422,
  resource: operationOutcome([
    {
      code: 'business-rule',
      error: 'conflicting-values',
      diagnostics: 'The clients of one Bundle lie in several instances: send one for each client.',
      expression: 'Bundle',
    },
  ]),
}

/** The instances in which the clients of a Bundle lie. Throws `Away` when none may answer for one of them now. */
function homesOf(
  { keys: { patientId } }: Archive,
  read: ReadResult,
  { directory }: Instances,
): ReadonlySet<string> {
  const clients = read.ok ? clientsOf(read.value, patientId) : [...read.clients].map(patientId)
  return new Set(
    clients.map((client) => {
      const name = instanceOf(directory, client)
      if (name === undefined) throw new Away('instance', 'nobody has the slot')
      return name
    }),
  )
}

/**
 * Has a Bundle checked where it would be stored, the request as it came; undefined: here. One whose clients lie in several instances would be refused.
 *
 * @param led what is led on to another instance
 */
export async function placeCheck(
  archive: Archive,
  read: ReadResult,
  instances: Instances,
  led: Led,
): Promise<Response | Placed | undefined> {
  const names = homesOf(archive, read, instances)
  if (names.size > 1) return severalInstances
  const [name] = names
  if (name === undefined || name === instances.self) return undefined
  if (led.headers.has(ledBy)) throw new Away('instance', 'it is not here')
  return forward(instances, name, led)
}

/**
 * Stores a Bundle where its client lies; undefined: it is to be stored here. One without a client (own workers) is told to every other instance first, which
 * takes it or refuses it for all.
 */
export async function placeBundle(
  archive: Archive,
  caller: SystemCaller,
  read: ReadResult,
  { instances, bytes, isLed }: Sent,
): Promise<Placed | undefined> {
  const { self, directory } = instances
  const names = homesOf(archive, read, instances)
  if (names.size > 1) return severalInstances
  const send = async (name: string): Promise<Placed> => {
    const headers = new Headers({
      authorization: `Bearer ${await archive.tokens.issue(caller)}`,
      'content-type': mediaTypes.fhir[0],
    })
    const answer = await forward(instances, name, {
      ...{ method: 'POST', path: '/fhir', headers, body: bytes },
    })
    const resource = (await answer.json()) as Placed['resource']
    return { status: answer.status as ContentfulStatusCode, resource }
  }
  const [name] = names
  if (name !== undefined && name !== self) {
    if (isLed) throw new Away('instance', 'it is not here')
    return send(name)
  }
  if (name === self || isLed || !read.ok) return undefined
  for (const other of Object.keys(directory.instances)) {
    if (other === self) continue
    const placed = await send(other)
    if (placed.status !== 200) return placed
  }
  return undefined
}
