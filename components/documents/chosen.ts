import type { DocumentListDto } from '@/lib/contracts/portal/document-list'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { ListQueryName } from './list-query'
import type { ReadList } from './types'

export type Chosen = Readonly<{ name: ListQueryName; label: string }>

/** The choices that narrow the list, in words. The service task is none: it is the page. */
export function chosen(
  locale: Locale,
  { filters, words }: DocumentListDto,
  list: ReadList,
): readonly Chosen[] {
  const t = translator(locale)
  const { type, controller, year, from, to } = filters
  const organisation = list.options.controllers.find(({ value }) => value.id === controller)
  const candidates: readonly (readonly [ListQueryName, string | null | undefined])[] = [
    ['search', words && t('documents.chipWords', { words })],
    ['type', type && t(`codes.documentType.${type}`)],
    ['organisation', controller && (organisation?.value.name[locale] ?? t('log.actor.unknown'))],
    ['year', year && t('documents.chipYear', { year })],
    ['from', from && t('documents.chipFrom', { date: formatDate(locale, from) })],
    ['to', to && t('documents.chipTo', { date: formatDate(locale, to) })],
  ]
  return candidates.flatMap(([name, label]) => (label ? [{ name, label }] : []))
}
