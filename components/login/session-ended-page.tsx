import { Button, ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/** The session has ended by itself; what was open is closed. */
export function SessionEndedPage({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <PlainPage locale={locale} title={t('session.ended.title')} lead={t('session.ended.text')}>
      <div className={layout.stack}>
        <p>{t('session.ended.next')}</p>
        <div className={layout.buttons}>
          <form method="post" action={paths.login(locale)}>
            <Button>{t('login.again')}</Button>
          </form>
          <ButtonLink href={paths.start(locale)} look="second">
            {t('common.toStart')}
          </ButtonLink>
        </div>
      </div>
    </PlainPage>
  )
}
