import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { withoutSoftHyphens } from '@/lib/i18n/without-soft-hyphens'
import type { ReadList } from './types'

export type FilterChoice = Readonly<{
  name: 'task' | 'type' | 'organisation' | 'year'
  label: string
  /** What stands there when nothing is chosen. */
  all: string
  options: readonly Readonly<{ value: string; label: string }>[]
}>

/** The four lists that one can choose from: only what some visible document has, with counts. */
export function filterChoices(
  locale: Locale,
  options: ReadList['options'],
): readonly FilterChoice[] {
  const t = translator(locale)
  const option = (value: string, name: string, count: number) => ({
    value,
    label: withoutSoftHyphens(t('documents.option', { name, count })),
  })
  return [
    {
      name: 'task',
      label: t('documents.serviceTask'),
      all: t('documents.allServiceTasks'),
      options: options.serviceTasks.map(({ value, count }) =>
        option(value, t(`codes.serviceTask.${value}`), count),
      ),
    },
    {
      name: 'type',
      label: t('documents.type'),
      all: t('documents.allTypes'),
      options: options.types.map(({ value, count }) =>
        option(value, t(`codes.documentType.${value}`), count),
      ),
    },
    {
      name: 'organisation',
      label: t('documents.controller'),
      all: t('documents.allControllers'),
      options: options.controllers.map(({ value, count }) =>
        option(value.id, value.name[locale], count),
      ),
    },
    {
      name: 'year',
      label: t('documents.year'),
      all: t('documents.allYears'),
      options: options.years.map(({ value, count }) => option(value, value, count)),
    },
  ]
}
