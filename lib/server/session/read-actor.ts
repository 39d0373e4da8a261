import 'server-only'
import { cache } from 'react'
import { peppersOf, serverConfig } from '@/lib/config/server-config'
import type { Actor } from '../subject'
import { currentSession } from './current-session'
import type { LiveSession } from './store/sessions'
import { personKey } from './sealing/person-key'

/** Who is logged in; null when nobody is. For pages and routes that are also for others. */
export const readActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession()
  return session ? actorOf(session) : null
})

function actorOf({ identity, keyed }: LiveSession): Actor {
  const { hetu, names, birthDate, label } = identity
  return {
    key: personKey(hetu, peppersOf(serverConfig()), keyed),
    hetu,
    names,
    birthDate,
    sessionLabel: label,
  }
}
