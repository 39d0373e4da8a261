import { WhoIsHerePage } from '@/components/login/who-is-here-page'
import { requireActor } from '@/lib/server/session/require-actor'
import { strayKinds } from '@/lib/addresses/outcomes'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function WhoIsLoggedIn({ params, searchParams }: RouteProps) {
  const locale = localeOf((await params).locale)
  const { names } = await requireActor()
  const asked = (await searchParams).after
  const after = strayKinds.find((each) => each === asked)
  return (
    <Frame locale={locale} address={paths.whoIsHere(locale, after)} menu={false}>
      <WhoIsHerePage locale={locale} name={names.display} after={after} />
    </Frame>
  )
})
