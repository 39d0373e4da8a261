import type { ReactNode } from 'react'
import { localeOf, type Locale } from '@/lib/i18n/locales'
import { drawn } from './drawn'
import type { RouteProps, SearchParams } from './route-props'
import { SubjectGate } from './subject-gate'

/** What a page is asked for: in which language, of whose data, and what else stands in the address. */
export type Asked<Names extends string = never> = Readonly<Record<Names | 'handle', string>> &
  Readonly<{ locale: Locale; query: SearchParams }>

/**
 * A page about the one whom the handle names: "self", whose address is `/sv/self/…` (next.config.js), or somebody for whom the
 * reader acts. The gate stands before its body.
 *
 * @param address of the page without its query, for the pages that come in its place
 */
export function subjectPage<Names extends string = never>(
  address: (asked: Asked<Names>) => string,
  Body: (asked: Asked<Names>) => Promise<ReactNode>,
) {
  const Drawn = drawn(Body)
  return async function Page({ params, searchParams }: RouteProps<Names | 'handle'>) {
    const [names, query] = await Promise.all([params, searchParams])
    const locale = localeOf(names.locale)
    const asked: Asked<Names> = { ...names, query, locale }
    return (
      <SubjectGate locale={locale} handle={asked.handle} address={address(asked)}>
        <Drawn {...asked} />
      </SubjectGate>
    )
  }
}
