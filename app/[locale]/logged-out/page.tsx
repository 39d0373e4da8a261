import { LoggedOutPage } from '@/components/login/logged-out-page'
import { Frame } from '@/app/_frame/frame'
import type { RouteProps } from '@/app/_frame/route-props'
import { paths } from '@/lib/addresses/paths'
import { localeOf } from '@/lib/i18n/locales'

export default async function Page({ params, searchParams }: RouteProps) {
  const locale = localeOf((await params).locale)
  const partly = (await searchParams).partly !== undefined
  return (
    <Frame locale={locale} address={paths.loggedOut(locale)}>
      <LoggedOutPage locale={locale} partly={partly} />
    </Frame>
  )
}
