export type CookieNames = Readonly<
  Record<
    'session' | 'state' | 'nonce' | 'codeVerifier' | 'loginLocale' | 'logout' | 'language' | 'font',
    string
  >
>

/**
 * The names of the portal's cookies. Over https they carry `__Host-`, by which the browser warrants that this very host
 * set them, securely and for all its paths.
 */
export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? '__Host-mittkanta-' : 'mittkanta-'
  return {
    session: `${prefix}session`,
    state: `${prefix}login-state`,
    nonce: `${prefix}login-nonce`,
    codeVerifier: `${prefix}login-pkce`,
    loginLocale: `${prefix}login-language`,
    logout: `${prefix}logout`,
    language: secure ? '__Host-language' : 'language',
    font: secure ? '__Host-font' : 'font',
  }
}
