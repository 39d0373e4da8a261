import type { Locale } from '@/lib/i18n/locales'
import { discover } from '../login/discover'
import type { LoginServices } from '../login/login-services'

/**
 * Where the identification service ends its own session, asked for without an id token, which we do not keep; undefined
 * when it has no such address or is configured off. Its page is asked for in the reader's language.
 *
 * @throws when the identification service can't be asked
 */
export async function endSessionAddress(
  { config }: LoginServices,
  { state, locale }: { state: string; locale: Locale },
): Promise<string | undefined> {
  const { OIDC_END_SESSION, OIDC_ISSUER, OIDC_CLIENT_ID, PORTAL_URL } = config
  if (OIDC_END_SESSION === 'off') return undefined
  const endpoint =
    OIDC_END_SESSION === 'on'
      ? (await discover(OIDC_ISSUER)).end_session_endpoint
      : OIDC_END_SESSION
  if (endpoint === undefined) return undefined

  const address = new URL(endpoint)
  address.searchParams.set('client_id', OIDC_CLIENT_ID)
  address.searchParams.set('post_logout_redirect_uri', `${PORTAL_URL}/logged-out`)
  address.searchParams.set('state', state)
  address.searchParams.set('ui_locales', locale)
  return address.href
}
