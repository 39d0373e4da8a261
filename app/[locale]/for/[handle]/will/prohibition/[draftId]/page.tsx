import { localeOf, type RouteProps } from '../../../../../../_frame/route-props'
import { SubjectGate } from '../../../../../../_pages/subject-gate'
import { WillProhibition } from '../../../../../../_pages/will-before'

export default async function Page({ params, searchParams }: RouteProps<'handle' | 'draftId'>) {
  const { handle, draftId } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return (
    <SubjectGate
      locale={locale}
      handle={handle}
      path={`/for/${handle}/will/prohibition/${encodeURIComponent(draftId)}`}
    >
      <WillProhibition locale={locale} handle={handle} draftId={draftId} problem={asked.problem} />
    </SubjectGate>
  )
}
