import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { statementChoiceSchema } from '@/lib/contracts/portal/statement-choice'
import {
  confirmStatementSchema,
  type ConfirmStatement,
} from '@/lib/contracts/portal/statement-preview'
import { prohibitionTargets } from '@/lib/domain/codes/statements'
import type { Locale } from '@/lib/i18n/locales'
import { requireWithin } from '@/lib/server/limits/require-within'
import { findSubject } from '@/lib/server/asking/find-subject'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'
import { requireActor } from '@/lib/server/session/require-actor'
import { beginDraft } from '@/lib/server/statements/draft'
import type { Stated, StatementFailure } from '@/lib/server/statements/make-statement'

type Place = Readonly<{ locale: Locale; handle: string }>

/** The form of step 1: keeps the choice in the session and goes on to what it does, or back with what is missing. */
export async function answerChoice(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  const page = paths.prohibition(locale, handle)
  await requireActor()
  if (!(await findSubject(handle)).ok) return seeOther(page)
  await requireWithin('drafts')

  const sent = Object.fromEntries(await formOfLogin(request))
  const choice = statementChoiceSchema.safeParse(sent)
  if (!choice.success) {
    const kind = prohibitionTargets.find((each) => each === sent.kind) ?? 'kind'
    return seeOther(`${page}?problem=${kind}`)
  }
  return seeOther(paths.prohibitionDraft(locale, handle, await beginDraft(handle, choice.data)))
}

/**
 * The form under a preview: makes the statement and goes on to its receipt, or back to the preview as it is now, with
 * words on what happened. What stands by a statement whose receipt is not for the actor is shown among all that stands.
 *
 * @param page of the preview
 */
export async function answerStatement(
  request: Request,
  { locale, handle, page }: Place & Readonly<{ page: string }>,
  make: (given: ConfirmStatement) => Promise<Stated>,
): Promise<Response> {
  await requireWithin('writes')
  const given = confirmStatementSchema.safeParse(Object.fromEntries(await formOfLogin(request)))
  if (!given.success) return seeOther(`${page}?problem=outdated`)

  const stated = await make(given.data)
  if (stated.ok) return seeOther(`${paths.receipt(locale, handle, stated.value)}?new`)
  if (stated.failure === 'no-receipt') return seeOther(paths.statements(locale, handle))
  return seeOther(`${page}${queryOf[stated.failure]}`)
}

/** What is not named here the page of the preview says by itself. */
const queryOf: Readonly<Record<Exclude<StatementFailure, 'no-receipt'>, string>> = {
  outdated: '?problem=outdated',
  'not-saved': '?problem=not-saved',
  unsure: '?problem=unsure',
  'not-allowed': '',
  'not-found': '',
  'information-needed': '',
}
