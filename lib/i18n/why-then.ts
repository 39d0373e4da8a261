import type { Capacity } from '@/lib/domain/codes/capacities'
import type { LogMark } from '@/lib/domain/log/log-marks'
import { actsForMinor } from '@/lib/domain/visibility/capacity-traits'
import { formatDate } from './dates'
import type { Locale } from './locales'
import type { LoggedRow } from './log-sentence'
import { translator } from './translator'

type Row = Pick<
  LoggedRow,
  'kind' | 'ground' | 'refusal' | 'consentOn' | 'documentCount' | 'operation'
> &
  Readonly<{ consentEndedOn: string | null; marks: readonly LogMark[] }>

/**
 * Why it was allowed, or stopped, at that moment. The archive's rules (D) decided it under the will that was in force, and their
 * answer stands in the row: it is not decided a second time here. That a consent was used says that none of the prohibitions of that
 * moment covered the document, for a prohibition is asked before a consent (D6 before D8). Null: nothing was decided.
 *
 * Who acts for a minor is told of no refusal whether a prohibition or the lack of a consent was the cause (C7).
 */
export function whyThen(locale: Locale, row: Row, capacity: Capacity): string | null {
  const t = translator(locale)
  const { kind, ground, consentOn, consentEndedOn, documentCount: count } = row
  if (kind === 'refused') return refused(locale, row, capacity)
  if (kind === 'maintenance') return ground === 'archivist' ? t('log.then.archivist') : null
  if (kind !== 'use' && kind !== 'disclosure') return null
  switch (ground) {
    case 'own-register':
    case 'register-access':
    case 'extensive-register-access':
    case 'archivist':
      return t(`log.then.${ground}`)
    case 'statutory-right':
      return t(
        row.marks.includes('duringProhibition')
          ? 'log.then.againstProhibition'
          : 'log.then.statutory-right',
      )
    case 'consent': {
      if (consentOn === null) return t('log.then.consentUndated', { count })
      const given = t('log.then.consent', { count, date: formatDate(locale, consentOn) })
      if (consentEndedOn === null) return given
      return `${given} ${t('log.then.withdrawn', { date: formatDate(locale, consentEndedOn) })}`
    }
    default:
      return null
  }
}

function refused(locale: Locale, { refusal, operation }: Row, capacity: Capacity): string | null {
  const t = translator(locale)
  // What was to be stored or stated, and was not, has nothing to do with what the client wills.
  if (operation.startsWith('store-') || operation === 'make-statement') return null
  if (refusal === 'no-ground') return t('log.then.noGround')
  if (refusal === null || refusal === 'other') return t('log.then.stopped')
  return actsForMinor(capacity) ? t('log.then.stopped') : t(`log.then.${refusal}Stopped`)
}
