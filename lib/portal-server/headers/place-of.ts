import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import { isLocale, type Locale } from '@/lib/i18n/locales'

const withoutLanguage = new Set<string>(Object.values(pathsWithoutLanguage))

export type Place =
  | Readonly<{ kind: 'page'; locale: Locale; path: string }>
  | Readonly<{ kind: 'no-language' }>
  | Readonly<{ kind: 'language-missing' }>
  | Readonly<{ kind: 'nothing' }>

/** What browsers ask for by themselves and we do not have, what is left of Next's own, and what cannot be decoded. */
function isNothing(pathname: string): boolean {
  const decoded = decodedPath(pathname)
  if (decoded === undefined || pathname === '/favicon.ico') return true
  return pathname.startsWith('/_next/') || (isUnderSelf(decoded) && !isUnderSelf(pathname))
}

/** Where next.config.js has the pages of the own data; as it is written it has no page, and so it must not have in other signs. */
const isUnderSelf = (pathname: string) => /^\/[^/]*\/for\/self(\/|$)/.test(pathname)

/** What a path is: a page in a language (with the rest of its path, "" for the start page), or something without one. */
export function placeOf(pathname: string): Place {
  if (isNothing(pathname)) return { kind: 'nothing' }
  if (withoutLanguage.has(pathname)) return { kind: 'no-language' }
  const [, first, ...rest] = pathname.split('/')
  if (!isLocale(first)) return { kind: 'language-missing' }
  return { kind: 'page', locale: first, path: rest.map((part) => `/${part}`).join('') }
}

function decodedPath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}
