import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Support } from '@/lib/contracts/portal/support'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { SeeAlso } from './see-also'
import { SupportContact } from './support-contact'

type Props = Readonly<{ locale: Locale; support: Support }>

/** Whom to ask about the service itself, what not to write, and where to say what one thinks. */
export function SupportPage({ locale, support }: Props) {
  const t = translator(locale)
  return (
    <PlainPage locale={locale} title={t('support.title')} lead={t('support.lead')}>
      <Section heading={t('support.contactHeading')}>
        <div className={layout.stack}>
          <p>{t('support.helps')}</p>
          <SupportContact locale={locale} support={support} />
          <p>{t('support.number')}</p>
          <p>{t('support.neverWrite')}</p>
        </div>
      </Section>
      <Section heading={t('support.documentsHeading')}>
        <div className={layout.stack}>
          <p>{t('support.documents')}</p>
          <p>
            <a className={text.go} href={paths.help(locale)}>
              {t('shell.help')}
            </a>
          </p>
        </div>
      </Section>
      <Section heading={t('support.feedbackHeading')}>
        <div className={layout.stack}>
          <p>{t('support.feedback')}</p>
          <Feedback locale={locale} support={support} />
          <p>{t('support.accessibility')}</p>
        </div>
      </Section>
      <SeeAlso locale={locale} pages={['accessibility', 'privacy']} />
    </PlainPage>
  )
}

function Feedback({ locale, support }: Props) {
  const t = translator(locale)
  if (support.feedback)
    return (
      <p>
        <a className={text.go} href={support.feedback}>
          {t('support.form')}
        </a>
      </p>
    )
  return support.email ? <p>{t('support.write')}</p> : null
}
