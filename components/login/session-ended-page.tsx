import { Button, ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{
  locale: Locale
  /** Ended by the same person from another place where she is logged in, or we don't know by whose doing. */
  why: 'elsewhere' | 'by-itself'
}>

/** The session has ended; what was open is closed. */
export function SessionEndedPage({ locale, why }: Props) {
  const t = translator(locale)
  const lead = t(why === 'elsewhere' ? 'session.ended.elsewhere' : 'session.ended.text')
  return (
    <PlainPage locale={locale} title={t('session.ended.title')} lead={lead}>
      <div className={layout.stack}>
        <p>{t(why === 'elsewhere' ? 'session.ended.notYou' : 'session.ended.next')}</p>
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
