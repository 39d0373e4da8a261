import type { AskedOf } from '@/app/_frame/subject-route'
import { statementChoiceSchema } from '@/lib/contracts/portal/statement-choice'
import { requireWithin } from '@/lib/server/limits/require-within'
import { findSubject } from '@/lib/server/asking/find-subject'
import { formOf } from '@/lib/server/session/http/form-of'
import { readActor } from '@/lib/server/session/read-actor'
import { readEffect } from '@/lib/server/statements/read-effect'

const headers = { 'Cache-Control': 'private, no-store' }
const nothing = (status: number) => Response.json({}, { status, headers })

/**
 * What a choice would do, for the script of step 1. It leads nowhere: what fails here the next step says. A document that may not be seen
 * answers as one that never was.
 */
export async function answerEffect(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  if (!(await readActor()) || !(await findSubject(handle)).ok) return nothing(404)
  await requireWithin('effects')
  const choice = statementChoiceSchema.safeParse(Object.fromEntries(await formOf(request)))
  if (!choice.success) return nothing(422)
  const effect = await readEffect(handle, choice.data, locale)
  if (effect.ok) return Response.json(effect.value, { headers })
  const isAway = effect.failure === 'archive-unavailable' || effect.failure === 'not-set-up'
  return nothing(isAway ? 503 : 404)
}
