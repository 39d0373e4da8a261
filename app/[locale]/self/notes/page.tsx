import { localeOf, type RouteProps } from '../../../_frame/route-props'
import { Notes } from '../../../_pages/notes'

export default async function Page({ params, searchParams }: RouteProps) {
  return <Notes locale={await localeOf(params)} params={await searchParams} />
}
