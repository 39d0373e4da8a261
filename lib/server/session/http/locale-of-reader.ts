import { isLocale, type Locale } from '@/lib/i18n/locales'
import { negotiateLocale } from '@/lib/i18n/negotiate-locale'
import { cookieNames } from './cookie-names'

/** What a request tells of the language of its reader. */
type Reader = Readonly<{
  pathname: string
  cookies: Readonly<Record<string, string>>
  acceptLanguage: string | null | undefined
}>

/** The language of the address; else the one that was chosen before, or is asked for. */
export function localeOfReader({ pathname, ...reader }: Reader, portalUrl: string): Locale {
  const inAddress = pathname.split('/')[1]
  return isLocale(inAddress) ? inAddress : chosenLocale(reader, portalUrl)
}

/** The language that was chosen before, else what the browser asks for. */
export function chosenLocale(
  { cookies, acceptLanguage }: Omit<Reader, 'pathname'>,
  portalUrl: string,
): Locale {
  const { language } = cookieNames(portalUrl.startsWith('https:'))
  const chosen = cookies[language]
  return isLocale(chosen) ? chosen : negotiateLocale(acceptLanguage ?? null)
}
