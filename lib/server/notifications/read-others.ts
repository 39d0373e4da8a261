import 'server-only'
import type { NotesOfOthers } from '@/lib/contracts/portal/notifications'
import { listActedFor } from '../representation/list-acted-for'
import type { Asker } from '../asking/who-asks'
import { keyOfNotes } from './key-of-notes'
import { noteStore } from './note-store'
import { listKeysFor } from './store/note-addresses'

/** Of whom of those for whom this session acts the reader is told, and whether of anyone at all. */
export async function readOthers({ actor }: Asker, now: Date): Promise<NotesOfOthers> {
  const [kept, acting] = await Promise.all([
    noteStore().then((store) => listKeysFor(store, actor.key)),
    listActedFor(now),
  ])
  const told = kept.filter((key) => key !== actor.key)
  const people = acting.flatMap(({ handle, displayName, birthDate, subjectKey, access }) => {
    // Such a mandate opens nothing here.
    if (access === 'health-only') return []
    const isTold = told.includes(keyOfNotes({ actor, subject: { key: subjectKey } }))
    return [{ handle, displayName, birthDate, capacity: access, told: isTold }]
  })
  return { people, any: told.length > 0 }
}
