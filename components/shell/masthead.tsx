import { Hidden } from '@/components/ui/hidden'
import layout from '@/components/ui/layout.module.css'
import { paths } from '@/lib/client/paths'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { LanguageLinks } from './language-links'
import style from './masthead.module.css'

type Props = Readonly<{
  locale: Locale
  path: string
  demo: boolean
  /** Who is logged in; undefined: nobody. */
  person?: string
  /** The languages stand in the menu on narrow screens. */
  withMenu: boolean
}>

/** The navy band: the service's name as text, languages, log out. */
export function Masthead({ locale, path, demo, person, withMenu }: Props) {
  const t = translator(locale)
  return (
    <header className={withMenu ? `${style.masthead} ${style.withMenu}` : style.masthead}>
      <div className={`${layout.wrap} ${style.row}`}>
        <a className={style.wordmark} href={paths.start(locale)}>
          {t('shell.wordmarkStart')}
          <b>{t('shell.wordmarkEnd')}</b>
        </a>
        {demo ? <Trial long={t('shell.trial')} short={t('shell.trialShort')} /> : null}
        <div className={style.tools}>
          <div className={style.languages}>
            <LanguageLinks
              locale={locale}
              path={path}
              label={t('shell.languages')}
              place="masthead"
            />
          </div>
          {person ? (
            <form method="post" action={paths.logout(locale)}>
              <button className={style.logout}>
                {t('shell.logout')}
                <Hidden> {person}</Hidden>
              </button>
            </form>
          ) : null}
        </div>
      </div>
    </header>
  )
}

function Trial({ long, short }: { long: string; short: string }) {
  return (
    <span className={style.trial}>
      <span className={style.long}>{long}</span>
      <span className={style.short} aria-hidden="true">
        {short}
      </span>
    </span>
  )
}
