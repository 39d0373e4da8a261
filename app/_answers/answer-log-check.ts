import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { savedLogText } from '@/lib/domain/log/saved-rows'
import { requireWithin } from '@/lib/server/limits/require-within'
import { readGiven } from '@/lib/server/log-proof/read-given'
import { rememberDraft } from '@/lib/server/session/drafts'
import { findSubject } from '@/lib/server/asking/find-subject'
import { formOf } from '@/lib/server/session/http/form-of'
import { seeOther } from '@/lib/server/session/http/see-other'

/** The form of the check: goes to the page that makes it, whose address carries what was kept. It names no one. */
export async function answerLogCheck(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  const page = paths.logProof(locale, handle)
  if (!(await findSubject(handle)).ok) return seeOther(page)
  await requireWithin('drafts')

  const { kept, log, left } = await readGiven(await formOf(request))
  const asked = new URLSearchParams({
    run: 'yes',
    ...(kept !== null && { kept }),
    ...(log && { saved: await rememberDraft(handle, savedLogText(log)) }),
    ...(left && { left: 'text' }),
  })
  return seeOther(`${page}?${asked.toString()}#result`)
}
