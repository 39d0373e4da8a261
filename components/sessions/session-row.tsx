import { browserInWords } from '@/lib/i18n/browser-in-words'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import layout from '@/components/ui/layout.module.css'
import { OfThisLogin } from '@/components/ui/of-this-login'
import { paths } from '@/lib/addresses/paths'
import type { OwnSession } from '@/lib/contracts/portal/own-sessions'
import type { Whose } from '@/lib/contracts/portal/whose'
import { capitalised } from '@/lib/i18n/capitalised'
import { formatDate } from '@/lib/i18n/dates'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import style from './sessions.module.css'

type Props = Readonly<{
  locale: Locale
  whose: Whose
  session: OwnSession
  /** When the newest of the others began. */
  seen: string
}>

/** One login: with what, since when, and when it was last used. Each button says for itself which login it ends. */
export function SessionRow({ locale, whose, session, seen }: Props) {
  const t = translator(locale)
  const { handle, since, activeAt, current } = session
  const when = (instant: string) => ({
    date: formatDate(locale, instant),
    time: formatTime(locale, instant),
  })
  const browser = browserInWords(session, t)
  const began = t('sessions.since', when(since))
  return (
    <li className={style.row}>
      <div className={layout.stack}>
        <h3>{capitalised(locale, browser)}</h3>
        <p className={style.when}>
          {began} {t('sessions.active', when(activeAt))}
        </p>
      </div>
      {current ? (
        <form method="post" action={paths.logout(locale)}>
          <Button look="second">{t('sessions.logout')}</Button>
        </form>
      ) : (
        <form method="post" action={paths.endSessions(locale)}>
          <OfThisLogin whose={whose} />
          <input type="hidden" name="handle" value={handle} />
          <input type="hidden" name="seen" value={seen} />
          <Button look="second">
            {t('sessions.end')}
            <Hidden>
              {' '}
              {browser}. {began}
            </Hidden>
          </Button>
        </form>
      )}
    </li>
  )
}
