import { ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** 404. The same for an address that never was and for what may not be seen. */
export function NotFoundPage({ locale, loggedIn }: { locale: Locale; loggedIn: boolean }) {
  const t = translator(locale)
  return (
    <PlainPage locale={locale} title={t('errors.notFound.title')} lead={t('errors.notFound.text')}>
      <div className={layout.buttons}>
        {loggedIn ? (
          <ButtonLink href={paths.overview(locale, 'self')}>{t('common.toOverview')}</ButtonLink>
        ) : null}
        <ButtonLink href={paths.start(locale)} look={loggedIn ? 'second' : 'main'}>
          {t('common.toStart')}
        </ButtonLink>
      </div>
    </PlainPage>
  )
}
