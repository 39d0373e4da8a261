import type { EffectDto, StatementPreviewDto } from '@/lib/contracts/portal/statement-preview'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator, type Translate } from '@/lib/i18n/translator'
import { ofWhat } from './of-what'
import type { Party } from './party'

/** Towards whom a statement closes or opens: those whom the client knows by name, then all others. */
export function effectParties(locale: Locale, preview: StatementPreviewDto): Party[] {
  const t = translator(locale)
  const { others, effect } = preview
  const change = changeOf(effect, t)
  const known = others.map(({ organisation, fetched }) => ({
    key: organisation.id,
    name: organisation.name[locale],
    ...change,
    texts: [
      fetched
        ? t('statements.before.fetched', {
            ...ofWhat(preview),
            count: fetched.documents,
            date: formatDate(locale, fetched.last),
          })
        : t('statements.before.notFetched', ofWhat(preview)),
    ],
  }))
  const rest = {
    key: 'all others',
    name: t(known.length > 0 ? 'statements.before.others' : 'statements.before.everyOther'),
    ...change,
    texts: [t('statements.before.othersText'), ...notes(preview, t)],
  }
  return [...known, rest]
}

function changeOf({ total, before, after }: EffectDto, t: Translate) {
  const now = share(before.open, total)
  const later = share(after.open, total)
  const today = t(`statements.before.today.${now}`, { count: before.open, total })
  const then = t(`statements.before.then.${later}`, { count: after.open, total })
  return { today, then: before.open === after.open ? null : then }
}

function share(count: number, total: number): 'all' | 'some' | 'none' {
  if (count === 0) return 'none'
  return count === total ? 'all' : 'some'
}

/** What keeps some of the documents from changing. */
function notes(preview: StatementPreviewDto, t: Translate): string[] {
  const { kind, effect, consent } = preview
  const { before, after, closes, opens } = effect
  const counted = (
    key:
      | 'statements.before.alreadyClosed'
      | 'statements.before.stillClosed'
      | 'statements.before.never',
    count: number,
  ) => (count > 0 ? [t(key, { ...ofWhat(preview), count })] : [])
  const nothing = closes + opens === 0 ? [t('statements.before.nothing', ofWhat(preview))] : []
  const never = counted('statements.before.never', after.never)
  if (kind === 'consent-withdrawn')
    return [...nothing, t('statements.before.withdrawNow'), ...never]
  if (kind === 'prohibition-set') {
    const already = counted('statements.before.alreadyClosed', before.prohibited)
    return [
      ...nothing,
      ...already,
      ...(consent.after ? [] : [t('statements.before.noConsent')]),
      ...never,
    ]
  }
  const still = counted('statements.before.stillClosed', after.prohibited)
  const needs = kind === 'prohibition-cancelled' && !consent.after
  return [...nothing, ...still, ...(needs ? [t('statements.before.needsConsent')] : []), ...never]
}
