import { PublicInformationPage } from '@/components/information/public-information-page'
import { readActor } from '@/lib/server/session/read-actor'
import { drawn } from '../../_frame/drawn'
import { Frame } from '../../_frame/frame'
import { localeOf, type RouteProps } from '../../_frame/route-props'
import { Information } from '../../_pages/information'

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
