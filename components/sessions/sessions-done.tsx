import { Notice } from '@/components/ui/notice'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

export const sessionsDone = ['one', 'all', 'none'] as const
export type SessionsDone = (typeof sessionsDone)[number]

/** What has become of a button that was pressed. */
export function SessionsOutcome({
  locale,
  done,
}: Readonly<{ locale: Locale; done: SessionsDone }>) {
  const t = translator(locale)
  return (
    <Notice kind={done === 'none' ? 'info' : 'done'} heading={t(`sessions.done.${done}.heading`)}>
      <p>{t(`sessions.done.${done}.text`)}</p>
    </Notice>
  )
}
