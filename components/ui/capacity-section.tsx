import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import layout from './layout.module.css'
import { isOwn, type Named } from './plate-of'
import { Section } from './section'

/** What one who acts for another may do and may not, said before and not after a refused try. */
export function CapacitySection({ locale, whose }: Readonly<{ locale: Locale; whose: Named }>) {
  const t = translator(locale)
  const { capacity } = whose
  if (isOwn(whose) || capacity === 'self') return null
  return (
    <Section heading={t('behalf.canDoHeading')} kind="side">
      <div className={layout.stack}>
        <p>{t(`behalf.may.${capacity}`)}</p>
        <p>{t(`behalf.mayNot.${capacity}`)}</p>
        {capacity === 'proxy' ? <p>{t('behalf.conduct')}</p> : null}
      </div>
    </Section>
  )
}
