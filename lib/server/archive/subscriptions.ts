import 'server-only'
import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import { serverConfig } from '@/lib/config/server-config'
import { subscriptionSchema } from '@/lib/contracts/archive/subscription'
import { extension } from '@/lib/contracts/archive/systems'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import { archiveUnavailable } from './failure'
import { writeToArchive } from './http/write-to-archive'
import { patientOf } from './statements/patient-of'

/** `unsure`: the archive may have begun it, and the answer was lost. */
export type SubscribeFailure = 'not-begun' | 'unsure'

/**
 * Asks the archive to tell us when something happens that the client may want to know of, or of new documents where one acts for her. The
 * one before ends.
 *
 * @param secret 43 characters; the archive sends them with each note, and they say whom it is about
 * @param known ids of the organisations of whose use she knows
 * @returns the id of the subscription
 */
export async function subscribe(
  identity: ArchiveIdentity,
  { secret, known }: Readonly<{ secret: string; known: readonly string[] }>,
): Promise<Result<string, SubscribeFailure>> {
  const patient = await patientOf(identity)
  if (!patient.ok) return fail('not-begun', patient.reference)
  const isSelf = identity.subject.capacity === 'self'
  const written = await writeToArchive(identity, {
    name: 'Subscription',
    path: 'Subscription',
    resource: {
      resourceType: 'Subscription',
      extension: known.map((id) => ({
        url: extension.knownOrganisation,
        valueReference: { reference: `Organization/${id}` },
      })),
      status: 'requested',
      reason: 'The person wants to be told.',
      criteria: `${isSelf ? 'AuditEvent' : 'DocumentReference'}?patient=Patient/${patient.value}`,
      channel: {
        type: 'rest-hook',
        endpoint: `${serverConfig().PORTAL_URL}${pathsWithoutLanguage.notes}`,
        payload: 'application/json',
        header: [`Authorization: Bearer ${secret}`],
      },
    },
  })
  if (!written.ok) {
    return fail(written.failure === 'refused' ? 'not-begun' : 'unsure', written.reference)
  }
  const subscription = subscriptionSchema.safeParse(written.value)
  if (subscription.success) return ok(subscription.data.id)
  const { reference } = archiveUnavailable('Subscription', { reason: 'NOT_UNDERSTOOD' })
  return fail('unsure', reference)
}

/**
 * Ends a subscription. Whether it succeeds need not be known: the portal does not know the secret any more, and that ends it
 * at the next note too.
 */
export async function unsubscribe(identity: ArchiveIdentity, id: string): Promise<void> {
  await writeToArchive(identity, {
    name: 'Subscription',
    path: `Subscription/${encodeURIComponent(id)}`,
    removes: true,
  })
}
