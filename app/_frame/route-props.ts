import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'

/** What stands after the question mark of an address. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What Next hands to a page; `Names` are the variable parts of its address besides the language. */
export type RouteProps<Names extends string = never> = Readonly<{
  params: Promise<Readonly<Record<Names | 'locale', string>>>
  searchParams: Promise<SearchParams>
}>

/** The language of an address; the portal's server has seen to it that there is one. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params
  return isLocale(locale) ? locale : defaultLocale
}
