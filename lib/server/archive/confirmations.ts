import 'server-only'
import { searchsetSchema } from '@/lib/contracts/archive/bundle'
import {
  communicationSchema,
  type ArchiveCommunication,
} from '@/lib/contracts/archive/communication'
import { canonical, codeSystem } from '@/lib/contracts/archive/systems'
import { channels, type Channel } from '@/lib/domain/codes/capacities'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import { archiveUnavailable, type ArchiveFailure } from './failure'
import { callArchiveFor } from './http/call-archive'
import { archiveToken } from './login/token-cache'

/** A version of the Kanta information that was received (I1). */
export type Confirmation = Readonly<{ version: string; receivedAt: string; channel: Channel }>

const answerSchema = searchsetSchema(communicationSchema)

/** What the client has received, by herself or through one who represents her, newest first. */
export async function readConfirmations(
  identity: ArchiveIdentity,
): Promise<Result<readonly Confirmation[], ArchiveFailure>> {
  const found = await callArchiveFor(answerSchema, identity, {
    name: 'Communication/_search',
    path: 'Communication/_search',
    form: { category: 'kanta-information', _count: '100' },
  })
  if (!found.ok) return found
  const confirmations = (found.value.entry ?? [])
    .filter(({ resource }) => resource.status === 'completed')
    .flatMap(({ resource }) => toConfirmation(resource) ?? [])
  return ok(confirmations.sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt)))
}

/** Records that a version was received. The archive adds who it was and when; a second time changes nothing. */
export async function recordConfirmation(
  identity: ArchiveIdentity,
  version: string,
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
      subject: { reference: `Patient/${token.patient}` },
      instantiatesCanonical: [`${canonical.kantaInformation}|${version}`],
      medium: [{ coding: [{ system: codeSystem.channel, code: 'portal' }] }],
    },
  })
  return recorded.ok ? ok(null) : recorded
}

function toConfirmation(resource: ArchiveCommunication): Confirmation | null {
  const { instantiatesCanonical, received, medium = [] } = resource
  const start = `${canonical.kantaInformation}|`
  const version = instantiatesCanonical.find((url) => url.startsWith(start))?.slice(start.length)
  const code = medium[0]?.coding[0]?.code
  const channel = channels.find((channel) => channel === code)
  return version && channel ? { version, receivedAt: received, channel } : null
}
