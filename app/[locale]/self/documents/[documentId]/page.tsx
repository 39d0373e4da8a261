import { localeOf, type RouteProps } from '../../../../_frame/route-props'
import { OneDocument } from '../../../../_pages/document'

export default async function Page({ params }: RouteProps<'documentId'>) {
  const { documentId } = await params
  return <OneDocument locale={await localeOf(params)} handle="self" documentId={documentId} />
}
