import { localeOf, type RouteProps } from '../../../_frame/route-props'
import { Documents } from '../../../_pages/documents'

export default async function Page({ params, searchParams }: RouteProps) {
  return <Documents locale={await localeOf(params)} handle="self" params={await searchParams} />
}
