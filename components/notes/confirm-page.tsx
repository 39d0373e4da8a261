import { Button, ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PageHead } from '@/components/ui/page-head'
import { PageTitle } from '@/components/ui/page-title'
import { PlainPage } from '@/components/ui/plain-page'
import { personInTitle, plateOf } from '@/components/ui/plate-of'
import { paths } from '@/lib/client/paths'
import type { Whose } from '@/lib/contracts/portal/whose'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

type Props = Readonly<{ locale: Locale; token: string; whose: Whose }>

/**
 * Where the link in the mail leads to. Opening it does nothing, for programs that search mails for danger open links too: only
 * the button confirms.
 */
export function ConfirmPage({ locale, token, whose }: Props) {
  const t = translator(locale)
  const title = t('notes.confirm.title')
  return (
    <>
      <PageTitle locale={locale} page={title} person={personInTitle(whose, t)} />
      <PageHead title={title} plate={plateOf(whose, t)} lead={t('notes.confirm.lead')} />
      <div className={`${layout.wrap} ${layout.body}`}>
        <form method="post" action={paths.useNotesLink(locale)}>
          <input type="hidden" name="token" value={token} />
          <div className={`${layout.buttons} ${layout.buttonsWide}`}>
            <Button>{t('notes.confirm.submit')}</Button>
            <ButtonLink look="second" href={paths.notes(locale)}>
              {t('notes.confirm.skip')}
            </ButtonLink>
          </div>
        </form>
      </div>
    </>
  )
}

/** The same for one who is not logged in: the link is used by the one who asked for it, and by nobody else. */
export function ConfirmLoginPage({ locale }: Readonly<{ locale: Locale }>) {
  const t = translator(locale)
  return (
    <PlainPage
      locale={locale}
      title={t('notes.confirm.loginTitle')}
      lead={t('notes.confirm.loginLead')}
    >
      <form method="post" action={paths.login(locale)}>
        <Button>{t('start.loginButton')}</Button>
      </form>
    </PlainPage>
  )
}
