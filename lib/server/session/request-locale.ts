import 'server-only'
import { headers } from 'next/headers'
import { localeOf, type Locale } from '@/lib/i18n/locales'

/** The language of the request, as the proxy read it from the address. */
export async function requestLocale(): Promise<Locale> {
  return localeOf((await headers()).get('x-mittkanta-locale'))
}
