import { Button } from '@/components/ui/button'
import layout from '@/components/ui/layout.module.css'
import text from '@/components/ui/text.module.css'
import { paths } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './start-page.module.css'

/** What one needs, and the button to the identification service. */
export function LoginBox({ locale }: { locale: Locale }) {
  const t = translator(locale)
  return (
    <div className={`${style.box} ${layout.stack}`}>
      <h2>{t('start.loginHeading')}</h2>
      <p>{t('start.loginText')}</p>
      <form method="post" action={paths.login(locale)}>
        <Button wide>{t('start.loginButton')}</Button>
      </form>
      <p className={`${text.small} ${text.quiet}`}>{t('start.loginNote')}</p>
      <p className={`${text.small} ${text.quiet}`}>{t('start.shared')}</p>
    </div>
  )
}
