'use client'

import type { ReactNode } from 'react'
import { Footer } from './footer'
import { MainMenu } from './main-menu'
import { Masthead } from './masthead'
import style from './shell.module.css'
import type { FrameWords } from './types'

type Props = Readonly<{
  words: FrameWords
  /** In large letters, as who reads simply has chosen. */
  large?: boolean
  /** Between masthead and menu: for whom one acts. */
  actingBar?: ReactNode
  /** Before the page: that the reader has logged in elsewhere too. */
  laterLogin?: ReactNode
  /** Stays in view: the way out at once. */
  leave?: ReactNode
  /** After the page: what the session has to say. */
  sessionWarning?: ReactNode
  children: ReactNode
}>

/** The frame round every page. The order in it is the order on the screen. */
export function Shell(props: Props) {
  const { words, large, actingBar, laterLogin, leave, sessionWarning, children } = props
  const { skip, skipToLeave, masthead, languages, menu, footer } = words
  return (
    <>
      <a className={style.skip} href="#main">
        {skip}
      </a>
      {skipToLeave ? (
        <a className={style.skip} href="#leave">
          {skipToLeave}
        </a>
      ) : null}
      <Masthead words={masthead} languages={languages} withMenu={menu !== undefined} />
      {actingBar}
      {menu ? <MainMenu words={menu} languages={languages} /> : null}
      {laterLogin}
      <main id="main" tabIndex={-1} className={large ? style.large : undefined}>
        {children}
      </main>
      <Footer words={footer} />
      {leave}
      {sessionWarning}
    </>
  )
}
