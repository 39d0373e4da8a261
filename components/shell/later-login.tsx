import { browserInWords } from '@/lib/i18n/browser-in-words'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { infoShape } from '@/components/ui/icon-shapes'
import layout from '@/components/ui/layout.module.css'
import { afterLanguage, paths } from '@/lib/addresses/paths'
import type { LaterLogin } from '@/lib/contracts/portal/own-sessions'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './later-login.module.css'

type Props = Readonly<{
  locale: Locale
  login: LaterLogin
  /** Of the page, to come back to. */
  address: string
}>

/** One calm line on every page, until the reader has said that she knows: she has logged in elsewhere too. */
export function LaterLoginLine({ locale, login, address }: Props) {
  const t = translator(locale)
  const isThere = address.split('?')[0] === paths.sessions(locale)
  const said = { time: formatTime(locale, login.at), browser: browserInWords(login, t) }
  return (
    <section className={style.line} aria-label={t('sessions.later.label')}>
      <div className={`${layout.wrap} ${style.row}`}>
        <Icon shape={infoShape} />
        <p>
          {t('sessions.later.text', said)}
          {!isThere && (
            <>
              {' '}
              <a href={paths.sessions(locale)}>{t('sessions.later.see')}</a>
            </>
          )}
        </p>
        <form method="post" action={paths.knowSessions(locale)}>
          <input type="hidden" name="from" value={afterLanguage(address)} />
          <input type="hidden" name="seen" value={login.at} />
          <Button look="second">{t('sessions.later.known')}</Button>
        </form>
      </div>
    </section>
  )
}
