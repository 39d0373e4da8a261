import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** "Visa alla 23"; while words are searched the number of all is not known. */
export function showAllLabel(locale: Locale, { words }: DocumentListDto, all: number): string {
  const t = translator(locale)
  return words === null ? t('documents.showAll', { all }) : t('documents.showAllUncounted')
}
