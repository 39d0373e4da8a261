import 'server-only'
import { secretsOf, serverConfig } from '@/lib/config/server-config'
import { log } from '@/lib/config/log'
import { cookieNames } from './http/cookie-names'
import type { LoginServices } from './login/login-services'
import { readPortalKeys, type PortalKeys } from './login/portal-keys'
import { portalDatabase } from './store/portal-database'

let keys: PortalKeys | undefined

/** The portal's own keys, read once. */
export function portalKeys(): PortalKeys {
  return (keys ??= readPortalKeys(serverConfig().PORTAL_JWKS_FILE))
}

/** What sessions, login and logout work with in this process. */
export async function sessionServices(): Promise<LoginServices> {
  const config = serverConfig()
  const secure = config.PORTAL_URL.startsWith('https:')
  return {
    config,
    secure,
    log,
    keys: portalKeys(),
    cookies: cookieNames(secure),
    context: {
      database: await portalDatabase(),
      secrets: secretsOf(config),
      idleSeconds: config.SESSION_IDLE_SECONDS,
      absoluteSeconds: config.SESSION_ABSOLUTE_SECONDS,
    },
  }
}
