import { LoggedOutPage } from '@/components/login/logged-out-page'
import { Frame } from '@/app/_frame/frame'
import { localeOf, type RouteProps } from '@/app/_frame/route-props'

export default async function Page({ params, searchParams }: RouteProps) {
  const locale = await localeOf(params)
  const partly = (await searchParams).partly !== undefined
  return (
    <Frame locale={locale} path="/logged-out">
      <LoggedOutPage locale={locale} partly={partly} />
    </Frame>
  )
}
