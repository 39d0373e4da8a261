import type { DatedRow } from '@/components/ui/dated-rows'
import { langOf } from '@/components/ui/lang-of'
import { paths } from '@/lib/addresses/paths'
import type { DocumentRowDto } from '@/lib/contracts/portal/document-row'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/**
 * A document in the list: when, what, from whom; it leads to the document, or to a prohibition on it. `sameTitle`: another of
 * them is called the same.
 */
export function documentRow(
  locale: Locale,
  handle: string,
  row: DocumentRowDto,
  { sameTitle = false, forProhibition = false } = {},
): DatedRow {
  const t = translator(locale)
  const lang = langOf(row.language, locale)
  const meta = t('documents.meta', {
    type: t(`codes.documentType.${row.type}`),
    unit: row.unit.name[locale],
    controller: row.controller.name[locale],
  })
  return {
    day: row.madeOn,
    date: formatDate(locale, row.madeOn),
    title: row.title,
    href: forProhibition
      ? paths.prohibition(locale, handle, row.id)
      : paths.document(locale, handle, row.id),
    ...(sameTitle && { apart: formatDate(locale, row.madeOn) }),
    ...(lang && { lang }),
    ...(row.mark && { tag: t(`common.${row.mark}`) }),
    ...((row.mark === 'new' || row.mark === 'newly-corrected') && { solid: true }),
    meta: row.pdf ? `${meta}. ${t('documents.pdf')}` : meta,
  }
}
