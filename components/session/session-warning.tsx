'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import { formatTime } from '@/lib/i18n/format-time'
import type { Locale } from '@/lib/i18n/locales'
import type { SessionUrls } from './connect-watch'
import style from './session-warning.module.css'
import type { Warning } from './session-times'
import { useSessionWatch } from './use-session-watch'

/** Ready texts. Those with a time have "{time}" where it goes, one for each number of minutes, from one. */
export type SessionMessages = Readonly<{
  title: string
  idle: readonly string[]
  limit: readonly string[]
  stay: string
  understood: string
  logout: string
  stayed: string
}>

type Props = Readonly<{
  locale: Locale
  session: LiveSessionState
  urls: SessionUrls
  messages: SessionMessages
}>

/** Warns before the session ends and leaves when it has. Without JavaScript the next page says that it has ended. */
export function SessionWarning({ locale, session, urls, messages }: Props) {
  const { warning, stay } = useSessionWatch(session, urls)
  const [stayed, setStayed] = useState(false)
  const goOn = () => {
    setStayed(warning?.reason === 'idle')
    void stay()
  }
  return (
    <>
      <p role="status">
        <Hidden>{stayed && !warning ? messages.stayed : ''}</Hidden>
      </p>
      {warning ? (
        <WarningDialog
          text={textOf(warning, messages, locale)}
          messages={messages}
          action={warning.reason === 'idle' ? messages.stay : messages.understood}
          logoutUrl={urls.logout}
          onGoOn={goOn}
        />
      ) : null}
    </>
  )
}

type DialogProps = Readonly<{
  text: string
  messages: SessionMessages
  action: string
  logoutUrl: string
  onGoOn: () => void
}>

/** A native dialog: it holds the focus, Esc answers it like its first button, and the focus goes back where it was. */
function WarningDialog({ text, messages, action, logoutUrl, onGoOn }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    heading.current?.focus()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={style.dialog}
      aria-labelledby="session-warning"
      aria-describedby="session-warning-text"
      onCancel={onGoOn}
    >
      <h2 id="session-warning" ref={heading} tabIndex={-1}>
        {messages.title}
      </h2>
      <p id="session-warning-text">{text}</p>
      <form method="post" action={logoutUrl} className={style.buttons}>
        <Button type="button" onClick={onGoOn}>
          {action}
        </Button>
        <Button look="second">{messages.logout}</Button>
      </form>
    </dialog>
  )
}

function textOf({ endsAt, minutes, reason }: Warning, messages: SessionMessages, locale: Locale) {
  const texts = messages[reason]
  const text = texts[Math.min(minutes, texts.length) - 1] ?? ''
  return text.replace('{time}', formatTime(locale, endsAt.toISOString()))
}
