import { StartPage } from '@/components/start/start-page'
import { readActor } from '@/lib/server/session/read-actor'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function Page({ params }: RouteProps) {
  const locale = localeOf((await params).locale)
  const actor = await readActor()
  return (
    <Frame locale={locale} address={paths.start(locale)}>
      <StartPage locale={locale} person={actor?.names.display} />
    </Frame>
  )
})
