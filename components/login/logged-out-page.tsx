import { ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { Notice } from '@/components/ui/notice'
import { PlainPage } from '@/components/ui/plain-page'
import { Section } from '@/components/ui/section'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** After logout. `partly`: we do not know whether the identification service has ended its session too. */
export function LoggedOutPage({ locale, partly }: { locale: Locale; partly: boolean }) {
  const t = translator(locale)
  return (
    <PlainPage
      locale={locale}
      title={t('session.loggedOut.title')}
      lead={t('session.loggedOut.text')}
    >
      {partly ? (
        <Notice kind="info" heading={t('session.partly.heading')}>
          <p>{t('session.partly.text')}</p>
        </Notice>
      ) : null}
      <Section heading={t('session.loggedOut.sharedHeading')}>
        <div className={layout.stack}>
          <ul className={text.list}>
            {(['close', 'history', 'downloads', 'prints'] as const).map((name) => (
              <li key={name}>{t(`session.loggedOut.shared.${name}`)}</li>
            ))}
          </ul>
          <p>{t('session.loggedOut.suomifi')}</p>
          <ButtonLink href={paths.start(locale)} look="second">
            {t('common.toStart')}
          </ButtonLink>
        </div>
      </Section>
    </PlainPage>
  )
}
