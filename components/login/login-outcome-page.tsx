import { Button, ButtonLink } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import { PlainPage } from '@/components/ui/plain-page'
import type { LoginOutcome } from '@/lib/addresses/outcomes'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import type { MessageKey } from '@/lib/i18n/message-key'
import { translator } from '@/lib/i18n/translator'

/** What to do beyond the first sentence. */
const more: Readonly<Record<LoginOutcome, readonly MessageKey[]>> = {
  cancelled: [],
  failed: ['login.failed.more'],
  expired: [],
  'low-assurance': [],
  'no-personal-id': ['login.no-personal-id.rights', 'login.no-personal-id.code'],
}

/** A login that led nowhere: calmly why, and what one can do. */
export function LoginOutcomePage({ locale, outcome }: { locale: Locale; outcome: LoginOutcome }) {
  const t = translator(locale)
  return (
    <PlainPage
      locale={locale}
      title={t(`login.${outcome}.title`)}
      lead={t(`login.${outcome}.text`)}
    >
      <div className={layout.stack}>
        {more[outcome].map((key) => (
          <p key={key}>{t(key)}</p>
        ))}
        <div className={layout.buttons}>
          {outcome === 'no-personal-id' ? null : (
            <form method="post" action={paths.login(locale)}>
              <Button>{t('login.again')}</Button>
            </form>
          )}
          <ButtonLink href={paths.start(locale)} look="second">
            {t('common.toStart')}
          </ButtonLink>
        </div>
      </div>
    </PlainPage>
  )
}
