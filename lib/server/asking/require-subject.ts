import 'server-only'
import { redirect } from 'next/navigation'
import { paths } from '@/lib/addresses/paths'
import type { Actor, Subject } from '../subject'
import { findSubject } from './find-subject'
import { requestLocale } from '../session/request-locale'
import { toNowhere } from '../session/to-nowhere'

/**
 * Whose data a handle of the address means to this actor (R1). A handle that is not of this actor's session answers like
 * one that never was; it never falls back to the actor's own data (R3).
 *
 * @throws Next's redirect to the 404 page; or, when the right has ended or could not be checked, its redirect to the page of that
 *   person, which says so
 */
export async function requireSubject(actor: Actor, handle: string): Promise<Subject> {
  const found = await findSubject(handle)
  if (!found.ok) {
    if (found.failure === 'not-found') return toNowhere()
    redirect(paths.overview(await requestLocale(), handle))
  }
  const { capacity, key } = found.value
  if (capacity === 'self' && key !== actor.key) return toNowhere()
  return found.value
}
