import 'server-only'
import { cache } from 'react'
import { serverConfig } from '@/lib/config/server-config'
import type { Actor } from '../subject'
import { currentSession } from './current-session'
import type { Identity } from './identity'
import { personKey } from './sealing/person-key'

/** Who is logged in; null when nobody is. For pages and routes that are also for others. */
export const readActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession()
  return session ? actorOf(session.identity, serverConfig().HETU_PEPPER) : null
})

function actorOf({ hetu, names, birthDate, label }: Identity, pepper: string): Actor {
  return { key: personKey(hetu, pepper), hetu, names, birthDate, sessionLabel: label }
}
