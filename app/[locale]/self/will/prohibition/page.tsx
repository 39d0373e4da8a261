import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { WillChoose } from '../../../../_pages/will-choose'

export default async function Page({ params, searchParams }: RouteProps) {
  const locale = await localeOf(params)
  const asked = await searchParams
  return <WillChoose locale={locale} handle="self" asked={asked} />
}
