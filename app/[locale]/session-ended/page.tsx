import { SessionEndedPage } from '@/components/login/session-ended-page'
import { readEnded } from '@/lib/server/session/read-ended'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import { localeOf, type RouteProps } from '@/app/_frame/route-props'

export default drawn(async function SessionEnded({ params }: RouteProps) {
  const locale = await localeOf(params)
  return (
    <Frame locale={locale} path="/session-ended">
      <SessionEndedPage locale={locale} why={await readEnded()} />
    </Frame>
  )
})
