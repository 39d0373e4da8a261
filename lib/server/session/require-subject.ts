import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor, Subject } from '../subject'

/**
 * Whose data a handle of the address means to this actor (R1). A handle that is not of this actor's session answers like
 * one that never was; it never falls back to the actor's own data (R3).
 *
 * @throws the not-found of Next
 */
export function requireSubject(actor: Actor, handle: string): Promise<Subject> {
  if (handle !== 'self') notFound()
  return Promise.resolve({
    key: actor.key,
    hetu: actor.hetu,
    displayName: actor.names.display,
    capacity: 'self',
    handle,
    birthDate: actor.birthDate,
  })
}
