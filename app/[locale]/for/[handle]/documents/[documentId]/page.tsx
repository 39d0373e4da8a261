import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { noPdfOf } from '../../../../../_pages/no-pdf-of'
import { OneDocument } from '../../../../../_pages/document'
import { SubjectGate } from '../../../../../_pages/subject-gate'

export default async function Page({ params, searchParams }: RouteProps<'handle' | 'documentId'>) {
  const { handle, documentId } = await params
  const asked = await searchParams
  const locale = await localeOf(params)
  const path = `/for/${handle}/documents/${encodeURIComponent(documentId)}`
  return (
    <SubjectGate locale={locale} handle={handle} path={path}>
      <OneDocument locale={locale} handle={handle} documentId={documentId} noPdf={noPdfOf(asked)} />
    </SubjectGate>
  )
}
