import { localeOf, type RouteProps } from '../../../_frame/route-props'
import { Log } from '../../../_pages/log'

export default async function Page({ params, searchParams }: RouteProps) {
  return <Log locale={await localeOf(params)} handle="self" params={await searchParams} />
}
