import { SessionEndedPage } from '@/components/login/session-ended-page'
import { readEnded } from '@/lib/server/session/read-ended'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function SessionEnded({ params }: RouteProps) {
  const locale = localeOf((await params).locale)
  return (
    <Frame locale={locale} address={paths.sessionEnded(locale)}>
      <SessionEndedPage locale={locale} why={await readEnded()} />
    </Frame>
  )
})
