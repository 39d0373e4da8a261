import type { IncomingMessage } from 'node:http'
import { paths } from '@/lib/addresses/paths'
import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import { limitOf, shareOf, type LimitBy, type LimitSettings } from '@/lib/config/limits'
import { addressOf } from '@/lib/http/address-of'
import type { IsTrusted } from '@/lib/http/trusted-proxies'
import { memoryLimit } from '@/lib/limits/memory-limit'
import { pagePattern } from './page-pattern'
import type { Refusal } from './refusal'

export type AddressSettings = LimitSettings & Readonly<{ PORTAL_TRUSTED_PROXIES: IsTrusted }>
type AddressLimit = LimitBy<'address'>

/** What anyone may ask for without a session, and what it costs others. */
const counted: readonly Readonly<{ limit: AddressLimit; method?: string; path: RegExp }>[] = [
  { limit: 'logins', method: 'POST', path: pagePattern(paths.login) },
  { limit: 'login-returns', path: new RegExp(`^${pathsWithoutLanguage.loginReturn}$`) },
  { limit: 'receipts', method: 'POST', path: pagePattern(paths.verifyReceipt) },
]

/** What costs nothing, and what has to be answered whoever floods us: whether we live. */
const isFree = (path: string) =>
  path.startsWith('/_next/static/') || path === pathsWithoutLanguage.health

/**
 * The rate limits by address: counts requests by where they come from, in the memory of this process (ADR 25); where there are several, each its share.
 *
 * `ofAll` counts any request. `ofOne` counts one that has come in: what another site sends in somebody's name is not hers.
 */
export function addressLimits(settings: AddressSettings) {
  const count = (limit: AddressLimit) =>
    memoryLimit(shareOf(limitOf(limit, settings), settings.PORTAL_PROCESSES))
  const all = count('requests')
  const each = counted.map((one) => ({ ...one, count: count(one.limit) }))
  const from = (request: IncomingMessage) => addressOf(request, settings.PORTAL_TRUSTED_PROXIES)

  return {
    async ofAll(request: IncomingMessage, pathname: string): Promise<Refusal | undefined> {
      if (isFree(pathname)) return undefined
      return refusalAfter(await all(from(request)), 'requests')
    },
    async ofOne(request: IncomingMessage, pathname: string): Promise<Refusal | undefined> {
      const path = decoded(pathname)
      const is = ({ method = request.method }) => method === request.method
      const one = each.find((each) => is(each) && each.path.test(path))
      return one && refusalAfter(await one.count(from(request)), one.limit)
    },
  }
}

function refusalAfter(after: number | undefined, reason: AddressLimit): Refusal | undefined {
  if (after === undefined) return undefined
  return { status: 429, words: 'flood', after, event: 'excess_rate_limit_exceeded', reason }
}

/** The route that an address leads to, however it is written. */
function decoded(pathname: string): string {
  const path = pathname.length > 1 ? pathname.replace(/\/+$/, '') : pathname
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
