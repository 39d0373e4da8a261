import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import layout from './layout.module.css'
import { Notice } from './notice'

export const whyNoPdf = ['busy', 'too-much', 'signs-missing'] as const

/** Of signs that are missing, their numbers in Unicode. */
export type WhyNoPdf =
  | Readonly<{ why: 'busy' | 'too-much' }>
  | Readonly<{ why: 'signs-missing'; signs: readonly number[] }>

/** Why the file that was asked for did not come, on the page that holds the same; nothing when it did. */
export function NoPdf({ locale, why: told }: { locale: Locale; why: WhyNoPdf | null }) {
  if (told === null) return null
  const t = translator(locale)
  const { why } = told
  return (
    <div className={layout.screenOnly} role="status">
      <Notice kind="info" heading={t(`common.noPdf.${why}.heading`)}>
        <p>{t(`common.noPdf.${why}.text`)}</p>
        {told.why === 'signs-missing' && told.signs.length > 0 && (
          <p>
            {t('common.noPdf.signs-missing.which', { signs: told.signs.map(named).join(', ') })}
          </p>
        )}
      </Notice>
    </div>
  )
}

/** "中 (U+4E2D)": the sign between isolates, which keep the words around it in order whichever way it runs. */
function named(code: number): string {
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const isSeen = !/[\p{C}\p{Z}\p{M}]/u.test(String.fromCodePoint(code))
  return isSeen ? `\u2068${String.fromCodePoint(code)}\u2069 (${number})` : number
}
