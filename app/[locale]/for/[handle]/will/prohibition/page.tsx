import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { SubjectGate } from '../../../../../_pages/subject-gate'
import { WillChoose } from '../../../../../_pages/will-choose'

export default async function Page({ params, searchParams }: RouteProps<'handle'>) {
  const { handle } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return (
    <SubjectGate locale={locale} handle={handle} path={`/for/${handle}/will/prohibition`}>
      <WillChoose locale={locale} handle={handle} asked={asked} />
    </SubjectGate>
  )
}
