import type { AskedOf } from '@/app/_frame/subject-route'
import { queryString, readListQuery } from '@/components/documents/list-query'
import { paths } from '@/lib/addresses/paths'
import { findWords } from '@/lib/server/documents/find-words'
import { requireWithin } from '@/lib/server/limits/require-within'
import { findSubject } from '@/lib/server/asking/find-subject'
import { formOf } from '@/lib/server/session/http/form-of'
import { seeOther } from '@/lib/server/session/http/see-other'

/** The search form: keeps the words in the session and goes to the list, whose address carries only their id. */
export async function answerSearch(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  const list = paths.documents(locale, handle)

  if (!(await findSubject(handle)).ok) return seeOther(list)
  await requireWithin('searches')

  const form = [...(await formOf(request))].filter(([, value]) => typeof value === 'string')
  const { words = '', ...kept } = Object.fromEntries(form) as Record<string, string>
  const found = await findWords(handle, words)
  const search = found.ok ? found.value.searchId : ''
  return seeOther(`${list}${queryString(readListQuery(kept), { search })}#result`)
}
