import 'server-only'
import type { Whose } from '@/lib/contracts/portal/whose'
import { isMinor } from '@/lib/domain/calendar/coming-of-age'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { loginName } from '../session/state/login-name'
import type { Asker } from './who-asks'

/** The words of a page on whose data it shows (R4). */
export function whoseData({ actor, subject }: Asker, now: Date): Whose {
  const { handle, displayName, capacity, birthDate, previewAs = null } = subject
  const minor = isMinor(birthDate, helsinkiDay(now))
  const actorName = actor.names.display
  const login = loginName(actor.sessionLabel)
  return { handle, displayName, actorName, login, capacity, previewAs, birthDate, minor }
}
