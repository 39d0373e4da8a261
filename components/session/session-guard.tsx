import { paths } from '@/lib/addresses/paths'
import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import type { LiveSessionState } from '@/lib/contracts/portal/session-state'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import { SessionWarning, type SessionMessages } from './session-warning'

type Props = Readonly<{
  locale: Locale
  /** From readSessionState(). */
  session: LiveSessionState
}>

/** Stands on every page that needs a login: ends the page with the session. */
export function SessionGuard({ locale, session }: Props) {
  const urls = {
    state: pathsWithoutLanguage.sessionState,
    extend: pathsWithoutLanguage.extendSession,
    logout: paths.logout(locale),
    leave: paths.leave(locale),
    ended: paths.sessionEnded(locale),
  }
  return <SessionWarning locale={locale} session={session} urls={urls} messages={texts(locale)} />
}

function texts(locale: Locale): SessionMessages {
  const t = translator(locale)
  const forMinutes = (key: 'session.warning.text' | 'session.warning.limit') =>
    [1, 2].map((minutes) => t(key, { minutes, time: '{time}' }))
  return {
    title: t('session.warning.title'),
    idle: forMinutes('session.warning.text'),
    limit: forMinutes('session.warning.limit'),
    stay: t('session.warning.stay'),
    understood: t('session.warning.understood'),
    logout: t('shell.logout'),
    stayed: t('session.warning.stayed'),
  }
}
