import type { NarrowingChoice } from '@/components/ui/narrowing-list'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { ReadList } from './types'

/** The four lists that one can choose from: only what some visible document has, with counts. */
export function filterChoices(
  locale: Locale,
  { serviceTasks, types, controllers, years }: ReadList['options'],
): readonly NarrowingChoice<'task' | 'type' | 'organisation' | 'year'>[] {
  const t = translator(locale)
  return [
    {
      name: 'task',
      label: t('documents.serviceTask'),
      all: t('documents.allServiceTasks'),
      options: serviceTasks.map((each) => ({
        ...each,
        words: t(`codes.serviceTask.${each.value}`),
      })),
    },
    {
      name: 'type',
      label: t('documents.type'),
      all: t('documents.allTypes'),
      options: types.map((each) => ({ ...each, words: t(`codes.documentType.${each.value}`) })),
    },
    {
      name: 'organisation',
      label: t('documents.controller'),
      all: t('documents.allControllers'),
      options: controllers.map(({ value: { id, name }, count }) => ({
        value: id,
        words: name[locale],
        count,
      })),
    },
    {
      name: 'year',
      label: t('documents.year'),
      all: t('documents.allYears'),
      options: years.map((each) => ({ ...each, words: each.value })),
    },
  ]
}
