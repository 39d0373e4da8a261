import 'server-only'
import { requireActor } from '@/lib/server/session/require-actor'
import { requireSubject } from './require-subject'
import type { Actor, Subject } from '../subject'

/** Who asks and about whom. It is also what the archive is told. */
export type Asker = Readonly<{ actor: Actor; subject: Subject }>

/**
 * The logged-in person and the client behind a handle of the address (R1–R3). Leaves the page by itself when there is
 * no session, or when the handle is not of this session.
 */
export async function whoAsks(handle: string): Promise<Asker> {
  const actor = await requireActor()
  return { actor, subject: await requireSubject(actor, handle) }
}
