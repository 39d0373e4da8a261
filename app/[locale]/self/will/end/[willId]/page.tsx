import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { WillEnd } from '../../../../../_pages/will-before'

export default async function Page({ params, searchParams }: RouteProps<'willId'>) {
  const { willId } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return <WillEnd locale={locale} handle="self" willId={willId} problem={asked.problem} />
}
