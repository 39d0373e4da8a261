import { z } from 'zod'
import type { AskedOf } from '@/app/_frame/subject-route'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { formOf } from '@/lib/server/session/http/form-of'
import { seeOther } from '@/lib/server/session/http/see-other'
import { formOfLogin } from '@/lib/server/session/of-another-login'
import { dismissOwnNews, endOwnSessions } from '@/lib/server/sessions/end-own-sessions'
import { chooseToReadSimply } from '@/lib/server/session/reading-simply'
import { setTitles } from '@/lib/server/sessions/set-titles'
import { requireActor } from '@/lib/server/session/require-actor'

/** The buttons of the page: one other login ends, or all others. */
export async function answerEnd(request: Request, { locale }: AskedOf): Promise<Response> {
  const form = await formOfLogin(request)
  const handle = form.get('handle')
  const isAll = form.get('which') === 'all'
  const outcome = await endOwnSessions(
    isAll ? 'all' : { handle: typeof handle === 'string' ? handle : '' },
    seenIn(form),
  )
  const done = outcome === 'none' ? 'none' : isAll ? 'all' : 'one'
  return seeOther(`${paths.sessions(locale)}?done=${done}`)
}

/** The button by which the tabs say nothing, or say again what is open in them. */
export async function answerTitles(request: Request, { locale }: AskedOf): Promise<Response> {
  const wanted = (await formOfLogin(request)).get('titles')
  await setTitles(wanted === 'neutral' ? 'neutral' : 'full')
  return seeOther(paths.sessions(locale))
}

/** The button by which all pages are in large letters, or as usual again. */
export async function answerLetters(request: Request, { locale }: AskedOf): Promise<Response> {
  const wanted = (await formOfLogin(request)).get('simply')
  return seeOther(paths.sessions(locale), [await chooseToReadSimply(wanted === 'on')])
}

/** The button of the line about a later login: back to the page on which it stood. */
export async function answerKnown(request: Request, { locale }: AskedOf): Promise<Response> {
  await requireActor()
  const form = await formOf(request)
  const seen = seenIn(form)
  if (seen) await dismissOwnNews(seen)
  return seeOther(ownPage(locale, form.get('from')))
}

/** When the newest login began that the page with the button knew of. */
function seenIn(form: FormData): Date | null {
  const seen = z.iso.datetime().safeParse(form.get('seen'))
  return seen.success ? new Date(seen.data) : null
}

/** A page of ours in this language, whatever was sent. */
function ownPage(locale: Locale, from: FormDataEntryValue | null): string {
  const base = 'http://portal.invalid'
  const start = paths.start(locale)
  const wanted = `${base}${start}${typeof from === 'string' ? from : ''}`
  if (!URL.canParse(wanted)) return paths.overview(locale, 'self')
  const { origin, pathname, search } = new URL(wanted)
  const isOwn = origin === base && (pathname === start || pathname.startsWith(`${start}/`))
  return isOwn ? `${pathname}${search}` : paths.overview(locale, 'self')
}
