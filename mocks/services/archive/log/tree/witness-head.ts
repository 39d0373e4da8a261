import {
  witnessedHeadSchema,
  type OfferedHead,
  type WitnessedHead,
} from '@/lib/contracts/archive/log-proof'
import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { Archive } from '../../archive'
import { Away } from '../../away'
import { forward } from '../../instances/forward'
import { isLead, type Instances } from '../../instances/instances-config'
import { readWitnessed, takeHead } from './over-tree'
import { readNodes } from './read-nodes'
import { rangeHash } from './tree-nodes'
import { consistencyRanges } from './tree-ranges'
import { storedHead } from './watch-tree'

type Witnessing = Pick<
  Archive,
  'database' | 'signer' | 'clock' | 'config' | 'log' | 'overPublished'
>

/** Another process of this instance may seal and offer meanwhile. */
const mostTries = 3

/**
 * Has the newest head of this instance taken into the tree over the heads, unless one is there that covers all that is sealed by now. Undefined: nothing has been sealed. Throws
 * `Away`: the instance that leads does not answer, or does not take it.
 */
export async function witnessNewest(
  archive: Witnessing,
  instances: Instances,
): Promise<WitnessedHead | undefined> {
  const due = (await storedHead(archive.database))?.size ?? 0
  for (let tries = 0; ; tries += 1) {
    const known = await witnessedAt(archive, instances)
    const own = await storedHead(archive.database)
    if (!own) return undefined
    if (known && known.size > own.size) throw setBack(archive)
    if (known && known.size >= due) return known
    if (tries === mostTries) throw new Away('instance', 'the head is not taken')
    const from = known?.size ?? 0
    const path = known ? await consistency(archive, from, own.size) : []
    const taken = await offer(archive, instances, { head: own.jws, from, path })
    if (taken) return taken
  }
}

/**
 * The newest head of this instance in the tree over the heads, when that had this size; undefined: there was none.
 */
export async function witnessedAt(
  archive: Pick<Archive, 'database' | 'signer' | 'overPublished'>,
  instances: Instances,
  size?: number,
): Promise<WitnessedHead | undefined> {
  if (isLead(instances)) return readWitnessed(archive, instances.self, size)
  const query = size === undefined ? '' : `?size=${size}`
  const path = `/log/instances/${instances.self}${query}`
  const asked = { method: 'GET', path, headers: new Headers(), body: undefined }
  return answered(await forward(instances, instances.directory.lead, asked), 404)
}

async function offer(
  archive: Witnessing,
  instances: Instances,
  offered: OfferedHead,
): Promise<WitnessedHead | undefined> {
  if (isLead(instances)) {
    const taken = await takeHead(archive, instances.self, offered)
    return taken === 'refused' ? undefined : taken
  }
  const headers = new Headers({ 'content-type': 'application/json' })
  const body = new TextEncoder().encode(JSON.stringify(offered))
  const path = `/log/instances/${instances.self}`
  const sent = { method: 'POST', path, headers, body }
  return answered(await forward(instances, instances.directory.lead, sent), 409)
}

/** @param nothing the status that says that there is none */
async function answered(answer: Response, nothing: number): Promise<WitnessedHead | undefined> {
  if (answer.status === nothing) return undefined
  if (!answer.ok) throw new Away('instance', `answers ${answer.status}`)
  return witnessedHeadSchema.parse(await answer.json())
}

async function consistency({ database }: Witnessing, first: number, second: number) {
  const ranges = consistencyRanges(first, second)
  const nodes = await readNodes(database, ranges)
  return ranges.map((range) => rangeHash(range, nodes))
}

/** More of it was witnessed than there is: it was cut, or restored. */
function setBack({ log }: Witnessing): Away {
  logSecurity(securityWriter(log), 'sensitive_delete', 'log')
  log.error('the tree is shorter than the one witnessed')
  return new Away('instance', 'shorter than witnessed')
}
