import { localeOf, type Locale } from '@/lib/i18n/locales'
import { handled } from './handled'

/** What a route about somebody's data is asked for: in which language, of whom, and what else stands in the address. */
export type AskedOf<Names extends string = never> = Readonly<Record<Names | 'handle', string>> &
  Readonly<{ locale: Locale }>

/** A route about the one whom the handle names, "self" or somebody for whom the reader acts. What it calls guards itself. */
export function subjectRoute<Names extends string = never>(
  answer: (request: Request, asked: AskedOf<Names>) => Response | Promise<Response>,
) {
  type Context = Readonly<{
    params: Promise<Readonly<Record<Names | 'handle' | 'locale', string>>>
  }>
  return handled(async (request: Request, { params }: Context) => {
    const names = await params
    return answer(request, { ...names, locale: localeOf(names.locale) })
  })
}
