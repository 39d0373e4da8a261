import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { noPdfOf } from '../../../../_pages/no-pdf-of'
import { OneDocument } from '../../../../_pages/document'

export default async function Page({ params, searchParams }: RouteProps<'documentId'>) {
  const { documentId } = await params
  const asked = await searchParams
  return (
    <OneDocument
      locale={await localeOf(params)}
      handle="self"
      documentId={documentId}
      noPdf={noPdfOf(asked)}
    />
  )
}
