import { localeOf, type RouteProps } from '../../../_frame/route-props'
import { Overview } from '../../../_pages/overview'
import { SubjectGate } from '../../../_pages/subject-gate'

export default async function Page({ params }: RouteProps<'handle'>) {
  const { handle } = await params
  const locale = await localeOf(params)
  return (
    <SubjectGate locale={locale} handle={handle} path={`/for/${handle}`}>
      <Overview locale={locale} handle={handle} />
    </SubjectGate>
  )
}
