import { localeOf, type RouteProps } from '../../../_frame/route-props'
import { OwnSessions } from '../../../_pages/own-sessions'

export default async function Page({ params, searchParams }: RouteProps) {
  return <OwnSessions locale={await localeOf(params)} params={await searchParams} />
}
