import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { readAnswerRows } from '@/lib/domain/log/compare-answer'
import { savedRowsText } from '@/lib/domain/log/saved-rows'
import { findSubject } from '@/lib/server/asking/find-subject'
import { requireWithin } from '@/lib/server/limits/require-within'
import { rememberDraft } from '@/lib/server/session/drafts'
import { formOf } from '@/lib/server/session/http/form-of'
import { seeOther } from '@/lib/server/session/http/see-other'

/** The form of an answer: goes to the page that compares it. Numbers and times are all that goes along, sealed in the session. */
export async function answerLogAnswer(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  if (!(await findSubject(handle)).ok) return seeOther(paths.logAnswer(locale, handle))
  await requireWithin('drafts')
  const rows = readAnswerRows(await givenIn(await formOf(request)))
  return seeOther(paths.logAnswer(locale, handle, await rememberDraft(handle, savedRowsText(rows))))
}

/** The file, else the text. */
async function givenIn(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return file.text()
  const text = form.get('text')
  return typeof text === 'string' ? text : ''
}
