import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { Footer } from './footer'
import { MainMenu } from './main-menu'
import { Masthead } from './masthead'
import type { MenuPage } from './menu-page'
import style from './shell.module.css'

type Props = Readonly<{
  locale: Locale
  /** The page after its language, with its query; for the links to other languages. */
  path: string
  demo: boolean
  /** Who is logged in; undefined: nobody. */
  person?: string
  /** Whose pages the menu leads to; undefined: no menu. */
  menuOf?: string
  current?: MenuPage
  /** Between masthead and menu: for whom one acts. */
  actingBar?: ReactNode
  /** After the page: what the session has to say. */
  sessionWarning?: ReactNode
  children: ReactNode
}>

/** The frame round every page. The order in it is the order on the screen. */
export function Shell(props: Props) {
  const { locale, path, demo, person, menuOf, current, actingBar, sessionWarning, children } = props
  const t = translator(locale)
  return (
    <>
      <a className={style.skip} href="#main">
        {t('shell.skip')}
      </a>
      <Masthead
        locale={locale}
        path={path}
        demo={demo}
        person={person}
        withMenu={menuOf !== undefined}
      />
      {actingBar}
      {menuOf === undefined ? null : (
        <MainMenu locale={locale} path={path} handle={menuOf} current={current} />
      )}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Footer locale={locale} demo={demo} handle={menuOf} />
      {sessionWarning}
    </>
  )
}
