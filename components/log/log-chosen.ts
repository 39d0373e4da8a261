import type { LogDto, ReadLog } from '@/lib/contracts/portal/log'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { LogQueryName } from './log-query'

export type LogChosen = Readonly<{ name: LogQueryName; label: string }>

/** The choices that narrow the log, in words. */
export function logChosen(locale: Locale, { filters }: LogDto, log: ReadLog): readonly LogChosen[] {
  const t = translator(locale)
  const { event, organisation, ground, serviceTask, from, to, document, consent } = filters
  const party = log.options.organisations.find(({ value }) => value.id === organisation)
  const candidates: readonly (readonly [LogQueryName, string | null])[] = [
    ['event', event && t(`log.event.${event}`)],
    ['organisation', organisation && (party?.value.name[locale] ?? t('log.actor.unknown'))],
    ['ground', ground && t(`log.ground.${ground}`)],
    ['task', serviceTask && t(`codes.serviceTask.${serviceTask}`)],
    ['from', from && t('documents.chipFrom', { date: formatDate(locale, from) })],
    ['to', to && t('documents.chipTo', { date: formatDate(locale, to) })],
    ['document', document && t('log.chip.document')],
    ['consent', consent && t('log.chip.consent')],
  ]
  return candidates.flatMap(([name, label]) => (label ? [{ name, label }] : []))
}
