import type { TargetDto } from '@/lib/contracts/portal/statements'
import { capitalised } from '@/lib/i18n/capitalised'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** What a prohibition is about, as a phrase in a sentence: "alla uppgifter hos Birkalands välfärdsområde". */
export function targetText(locale: Locale, target: TargetDto): string {
  const t = translator(locale)
  if (target.kind === 'all') return t('statements.target.all')
  if (target.kind === 'ended-document') return t('statements.target.ended')
  if (target.kind === 'controller') {
    return t('statements.target.controller', { controller: target.controller.name[locale] })
  }
  if (target.kind === 'document') {
    const { document } = target
    if (!document) return t('statements.target.unnamed')
    const type = t(`codes.documentType.${document.type}`)
    return t('statements.target.document', { type, date: formatDate(locale, document.madeOn) })
  }
  const task = t(`codes.serviceTask.${target.serviceTask}`)
  return target.controller
    ? t('statements.target.service-task-at', { task, controller: target.controller.name[locale] })
    : t('statements.target.service-task', { task })
}

/** The same where it stands alone. */
export const targetHeading = (locale: Locale, target: TargetDto) =>
  capitalised(locale, targetText(locale, target))
