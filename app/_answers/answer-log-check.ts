import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { readSavedRows, savedRowsText } from '@/lib/domain/log/saved-rows'
import { requireWithin } from '@/lib/server/limits/require-within'
import { readKept } from '@/lib/server/log-proof/read-kept'
import { rememberDraft } from '@/lib/server/session/drafts'
import { findSubject } from '@/lib/server/asking/find-subject'
import { formOf } from '@/lib/server/session/http/form-of'
import { seeOther } from '@/lib/server/session/http/see-other'

/** A long log that was saved names its head near the beginning, or near the end. Characters. */
const enough = 5_000

/** A longer file is looked at only at its ends. Bytes. */
const longest = 10_000_000

/** The form of the check: goes to the page that makes it, whose address carries what was kept. It names no one. */
export async function answerLogCheck(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  const page = paths.logProof(locale, handle)
  if (!(await findSubject(handle)).ok) return seeOther(page)
  await requireWithin('drafts')

  const given = await givenIn(await formOf(request))
  const ends =
    given.length <= 2 * enough ? given : `${given.slice(0, enough)}${given.slice(-enough)}`
  const kept = given === '' ? '' : `&kept=${await readKept(ends)}`
  const rows = readSavedRows(given)
  const saved = rows.length > 0 ? `&saved=${await rememberDraft(handle, savedRowsText(rows))}` : ''
  return seeOther(`${page}?run=yes${kept}${saved}#result`)
}

/** The file, else the text. */
async function givenIn(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    return file.size <= longest
      ? file.text()
      : `${await file.slice(0, enough).text()}${await file.slice(-enough).text()}`
  }
  const text = form.get('text')
  return typeof text === 'string' ? text.trim() : ''
}
