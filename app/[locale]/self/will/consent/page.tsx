import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { WillConsent } from '../../../../_pages/will-before'

export default async function Page({ params, searchParams }: RouteProps) {
  const locale = await localeOf(params)
  const asked = await searchParams
  return <WillConsent locale={locale} handle="self" problem={asked.problem} />
}
