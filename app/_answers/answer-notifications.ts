import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import { chosenDocuments } from '@/lib/contracts/portal/notifications'
import { requireWithin } from '@/lib/server/limits/require-within'
import { askForNotifications } from '@/lib/server/notifications/ask-for-notifications'
import { chooseDocuments } from '@/lib/server/notifications/choose-documents'
import { confirmNotifications } from '@/lib/server/notifications/confirm-notifications'
import { stopNotifications, stopOthers } from '@/lib/server/notifications/stop-notifications'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'

/** The form with the address: sends a code, and goes back to the page, which says so. */
export async function answerAddress(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  const page = paths.notifications(locale, handle)
  await requireWithin('writes')
  const form = await formOfLogin(request)
  const documents = chosenDocuments(form.getAll('tell'))
  const asked = await askForNotifications(handle, form.get('address'), locale, documents)
  return seeOther(asked.ok ? page : `${page}${queryOf[asked.failure]}`)
}

/** The form with the code of the mail. */
export async function answerCode(request: Request, { locale, handle }: AskedOf): Promise<Response> {
  const page = paths.notifications(locale, handle)
  await requireWithin('writes')
  const confirmed = await confirmNotifications(handle, (await formOfLogin(request)).get('code'))
  return seeOther(`${page}${confirmed.ok ? '?done=confirmed' : queryOf[confirmed.failure]}`)
}

/** The boxes of what one is told of, while messages are on. */
export async function answerChosenNotifications(
  request: Request,
  { locale, handle }: AskedOf,
): Promise<Response> {
  await requireWithin('writes')
  const form = await formOfLogin(request)
  const chosen = await chooseDocuments(handle, chosenDocuments(form.getAll('tell')))
  const query = chosen.ok ? '?done=chosen' : queryOf[chosen.failure]
  return seeOther(`${paths.notifications(locale, handle)}${query}`)
}

/** Ends the messages of the page's person, or from the own page those about all others. */
export async function answerStop(request: Request, { locale, handle }: AskedOf): Promise<Response> {
  const page = paths.notifications(locale, handle)
  await requireWithin('writes')
  const form = await formOfLogin(request)
  if (handle === 'self' && form.get('whose') === 'others') await stopOthers()
  else await stopNotifications(handle)
  return seeOther(`${page}?done=stopped`)
}

/** What is not named here the page says by itself. */
const queryOf = {
  address: '?problem=address',
  'not-sent': '?problem=not-sent',
  code: '?problem=code',
  'wrong-code': '?problem=wrong-code',
  'not-begun': '?problem=not-begun',
  unchecked: '?problem=unchecked',
  'not-allowed': '',
  'not-on': '',
} as const
