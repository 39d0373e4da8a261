import type { HttpBindings } from '@hono/node-server'
import type { Log } from '../harness/log'
import type { Language } from '@/lib/domain/codes/languages'
import type { WorkApart } from './apart/work-apart'
import type { ArchiveGate } from './archive/archive-gate'
import type { Seat } from './session/seat'
import type { Session, Sessions } from './session/sessions'
import type { IdentificationSettings } from './login/oidc-client'
import type { MandatesSettings } from './mandates/mandates-api'

export type Settings = Readonly<{
  /** Where browsers reach the workbench. */
  url: string
  identification: IdentificationSettings
  mandates: MandatesSettings
  /** Where invented clients can be made: the test services that take new people, and the portal in which they log in. */
  invented?: Readonly<{ registers: readonly string[]; portalUrl: string }> | undefined
}>

/** What the routes share. Times are milliseconds since 1970. */
export type Parts = Readonly<{
  settings: Settings
  sessions: Sessions
  archive: ArchiveGate
  /** For what takes long enough that others would wait for it. */
  apart: WorkApart
  now: () => number
  log: Log
}>

export type Env = {
  Bindings: HttpBindings
  Variables: {
    language: Language
    /** Who is logged in; absent on the few pages that need nobody. */
    session: Session | undefined
    /** In what task of which organisation; there on every page of a task. */
    seat: Seat
  }
}
