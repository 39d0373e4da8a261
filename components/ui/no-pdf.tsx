import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import layout from './layout.module.css'
import { Notice } from './notice'

export const whyNoPdf = ['busy', 'too-much'] as const
export type WhyNoPdf = (typeof whyNoPdf)[number]

/** Why the file that was asked for did not come, on the page that holds the same; nothing when it did. */
export function NoPdf({ locale, why }: { locale: Locale; why: WhyNoPdf | null }) {
  if (why === null) return null
  const t = translator(locale)
  return (
    <div className={layout.screenOnly} role="status">
      <Notice kind="info" heading={t(`common.noPdf.${why}.heading`)}>
        <p>{t(`common.noPdf.${why}.text`)}</p>
      </Notice>
    </div>
  )
}
