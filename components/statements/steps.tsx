import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './statements.module.css'

const steps = ['choose', 'see', 'receipt'] as const
export type Step = (typeof steps)[number]

/** Where in the three steps of a prohibition the page stands; they are no links. */
export function Steps({ locale, step }: Readonly<{ locale: Locale; step: Step }>) {
  const t = translator(locale)
  return (
    <ol className={style.steps} aria-label={t('statements.steps.label')}>
      {steps.map((each) => (
        <li key={each} aria-current={each === step ? 'step' : undefined}>
          <span>{t(`statements.steps.${each}`)}</span>
        </li>
      ))}
    </ol>
  )
}
