import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { Documents } from '../../../../_pages/documents'
import { SubjectGate } from '../../../../_pages/subject-gate'

export default async function Page({ params, searchParams }: RouteProps<'handle'>) {
  const { handle } = await params
  const locale = await localeOf(params)
  return (
    <SubjectGate locale={locale} handle={handle} path={`/for/${handle}/documents`}>
      <Documents locale={locale} handle={handle} params={await searchParams} />
    </SubjectGate>
  )
}
