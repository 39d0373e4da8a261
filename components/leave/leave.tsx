import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LeaveBar } from './leave-bar'

/** @param neutral where one who leaves is led */
export function Leave({ locale, neutral }: Readonly<{ locale: Locale; neutral: string }>) {
  const t = translator(locale)
  const words = {
    label: t('leave.label'),
    button: t('leave.button'),
    how: t('leave.how'),
    left: [1, 2].map((count) => t('leave.left', { count })),
    leaving: t('leave.leaving'),
  }
  return <LeaveBar action={paths.leave(locale)} neutral={neutral} words={words} />
}
