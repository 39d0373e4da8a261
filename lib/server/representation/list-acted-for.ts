import 'server-only'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isOver } from '@/lib/domain/representation/end-of-right'
import { currentToken } from '../session/current-session'
import { representationServices } from './representation-services'
import { listRepresentations, type Representation } from './store/representations'

/** All for whom this session acts whose right has not ended by itself, by name. */
export async function listActedFor(now: Date): Promise<readonly Representation[]> {
  const { context } = await representationServices()
  const token = await currentToken()
  const all = token === undefined ? [] : await listRepresentations(context, token)
  const today = helsinkiDay(now)
  return all.filter(({ access, birthDate }) => !isOver(access, birthDate, today))
}
