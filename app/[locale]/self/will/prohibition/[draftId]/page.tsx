import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { WillProhibition } from '../../../../../_pages/will-before'

export default async function Page({ params, searchParams }: RouteProps<'draftId'>) {
  const { draftId } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return <WillProhibition locale={locale} handle="self" draftId={draftId} problem={asked.problem} />
}
