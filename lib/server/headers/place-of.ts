import { isLocale, type Locale } from '@/lib/i18n/locales'

/** Addresses that have no language: what programs call. */
const withoutLocale = /^\/(api|health|logged-out)(\/|$)/

export type Place =
  | Readonly<{ kind: 'page'; locale: Locale; path: string }>
  | Readonly<{ kind: 'no-language' }>
  | Readonly<{ kind: 'language-missing' }>

/** What a path is: a page in a language (with the rest of its path, "" for the start page), or something without one. */
export function placeOf(pathname: string): Place {
  if (withoutLocale.test(pathname)) return { kind: 'no-language' }
  const [, first, ...rest] = pathname.split('/')
  if (!isLocale(first)) return { kind: 'language-missing' }
  return { kind: 'page', locale: first, path: rest.map((part) => `/${part}`).join('') }
}
