import type { Locale } from './locales'
import { translator } from './translator'

/** The words of a PDF file that are the same whatever is in it; what stands in braces is filled in when the file is made. */
export function fileWords(locale: Locale) {
  const t = translator(locale)
  return {
    language: locale,
    pageLabel: t('documents.pageOf', { page: '{page}', pages: '{pages}' }),
    tablePart: t('document.tablePart', { from: '{from}', to: '{to}', columns: '{columns}' }),
    missingSign: t('documents.missingSign', { code: '{code}' }),
    lineGoesOn: t('document.lineGoesOn'),
    separator: t('document.separator'),
  }
}
