import { ReceiptPage } from '@/components/will/receipt-page'
import type { WhyNoPdf } from '@/components/ui/no-pdf'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { readReceiptPage } from '@/lib/server/will/read-receipt-page'
import { drawn } from '../_frame/drawn'
import { Frame } from '../_frame/frame'
import { unlessRead } from './unless-read'

type Props = Readonly<{
  locale: Locale
  handle: string
  statementId: string
  isNew: boolean
  noPdf: WhyNoPdf | null
}>

/** The receipt of a statement. */
export const WillReceipt = drawn(async function WillReceipt({
  locale,
  handle,
  statementId,
  isNew,
  noPdf,
}: Props) {
  const page = await readReceiptPage(handle, statementId)
  const retry = paths.receipt(locale, handle, statementId)
  const title = translator(locale)('receipt.title')
  return (
    <Frame locale={locale} path={retry.slice(3)} current="will" handle={handle}>
      {page.ok ? (
        <ReceiptPage locale={locale} page={page.value} isNew={isNew} noPdf={noPdf} />
      ) : (
        await unlessRead(page, { locale, handle, title, retry })
      )}
    </Frame>
  )
})
