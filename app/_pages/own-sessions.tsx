import { sessionsDone } from '@/components/sessions/sessions-done'
import { SessionsPage } from '@/components/sessions/sessions-page'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { readOwnSessions } from '@/lib/server/session/own/read-own-sessions'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'

type Props = Readonly<{
  locale: Locale
  params: Readonly<Record<string, string | string[] | undefined>>
}>

/** Where one is logged in: of the own person only, so there is no such page under a handle. */
export const OwnSessions = drawn(async function OwnSessions({ locale, params }: Props) {
  const own = await readOwnSessions()
  return (
    <Frame locale={locale} path={paths.sessions(locale).slice(3)}>
      <SessionsPage
        locale={locale}
        own={own}
        done={sessionsDone.find((each) => each === params.done)}
      />
    </Frame>
  )
})
