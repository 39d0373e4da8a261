import { z } from 'zod'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import type { Archive } from '../../archive'
import type { OfficialCaller } from '../callers/caller'
import { officialScope } from '../callers/scopes'
import { hetuClaim, nameClaim } from './delegation'
import type { RegisteredClient } from './registered-client'

/** What the workbench says of an official who is logged in: who it is, and in what task of which organisation. */
const officialSchema = z.object({
  sub: hetuClaim,
  name: nameClaim,
  organisation: z.string().max(100),
  task: z.enum(officialTasks),
  session: z.string().min(1).max(100),
})

/** What is known of organisations, of who runs the archive, and of ids. */
export type Known = Readonly<{
  config: Pick<Archive['config'], 'operator'>
  keys: Pick<Archive['keys'], 'patientId'>
  organisations: Pick<Archive['organisations'], 'has'>
}>

/** The official of an assertion; undefined when it does not hold, or names an organisation that is not known. The task of the
 * operator is open to the organisation that runs the archive alone, which is there before any is entered. */
export function forOfficial(
  { config, keys, organisations }: Known,
  { clientId: software }: Pick<RegisteredClient, 'clientId'>,
  payload: unknown,
): OfficialCaller | undefined {
  const claims = officialSchema.safeParse(payload)
  if (!claims.success) return undefined
  const isOperators = claims.data.organisation === config.operator
  if (claims.data.task === 'operator' ? !isOperators : !organisations.has(claims.data.organisation))
    return undefined
  const { sub, name: actorName, organisation, task, session } = claims.data
  const actorId = keys.patientId(sub)
  const scope = officialScope
  return { kind: 'official', software, actorId, actorName, organisation, task, session, scope }
}
