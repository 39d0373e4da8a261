import { PublicInformationPage } from '@/components/information/public-information-page'
import { readActor } from '@/lib/server/session/read-actor'
import { drawn } from '@/app/_frame/drawn'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { Information } from '@/app/[locale]/for/[handle]/information/information'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default drawn(async function Page({ params, searchParams }: RouteProps) {
  const locale = localeOf((await params).locale)
  if (await readActor()) {
    return <Information locale={locale} handle="self" problem={(await searchParams).problem} />
  }
  return (
    <Frame locale={locale} address={paths.information(locale)}>
      <PublicInformationPage locale={locale} />
    </Frame>
  )
})
