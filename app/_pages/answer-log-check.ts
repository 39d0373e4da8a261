import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { readKept } from '@/lib/server/log-proof/read-kept'
import { findSubject } from '@/lib/server/session/find-subject'
import { formOf } from '@/lib/server/session/http/form-of'
import { seeOther } from '@/lib/server/session/http/see-other'

/** A long log that was saved names its head near the beginning, or near the end. Bytes. */
const enough = 5_000

/** The form of the check: goes to the page that makes it, whose address carries what was kept. It names no one. */
export async function answerLogCheck(
  request: Request,
  locale: Locale,
  handle: string,
): Promise<Response> {
  const page = paths.logProof(locale, handle)
  if (!(await findSubject(handle)).ok) return seeOther(page)

  const given = await givenIn(await formOf(request))
  const kept = given === '' ? '' : `&kept=${await readKept(given)}`
  return seeOther(`${page}?run=yes${kept}#result`)
}

/** The file, else the text. */
async function givenIn(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) {
    return file.size <= 2 * enough
      ? file.text()
      : `${await file.slice(0, enough).text()}${await file.slice(-enough).text()}`
  }
  const text = form.get('text')
  return typeof text === 'string' ? text.trim() : ''
}
