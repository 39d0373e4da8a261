import { afterLanguage } from '@/lib/addresses/paths'
import type { Locale } from '@/lib/i18n/locales'

const anyone = 'handle'

/** The addresses of a page in every language, of the own data and of any other's. */
export function pagePattern(page: (locale: Locale, handle: string) => string): RegExp {
  const [own = '', others = ''] = ['self', anyone]
    .map((handle) => afterLanguage(page('sv', handle)))
    .map((path) => path.replaceAll('.', '\\.').replace(`/for/${anyone}/`, '/for/[^/]+/'))
  return new RegExp(`^/[a-z]{2}(${own}|${others})$`)
}
