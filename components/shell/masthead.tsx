import { Hidden } from '@/components/ui/hidden'
import layout from '@/components/ui/layout.module.css'
import { LanguageLinks } from './language-links'
import style from './masthead.module.css'
import type { LanguageWay, MastheadWords } from './types'

type Props = Readonly<{
  words: MastheadWords
  languages: readonly LanguageWay[]
  /** The languages stand in the menu on narrow screens. */
  withMenu: boolean
}>

/** The navy band: the service's name as text, languages, log out. */
export function Masthead({ words, languages, withMenu }: Props) {
  const { start, wordmark, trial, logout } = words
  return (
    <header className={withMenu ? `${style.masthead} ${style.withMenu}` : style.masthead}>
      <div className={`${layout.wrap} ${style.row}`}>
        <a className={style.wordmark} href={start}>
          {wordmark[0]}
          <b>{wordmark[1]}</b>
        </a>
        {trial ? <Trial {...trial} /> : null}
        <div className={style.tools}>
          <div className={style.languages}>
            <LanguageLinks ways={languages} label={words.languages} place="masthead" />
          </div>
          {logout ? (
            <form method="post" action={logout.action}>
              <button className={style.logout}>
                {logout.text}
                <Hidden> {logout.person}</Hidden>
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
