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
    <Section heading={t('representation.canDoHeading')} kind="side">
      <div className={layout.stack}>
        <p>{t(`representation.may.${capacity}`)}</p>
        <p>{t(`representation.mayNot.${capacity}`)}</p>
        {capacity === 'proxy' ? <p>{t('representation.conduct')}</p> : null}
      </div>
    </Section>
  )
}
