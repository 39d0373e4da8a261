import type { Caller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { officialTasks } from '@/lib/domain/codes/official-tasks'
import type { Author } from '../register/change'

/** The official who asks, as the author of changes; undefined: it is none. */
export function authorOf(caller: Caller): Author | undefined {
  const official = officialOf(caller, officialTasks)
  if (!official) return undefined
  const { actorId: id, actorName: name, organisation, task } = official
  return { id, name, organisation, task }
}
