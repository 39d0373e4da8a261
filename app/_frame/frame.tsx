import type { ReactNode } from 'react'
import { Leave } from '@/components/leave/leave'
import { SessionGuard } from '@/components/session/session-guard'
import type { MenuPage } from '@/components/shell/menu-page'
import { ActingBar } from '@/components/shell/acting-bar'
import { frameWords } from '@/components/shell/frame-words'
import { LaterLoginLine } from '@/components/shell/later-login'
import { Shell } from '@/components/shell/shell'
import { leaveAddress } from '@/lib/addresses/leave-address'
import { titleSetting } from '@/components/ui/title-setting'
import { serverConfig } from '@/lib/config/server-config'
import type { Locale } from '@/lib/i18n/locales'
import { readActor } from '@/lib/server/session/read-actor'
import { readActing } from '@/lib/server/asking/read-acting'
import { readLaterLogin } from '@/lib/server/session/read-later-login'
import { readNeutralTitles } from '@/lib/server/session/read-neutral-titles'
import { readSessionState } from '@/lib/server/session/read-session-state'
import { readsSimply } from '@/lib/server/session/reading-simply'
import { drawn } from './drawn'
import { readSupport } from './read-support'

type Props = Readonly<{
  locale: Locale
  /** Of the page, with its query; for the links to other languages. */
  address: string
  current?: MenuPage
  /** Whose pages the menu leads to, and whose data the page may show. */
  handle?: string
  /** Without a menu: what comes before all else, as the Kanta information. */
  menu?: boolean
  /** Whether it says who is logged in: not where that login is coming to its end. */
  named?: boolean
  children: ReactNode
}>

/** The shell with what only the server knows: who is logged in, and whether this is a trial version. It guards nothing. */
export const Frame = drawn(async function Frame(props: Props) {
  const { locale, address, current, handle = 'self', menu = true, named = true, children } = props
  const [actor, session, later] = named
    ? await Promise.all([readActor(), readSessionState(), readLaterLogin()])
    : [null, null, null]
  titleSetting().neutral = await readNeutralTitles()
  return (
    <Shell
      large={actor !== null && (await readsSimply())}
      words={frameWords({
        locale,
        address,
        demo: serverConfig().DEMO,
        support: readSupport(locale),
        person: actor?.names.display,
        menuOf: actor && menu ? handle : undefined,
        current,
      })}
      actingBar={handle === 'self' ? undefined : await actingBar(locale, handle)}
      laterLogin={
        later ? <LaterLoginLine locale={locale} login={later} address={address} /> : undefined
      }
      leave={
        session ? (
          <Leave locale={locale} neutral={leaveAddress(locale, serverConfig())} />
        ) : undefined
      }
      sessionWarning={session ? <SessionGuard locale={locale} session={session} /> : undefined}
    >
      {children}
    </Shell>
  )
})

/** Also when the right can't be checked now: the name stays, the data does not. */
async function actingBar(locale: Locale, handle: string) {
  const acting = await readActing(handle)
  return acting ? <ActingBar locale={locale} whose={acting} /> : undefined
}
