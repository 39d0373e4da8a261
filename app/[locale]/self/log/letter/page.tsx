import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { Letter } from '../../../../_pages/letter'

export default async function Page({ params, searchParams }: RouteProps) {
  return <Letter locale={await localeOf(params)} handle="self" params={await searchParams} />
}
