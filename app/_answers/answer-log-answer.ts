import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { savedLogText } from '@/lib/domain/log/saved-rows'
import { answerReader } from '@/lib/domain/log/saved-rows-reader'
import { findSubject } from '@/lib/server/asking/find-subject'
import { requireWithin } from '@/lib/server/limits/require-within'
import { readInPieces } from '@/lib/server/log/read-in-pieces'
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
  const { given, left } = givenIn(await formOf(request))
  const { unread, ...answer } = await readInPieces(given, answerReader())
  const text = savedLogText({ ...answer, unread: unread || left })
  return seeOther(paths.logAnswer(locale, handle, await rememberDraft(handle, text)))
}

/** The file, else the text; `left`: there is a text beside a file. */
function givenIn(form: FormData): Readonly<{ given: Blob; left: boolean }> {
  const [file, field] = [form.get('file'), form.get('text')]
  const text = typeof field === 'string' ? field : ''
  return file instanceof File && file.size > 0
    ? { given: file, left: text.trim() !== '' }
    : { given: new Blob([text]), left: false }
}
