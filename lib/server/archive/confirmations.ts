import 'server-only'
import { searchsetSchema } from '@/lib/contracts/archive/bundle'
import {
  communicationSchema,
  type ArchiveCommunication,
} from '@/lib/contracts/archive/communication'
import { canonical, codeSystem, extension } from '@/lib/contracts/archive/systems'
import { capacities, channels, type Capacity, type Channel } from '@/lib/domain/codes/capacities'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import { archiveUnavailable, type ArchiveFailure } from './failure'
import { callArchiveFor } from './call-archive'
import { archiveToken } from './login/token-cache'

/** A version of the Kanta information that was received (I1). */
export type Confirmation = Readonly<{
  id: string
  version: string
  receivedAt: string
  channel: Channel
  capacity: Capacity
  /** Patient id of the one who confirmed it; null: it was received from an organisation. */
  actor: string | null
  /** The organisation or unit from which it was received; null: it was confirmed here. */
  unit: string | null
}>

const answerSchema = searchsetSchema(communicationSchema)

/** What the client has received, by herself or through one who represents her, newest first. */
export async function readConfirmations(
  identity: ArchiveIdentity,
): Promise<Result<readonly Confirmation[], ArchiveFailure>> {
  const found = await callArchiveFor(answerSchema, identity, {
    name: 'Communication/_search',
    path: 'Communication/_search',
    form: { category: 'kanta-information' },
  })
  if (!found.ok) return found
  const confirmations = (found.value.entry ?? [])
    .filter(({ resource }) => resource.status === 'completed')
    .flatMap(({ resource }) => toConfirmation(resource) ?? [])
  return ok(confirmations.sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt)))
}

/**
 * Records that a version was received. The archive adds who it was and when; the names stand in its receipt. A second time
 * changes nothing.
 */
export async function recordConfirmation(
  identity: ArchiveIdentity,
  version: string,
  names: Readonly<{ client: string | null; actor: string }>,
): Promise<Result<null, ArchiveFailure>> {
  const token = await archiveToken(identity).catch(() => null)
  if (!token?.patient) return archiveUnavailable('Communication', { reason: 'NO_PATIENT' })
  const recorded = await callArchiveFor(communicationSchema, identity, {
    name: 'Communication',
    path: 'Communication',
    writes: true,
    resource: {
      resourceType: 'Communication',
      status: 'completed',
      category: [
        { coding: [{ system: codeSystem.communicationCategory, code: 'kanta-information' }] },
      ],
      subject: {
        reference: `Patient/${token.patient}`,
        ...(names.client !== null && { display: names.client }),
      },
      sender: { display: names.actor },
      instantiatesCanonical: [`${canonical.kantaInformation}|${version}`],
      medium: [{ coding: [{ system: codeSystem.channel, code: 'portal' }] }],
    },
  })
  return recorded.ok ? ok(null) : recorded
}

function toConfirmation(resource: ArchiveCommunication): Confirmation | null {
  const { id, instantiatesCanonical, received, medium = [], sender } = resource
  const start = `${canonical.kantaInformation}|`
  const version = instantiatesCanonical.find((url) => url.startsWith(start))?.slice(start.length)
  const code = medium[0]?.coding[0]?.code
  const channel = channels.find((channel) => channel === code)
  const said = resource.extension?.find(({ url }) => url === extension.capacity)?.valueCode
  const capacity = capacities.find((each) => each === said) ?? 'self'
  const idIn = (type: string) => {
    const [, kind, id = null] = /^(\w+)\/(.+)$/.exec(sender?.reference ?? '') ?? []
    return kind === type ? id : null
  }
  if (!version || !channel) return null
  const by = { channel, capacity, actor: idIn('Patient'), unit: idIn('Organization') }
  return { id, version, receivedAt: received, ...by }
}
