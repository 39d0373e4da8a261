import { PublicInformationPage } from '@/components/information/public-information-page'
import { readActor } from '@/lib/server/session/read-actor'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import { localeOf, type RouteProps } from '@/app/_frame/route-props'
import { Information } from '@/app/[locale]/for/[handle]/information/information'

export default drawn(async function Page({ params, searchParams }: RouteProps) {
  const locale = await localeOf(params)
  if (await readActor()) {
    return <Information locale={locale} handle="self" problem={(await searchParams).problem} />
  }
  return (
    <Frame locale={locale} path="/information">
      <PublicInformationPage locale={locale} />
    </Frame>
  )
})
