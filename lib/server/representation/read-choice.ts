import type { RepresentationOutcome } from '@/lib/addresses/outcomes'
import { isMinor } from '@/lib/domain/calendar/coming-of-age'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import { accessOfRoles } from '@/lib/domain/representation/access-of-roles'
import type { RepresentationServices } from './representation-services'
import type { RepresentationContent } from './store/representations'

/** Who was chosen, and what that opens. */
export type Choice = Omit<RepresentationContent, 'mandatesSessionId'>

type Asked = Readonly<{ code: string; mandatesSessionId: string; actor: string; now: Date }>

/** Asks the mandates service whom the person chose and in what roles he may act: three calls, each after the other. */
export async function readChoice(
  { client, settings }: NonNullable<RepresentationServices['mandates']>,
  { code, mandatesSessionId: sessionId, actor, now }: Asked,
): Promise<Choice | RepresentationOutcome> {
  const redeemed = await client.token(code)
  if (!redeemed.ok) return 'failed'
  const opened = { sessionId, token: redeemed.value.access_token }

  const chosen = await client.delegate(opened)
  if (!chosen.ok) return 'failed'
  const [principal, ...others] = chosen.value
  const birthDate = principal && birthDateOfHetu(principal.personId)
  if (!principal || others.length > 0 || !birthDate || principal.personId === actor) return 'failed'

  const listed = await client.authorizationList(opened, principal.personId)
  if (!listed.ok) return 'failed'
  const minor = isMinor(birthDate, helsinkiDay(now))
  const access = accessOfRoles(listed.value.roles, minor, settings.themes)
  if (access === null) return 'blocked'
  return { hetu: principal.personId, displayName: principal.name, birthDate, access }
}
