import { paths } from '@/lib/addresses/paths'
import type { Result } from '@/lib/domain/result'
import type { Locale } from '@/lib/i18n/locales'
import type { NotMade } from '@/lib/server/apart/make-pdf-apart'
import { seeOther } from '@/lib/server/session/http/see-other'
import type { ReceiptFailure } from '@/lib/server/statements/read-receipt'
import type { ReceiptFile } from '@/lib/server/statements/read-receipt-files'
import { withoutPdf } from '@/app/_frame/no-pdf-of'
import { saved } from './saved'

type Place = Readonly<{ locale: Locale; handle: string; statementId: string }>

/** A receipt to save. What can't be had leads to its page, which says why in words. */
export async function answerWithReceipt(
  file: Result<ReceiptFile, ReceiptFailure> | NotMade,
  { locale, handle, statementId }: Place,
): Promise<Response> {
  if (!file.ok) return seeOther(withoutPdf(paths.receipt(locale, handle, statementId), file))
  const { bytes, fileName, type } = file.value
  return saved(new Uint8Array(bytes), { locale, fileName, type })
}
