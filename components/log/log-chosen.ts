import type { LogDto, LogFilters, ReadLog } from '@/lib/contracts/portal/log'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { logQueryNames, type LogQueryName } from './log-query'

export type LogChosen = Readonly<{ name: LogQueryName; label: string }>

/** The choices that narrow the log, in words. */
export function logChosen(locale: Locale, { filters }: LogDto, log: ReadLog): readonly LogChosen[] {
  const t = translator(locale)
  const { event, organisation, ground, serviceTask, from, to, touching, matter, directive } =
    filters
  const party = log.options.organisations.find(({ value }) => value.id === organisation)
  const labels: Record<keyof LogFilters, string | null> = {
    event: event && t(`log.event.${event}`),
    organisation: organisation && (party?.value.name[locale] ?? t('log.actor.unknown')),
    ground: ground && t(`log.ground.${ground}`),
    serviceTask: serviceTask && t(`codes.serviceTask.${serviceTask}`),
    from: from && t('documents.chipFrom', { date: formatDate(locale, from) }),
    to: to && t('documents.chipTo', { date: formatDate(locale, to) }),
    touching: touching && t('log.chip.document'),
    matter: matter && t('log.chip.matter'),
    directive: directive && t('log.chip.consent'),
    // The order, a row that is unfolded and a page of the list are left in other ways.
    order: null,
    row: null,
    cursor: null,
  }
  const filterNames = Object.keys(labels) as (keyof LogFilters)[]
  return filterNames.flatMap((filter) => {
    const label = labels[filter]
    return label ? [{ name: logQueryNames[filter], label }] : []
  })
}
