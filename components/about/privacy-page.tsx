import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { SeeAlso } from './see-also'

/** What is stored about the one who uses the service. */
export function PrivacyPage({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <PlainPage locale={locale} title={t('privacy.title')} lead={t('privacy.lead')}>
      <Section heading={t('privacy.storedHeading')}>
        <div className={layout.stack}>
          <ul className={text.list}>
            {(
              [
                'session',
                'logins',
                'browser',
                'simple',
                'visit',
                'notifications',
                'log',
                'folder',
                'technical',
              ] as const
            ).map((name) => (
              <li key={name}>{t(`privacy.stored.${name}`)}</li>
            ))}
          </ul>
          <p>{t('privacy.noTracking')}</p>
        </div>
      </Section>
      <Section heading={t('privacy.realHeading')}>
        <div className={layout.stack}>
          <p>{t('privacy.realControllers')}</p>
          <p>{t('privacy.realRights')}</p>
        </div>
      </Section>
      <SeeAlso locale={locale} pages={['information', 'accessibility']} />
    </PlainPage>
  )
}
