import type { NarrowingChoice } from '@/components/ui/narrowing-list'
import type { ReadLog } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The lists that narrow the log: only what occurs in the rows that one sees. The last two are asked for less often. */
export function logChoices(
  locale: Locale,
  { events, organisations, grounds, serviceTasks }: ReadLog['options'],
) {
  const t = translator(locale)
  const often: readonly NarrowingChoice<'event' | 'organisation'>[] = [
    {
      name: 'event',
      label: t('log.filter.event'),
      all: t('log.filter.allEvents'),
      options: events.map((each) => ({ ...each, words: t(`log.event.${each.value}`) })),
    },
    {
      name: 'organisation',
      label: t('log.filter.organisation'),
      all: t('log.filter.allOrganisations'),
      options: organisations.map(({ value: { id, name }, count }) => ({
        value: id,
        words: name[locale],
        count,
      })),
    },
  ]
  const seldom: readonly NarrowingChoice<'ground' | 'task'>[] = [
    {
      name: 'ground',
      label: t('log.filter.ground'),
      all: t('log.filter.allGrounds'),
      options: grounds.map((each) => ({ ...each, words: t(`log.ground.${each.value}`) })),
    },
    {
      name: 'task',
      label: t('log.filter.serviceTask'),
      all: t('log.filter.allServiceTasks'),
      options: serviceTasks.map((each) => ({
        ...each,
        words: t(`codes.serviceTask.${each.value}`),
      })),
    },
  ]
  return { often, seldom }
}
