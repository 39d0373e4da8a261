import { localeOf, type RouteProps } from '../../_frame/route-props'
import { Overview } from '../../_pages/overview'

export default async function Page({ params }: RouteProps) {
  return <Overview locale={await localeOf(params)} handle="self" />
}
