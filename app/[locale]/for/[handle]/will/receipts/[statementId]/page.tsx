import { localeOf, type RouteProps } from '../../../../../../_frame/route-props'
import { SubjectGate } from '../../../../../../_pages/subject-gate'
import { noPdfOf } from '../../../../../../_pages/no-pdf-of'
import { WillReceipt } from '../../../../../../_pages/will-receipt'

export default async function Page({ params, searchParams }: RouteProps<'handle' | 'statementId'>) {
  const { handle, statementId } = await params
  const locale = await localeOf(params)
  const asked = await searchParams
  return (
    <SubjectGate
      locale={locale}
      handle={handle}
      path={`/for/${handle}/will/receipts/${encodeURIComponent(statementId)}`}
    >
      <WillReceipt
        locale={locale}
        handle={handle}
        statementId={statementId}
        isNew={asked.new !== undefined}
        noPdf={noPdfOf(asked)}
      />
    </SubjectGate>
  )
}
