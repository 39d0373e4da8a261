import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { SubjectGate } from '../../../../_pages/subject-gate'
import { Will } from '../../../../_pages/will'

export default async function Page({ params }: RouteProps<'handle'>) {
  const { handle } = await params
  const locale = await localeOf(params)
  return (
    <SubjectGate locale={locale} handle={handle} path={`/for/${handle}/will`}>
      <Will locale={locale} handle={handle} />
    </SubjectGate>
  )
}
