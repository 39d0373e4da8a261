import { Contact } from '@/components/ui/contact'
import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import type { Support } from '@/lib/contracts/portal/support'
import { formatDate } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { SeeAlso } from './see-also'
import { SupportContact } from './support-contact'

/** The day of the last look at what the statement says. */
const madeOn = '2026-11-29'

/** Where one turns when the answer does not satisfy: the authority of the Act on the Provision of Digital Services. */
const authority = { phone: '029 534 5000', email: 'saavutettavuus@traficom.fi' }

type Props = Readonly<{ locale: Locale; support: Support }>

/** The accessibility statement: status, faults, method, feedback, enforcement; only what is true. */
export function AccessibilityPage({ locale, support }: Props) {
  const t = translator(locale)
  return (
    <PlainPage locale={locale} title={t('accessibility.title')} lead={t('accessibility.lead')}>
      <Section heading={t('accessibility.statusHeading')}>
        <div className={layout.stack}>
          <p>{t('accessibility.status')}</p>
          <p>{t('accessibility.documents')}</p>
          <p>{t('accessibility.made', { date: formatDate(locale, madeOn) })}</p>
        </div>
      </Section>
      <Section heading={t('accessibility.faultsHeading')}>
        <ul className={text.list}>
          {(['scanned', 'tables', 'pdf', 'language'] as const).map((name) => (
            <li key={name}>{t(`accessibility.faults.${name}`)}</li>
          ))}
        </ul>
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
      <Section heading={t('accessibility.feedbackHeading')}>
        <div className={layout.stack}>
          <p>{t('accessibility.feedback')}</p>
          <SupportContact locale={locale} support={support} />
        </div>
      </Section>
      <Section heading={t('accessibility.supervisionHeading')}>
        <div className={layout.stack}>
          <p>{t('accessibility.supervision')}</p>
          <Contact
            name={t('accessibility.agency')}
            {...authority}
            phoneLabel={t('worker.phone')}
            emailLabel={t('worker.email')}
          />
          <p>{t('accessibility.law')}</p>
        </div>
      </Section>
      <SeeAlso locale={locale} pages={['help', 'support', 'privacy']} />
    </PlainPage>
  )
}
