import layout from '@/components/ui/layout.module.css'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { neverShown, notShownYet } from '@/lib/i18n/not-shown'
import { translator } from '@/lib/i18n/translator'

/** What is never shown, not yet shown, or limited: the same list for everyone, so that it gives nobody away. */
export function NotShown({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <Section heading={t('help.neverHeading')}>
      <div className={layout.stack}>
        <p>{t('help.sameForAll')}</p>
        <ul className={text.list}>
          {neverShown.map((name) => (
            <li key={name}>{t(`help.never.${name}`)}</li>
          ))}
        </ul>
        <h3>{t('help.laterHeading')}</h3>
        <ul className={text.list}>
          {notShownYet.map((name) => (
            <li key={name}>{t(`help.later.${name}`)}</li>
          ))}
        </ul>
        <h3>{t('help.limitsHeading')}</h3>
        <p>{t('help.limits')}</p>
      </div>
    </Section>
  )
}
