import { SessionEndedPage } from '@/components/login/session-ended-page'
import { WhoIsHerePage } from '@/components/login/who-is-here-page'
import { readEnded } from '@/lib/server/session/read-ended'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function SessionEnded({ params, searchParams }: RouteProps) {
  const locale = localeOf((await params).locale)
  const { of } = await searchParams
  const ended = await readEnded(typeof of === 'string' ? of : undefined)
  return (
    <Frame
      locale={locale}
      address={paths.sessionEnded(locale)}
      named={ended.why === 'another-login'}
    >
      {ended.why === 'another-login' ? (
        <WhoIsHerePage locale={locale} name={ended.name} after="page" />
      ) : (
        <SessionEndedPage locale={locale} why={ended.why} />
      )}
    </Frame>
  )
})
