import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { LogProof } from '../../../../_pages/log-proof'

export default async function Page({ params, searchParams }: RouteProps) {
  return <LogProof locale={await localeOf(params)} handle="self" params={await searchParams} />
}
