import { localeOf, type RouteProps } from '../../../../../../_frame/route-props'
import { SubjectGate } from '../../../../../../_pages/subject-gate'
import { WillEnd } from '../../../../../../_pages/will-before'

export default async function Page({ params, searchParams }: RouteProps<'handle' | 'willId'>) {
  const { handle, willId } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return (
    <SubjectGate
      locale={locale}
      handle={handle}
      path={`/for/${handle}/will/end/${encodeURIComponent(willId)}`}
    >
      <WillEnd locale={locale} handle={handle} willId={willId} problem={asked.problem} />
    </SubjectGate>
  )
}
