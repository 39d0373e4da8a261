import type { Session } from '../../../session/sessions'
import type { Invented } from './invent-family'

/** Whom a login has made, those made last first. They are gone with it. */
const made = new WeakMap<Session, readonly (readonly Invented[])[]>()

/** Keeps a family as made by a login. */
export function remember(session: Session, family: readonly Invented[]): void {
  made.set(session, [family, ...(made.get(session) ?? [])])
}

/** All whom a login has made. */
export const madeBy = (session: Session): readonly Invented[] => (made.get(session) ?? []).flat()
