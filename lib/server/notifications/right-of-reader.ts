import 'server-only'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { endOfRight, isOver } from '@/lib/domain/representation/end-of-right'
import type { NotificationActing } from '@/lib/contracts/portal/notifications'
import { representationServices } from '../representation/representation-services'
import { newSessionToken } from '../session/sealing/session-token'

/**
 * Whether somebody may still act for the one whom she is told of, asked of the mandates service at this very moment (R1). No answer is
 * neither a yes nor a no (R3): nothing is told, and the note comes again.
 */
export async function rightOfReader(
  { reader, client, capacity, birthDate }: NotificationActing,
  now: Date,
): Promise<'stands' | 'ended' | 'unchecked'> {
  if (isOver(capacity, birthDate, helsinkiDay(now))) return 'ended'
  const { mandates } = await representationServices()
  if (!mandates) return 'unchecked'
  const byAge = endOfRight(capacity, birthDate) !== null
  const answer = await mandates.client.authorization({
    delegate: reader,
    principal: client,
    issue: byAge ? null : mandates.settings.themes.socialWelfare,
    // No session asks: the label is of this question alone.
    userId: newSessionToken(),
  })
  if (!answer.ok) return 'unchecked'
  return answer.value.result === 'ALLOWED' ? 'stands' : 'ended'
}
