import 'server-only'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/addresses/paths'
import { requestLocale } from './request-locale'

/**
 * Leaves for an address that no page has, and so to the 404 page. The same for what never was, for what may not be seen and
 * for a handle that is not this session's. Next's own `notFound()` answers 404 with an empty document that only a script fills.
 */
export async function toNowhere(): Promise<never> {
  redirect(paths.missing(await requestLocale()))
}
