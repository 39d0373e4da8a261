import { localeOf, type RouteProps } from '../../../_frame/route-props'
import { Will } from '../../../_pages/will'

export default async function Page({ params }: RouteProps) {
  const locale = await localeOf(params)
  return <Will locale={locale} handle="self" />
}
