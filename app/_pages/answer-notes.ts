import { paths } from '@/lib/client/paths'
import { serverConfig } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { askForNotes } from '@/lib/server/notes/ask-for-notes'
import { confirmNotes } from '@/lib/server/notes/confirm-notes'
import { stopNotes } from '@/lib/server/notes/stop-notes'
import { formOf } from '@/lib/server/session/http/form-of'
import { isSameOrigin } from '@/lib/server/session/http/is-same-origin'
import { seeOther } from '@/lib/server/session/http/see-other'

/** The form with the address: sends a link, and goes back to the page, which says so. */
export async function answerAddress(request: Request, locale: Locale): Promise<Response> {
  const page = paths.notes(locale)
  if (!isOwnForm(request)) return seeOther(page)
  const asked = await askForNotes((await formOf(request)).get('address'), locale)
  return seeOther(asked.ok ? page : `${page}${queryOf[asked.failure]}`)
}

/** The button behind the link of the mail. */
export async function answerLink(request: Request, locale: Locale): Promise<Response> {
  const page = paths.notes(locale)
  if (!isOwnForm(request)) return seeOther(page)
  const token = (await formOf(request)).get('token')
  const confirmed = await confirmNotes(typeof token === 'string' ? token : '')
  return seeOther(`${page}${confirmed.ok ? '?done=confirmed' : queryOf[confirmed.failure]}`)
}

export async function answerStop(request: Request, locale: Locale): Promise<Response> {
  const page = paths.notes(locale)
  if (!isOwnForm(request)) return seeOther(page)
  await stopNotes()
  return seeOther(`${page}?done=stopped`)
}

const isOwnForm = (request: Request) => isSameOrigin(request, serverConfig().PORTAL_URL)

/** What is not named here the page says by itself. */
const queryOf = {
  address: '?problem=address',
  'too-many': '?problem=too-many',
  'not-sent': '?problem=not-sent',
  link: '?problem=link',
  'not-begun': '?problem=not-begun',
  'not-allowed': '',
} as const
