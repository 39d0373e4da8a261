import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { SeeAlso } from './see-also'

/** What is done for accessibility and what is not yet tested; only what is true. */
export function AccessibilityPage({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <PlainPage locale={locale} title={t('accessibility.title')} lead={t('accessibility.lead')}>
      <Section heading={t('accessibility.statusHeading')}>
        <div className={layout.stack}>
          <p>{t('accessibility.status')}</p>
          <p>{t('accessibility.documents')}</p>
        </div>
      </Section>
      <Section heading={t('accessibility.testedHeading')}>
        <ul className={text.list}>
          {(['automatic', 'keyboard', 'zoom', 'noScript'] as const).map((name) => (
            <li key={name}>{t(`accessibility.tested.${name}`)}</li>
          ))}
        </ul>
      </Section>
      <Section heading={t('accessibility.notTestedHeading')}>
        <p>{t('accessibility.notTested')}</p>
      </Section>
      <Section heading={t('accessibility.supervisionHeading')}>
        <div className={layout.stack}>
          <p>{t('accessibility.supervision')}</p>
          <p>{t('accessibility.law')}</p>
        </div>
      </Section>
      <SeeAlso locale={locale} pages={['help', 'privacy']} />
    </PlainPage>
  )
}
