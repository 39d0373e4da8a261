import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { Information } from '../../../../_pages/information'
import { SubjectGate } from '../../../../_pages/subject-gate'

export default async function Page({ params, searchParams }: RouteProps<'handle'>) {
  const { handle } = await params
  const locale = await localeOf(params)
  return (
    <SubjectGate locale={locale} handle={handle} path={`/for/${handle}/information`}>
      <Information locale={locale} handle={handle} problem={(await searchParams).problem} />
    </SubjectGate>
  )
}
