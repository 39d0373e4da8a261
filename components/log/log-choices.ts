import type { NarrowingChoice } from '@/components/ui/narrowing-list'
import type { LogFilters, ReadLog } from '@/lib/contracts/portal/log'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { LogQueryName } from './log-query'

/**
 * How each filter is chosen: in a list, in one that is asked for less often, as a period, or by a link. Of these some stay
 * while others are chosen, and some are left by it.
 */
const logChoosing = {
  event: 'list',
  organisation: 'list',
  ground: 'seldom',
  serviceTask: 'seldom',
  from: 'period',
  to: 'period',
  touching: 'link-that-stays',
  matter: 'link-that-stays',
  directive: 'link-that-stays',
  order: 'link-that-stays',
  row: 'link',
  cursor: 'link',
} as const satisfies Record<keyof LogFilters, string>

type Choosing = typeof logChoosing
type ChosenAs<Way> = {
  [Filter in keyof Choosing]: Choosing[Filter] extends Way ? Filter : never
}[keyof Choosing]

/** The filters that are chosen in one way. */
export function filtersChosenAs<Way extends Choosing[keyof Choosing]>(way: Way) {
  const filters = Object.keys(logChoosing) as (keyof Choosing)[]
  return filters.filter((filter): filter is ChosenAs<Way> => logChoosing[filter] === way)
}

/** The lists that narrow the log: only what occurs in the rows that one sees. */
export function logChoices(
  locale: Locale,
  { events, organisations, grounds, serviceTasks }: ReadLog['options'],
): Readonly<Record<ChosenAs<'list' | 'seldom'>, NarrowingChoice<LogQueryName>>> {
  const t = translator(locale)
  return {
    event: {
      name: 'event',
      label: t('log.filter.event'),
      all: t('log.filter.allEvents'),
      options: events.map((each) => ({ ...each, words: t(`log.event.${each.value}`) })),
    },
    organisation: {
      name: 'organisation',
      label: t('log.filter.organisation'),
      all: t('log.filter.allOrganisations'),
      options: organisations.map(({ value: { id, name }, count }) => ({
        value: id,
        words: name[locale],
        count,
      })),
    },
    ground: {
      name: 'ground',
      label: t('log.filter.ground'),
      all: t('log.filter.allGrounds'),
      options: grounds.map((each) => ({ ...each, words: t(`log.ground.${each.value}`) })),
    },
    serviceTask: {
      name: 'task',
      label: t('log.filter.serviceTask'),
      all: t('log.filter.allServiceTasks'),
      options: serviceTasks.map((each) => ({
        ...each,
        words: t(`codes.serviceTask.${each.value}`),
      })),
    },
  }
}
