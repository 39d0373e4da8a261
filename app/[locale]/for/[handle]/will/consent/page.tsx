import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { SubjectGate } from '../../../../../_pages/subject-gate'
import { WillConsent } from '../../../../../_pages/will-before'

export default async function Page({ params, searchParams }: RouteProps<'handle'>) {
  const { handle } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return (
    <SubjectGate locale={locale} handle={handle} path={`/for/${handle}/will/consent`}>
      <WillConsent locale={locale} handle={handle} problem={asked.problem} />
    </SubjectGate>
  )
}
