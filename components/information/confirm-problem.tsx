import { Notice } from '@/components/ui/notice'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** Why a confirmation was not recorded: the box was not ticked, the version has changed, or the archive can't be reached. */
export const confirmOutcomes = ['tick', 'changed', 'unavailable'] as const
export type ConfirmOutcome = (typeof confirmOutcomes)[number]

export function ConfirmProblem({ locale, problem }: { locale: Locale; problem: ConfirmOutcome }) {
  const t = translator(locale)
  if (problem === 'unavailable')
    return (
      <Notice kind="stop" heading={t('information.failed')}>
        <p>{t('information.failedText')}</p>
      </Notice>
    )
  return (
    <Notice kind="stop" heading={t('validation.heading', { count: 1 })}>
      {problem === 'changed' ? (
        <p>{t('information.changedText')}</p>
      ) : (
        <ul className={text.list}>
          <li>
            <a href="#received">{t('validation.tickInformation')}</a>
          </li>
        </ul>
      )}
    </Notice>
  )
}
