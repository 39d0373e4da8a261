import { SupportPage } from '@/components/about/support-page'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { readSupport } from '@/app/_frame/read-support'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default async function Page({ params }: RouteProps) {
  const locale = localeOf((await params).locale)
  return (
    <Frame locale={locale} address={paths.support(locale)}>
      <SupportPage locale={locale} support={readSupport(locale)} />
    </Frame>
  )
}
