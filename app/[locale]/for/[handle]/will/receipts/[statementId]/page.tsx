import { ReceiptPage } from '@/components/statements/receipt-page'
import { noPdfOf } from '@/app/_frame/no-pdf-of'
import { paths } from '@/lib/addresses/paths'
import { translator } from '@/lib/i18n/translator'
import { readReceiptPage } from '@/lib/server/statements/read-receipt-page'
import { subjectPage } from '@/app/_frame/subject-page'
import { Frame } from '@/app/_frame/frame'
import { unlessRead } from '@/app/_frame/unless-read'

/** The receipt of a statement. */
export default subjectPage<'statementId'>(
  ({ locale, handle, statementId }) => paths.receipt(locale, handle, statementId),
  async function ReceiptOfStatement({ locale, handle, statementId, query }) {
    const page = await readReceiptPage(handle, statementId)
    const retry = paths.receipt(locale, handle, statementId)
    const title = translator(locale)('receipt.title')
    return (
      <Frame locale={locale} address={retry} current="statements" handle={handle}>
        {page.ok ? (
          <ReceiptPage
            locale={locale}
            page={page.value}
            isNew={query.new !== undefined}
            noPdf={noPdfOf(query)}
          />
        ) : (
          await unlessRead(page, { locale, handle, title, retry })
        )}
      </Frame>
    )
  },
)
