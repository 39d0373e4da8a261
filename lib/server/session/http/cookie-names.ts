export type CookieNames = Readonly<
  Record<'session' | 'attempt' | 'logout' | 'language' | 'font' | 'simple', string>
>

/**
 * The names of the portal's cookies. Over https they carry `__Host-`, by which the browser warrants that this very host
 * set them, securely and for all its paths.
 */
export function cookieNames(secure: boolean): CookieNames {
  const prefix = secure ? '__Host-mittkanta-' : 'mittkanta-'
  return {
    session: `${prefix}session`,
    /** How the names begin of those of logins that are under way, one each. */
    attempt: `${prefix}login-`,
    logout: `${prefix}logout`,
    language: secure ? '__Host-language' : 'language',
    font: secure ? '__Host-font' : 'font',
    /** That documents are read in the simple way. */
    simple: secure ? '__Host-reading' : 'reading',
  }
}
