import { receiptFacts } from '@/components/statements/receipt-facts'
import { receiptWords } from '@/components/statements/receipt-words'
import { paths } from '@/lib/addresses/paths'
import { serverConfig } from '@/lib/config/server-config'
import { formatDate, formatTimeAndOffset } from '@/lib/i18n/dates'
import { fileWords } from '@/lib/i18n/file-words'
import { personName } from '@/lib/i18n/person-name'
import { printedBy } from '@/lib/i18n/printed-by'
import { translator } from '@/lib/i18n/translator'
import { withoutSoftHyphens } from '@/lib/i18n/without-soft-hyphens'
import type { PdfWords } from '@/lib/server/statements/read-receipt-files'

/** A receipt as a printout: the same lines as on its page, and what they mean. */
export const receiptInWords: PdfWords = (locale, { whose, receipt, organisations }, madeAt) => {
  const t = translator(locale)
  const { type } = receipt.event
  const instant = madeAt.toISOString()
  const when = { date: formatDate(locale, instant), time: formatTimeAndOffset(locale, instant) }
  const name = personName(locale, whose)
  const facts = receiptFacts(receipt, receiptWords(locale, organisations))
  const version = receipt.privacy_notice.version
  const meaning = [t(`receipt.means.${type}`, { version }), t('receipt.pdf.then')]
  return {
    title: withoutSoftHyphens(`${t('receipt.title')}: ${t(`receipt.kind.${type}`)}`),
    whose: whose.capacity === 'self' ? name : t('representation.inTitle', { name }),
    documentLanguage: locale,
    facts: {
      heading: t('receipt.title'),
      rows: facts.map(({ label, value }) => [label, withoutSoftHyphens(value)] as const),
    },
    document: {
      heading: t('receipt.pdf.means'),
      html: meaning.map((text) => `<p>${escaped(text)}</p>`).join(''),
      isWhole: false,
    },
    about: {
      heading: t('receipt.pdf.about'),
      paragraphs: [
        printedBy(locale, whose, when),
        t('receipt.pdf.verify', {
          address: `${serverConfig().PORTAL_URL}${paths.verifyReceipt(locale)}`,
        }),
        t('receipt.sensitive'),
      ],
    },
    madeAt,
    ...fileWords(locale),
  }
}

/** The version that it names comes from elsewhere. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
