import type { ServerConfig } from '@/lib/config/server-config'
import type { Log } from '@/lib/config/log'
import type { CookieNames } from '../http/cookie-names'
import type { SessionContext } from '../store/session-context'
import type { PortalKeys } from './portal-keys'

/** What login and logout work with. */
export type LoginServices = Readonly<{
  config: ServerConfig
  context: SessionContext
  keys: PortalKeys
  cookies: CookieNames
  secure: boolean
  log: Log
}>
