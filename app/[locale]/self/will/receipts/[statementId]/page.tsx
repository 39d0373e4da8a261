import { localeOf, type RouteProps } from '../../../../../_frame/route-props'
import { noPdfOf } from '../../../../../_pages/no-pdf-of'
import { WillReceipt } from '../../../../../_pages/will-receipt'

export default async function Page({ params, searchParams }: RouteProps<'statementId'>) {
  const { statementId } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return (
    <WillReceipt
      locale={locale}
      handle="self"
      statementId={statementId}
      isNew={asked.new !== undefined}
      noPdf={noPdfOf(asked)}
    />
  )
}
