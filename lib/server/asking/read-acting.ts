import 'server-only'
import { currentToken } from '../session/current-session'
import { findSubject } from './find-subject'
import { representationServices } from '../representation/representation-services'
import { findRepresentation } from '../representation/store/representations'
import type { Subject } from '../subject'

export type Acting = Pick<Subject, 'handle' | 'displayName' | 'birthDate' | 'capacity'> &
  Readonly<{ previewAs: 'guardian' | 'proxy' | null }>

/**
 * For whom one acts, for the bar: also when the right could not be checked just now, since then the name is all that is
 * shown. Null when nobody is behind the handle, or the right is over.
 */
export async function readActing(handle: string): Promise<Acting | null> {
  const found = await findSubject(handle)
  if (found.ok) {
    const { displayName, birthDate, capacity, previewAs = null } = found.value
    return { handle, displayName, birthDate, capacity, previewAs }
  }
  const token = await currentToken()
  if (found.failure !== 'unchecked' || token === undefined) return null

  const { context } = await representationServices()
  const kept = await findRepresentation(context, token, handle)
  if (kept === undefined || kept === 'ended' || kept.access === 'health-only') return null
  const { displayName, birthDate, access: capacity } = kept
  return { handle, displayName, birthDate, capacity, previewAs: null }
}
