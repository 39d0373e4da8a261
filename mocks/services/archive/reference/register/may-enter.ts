import type { Author } from './change'
import { organisationOfKey, referenceKinds, type ReferenceKind } from './kinds'

/** Whether an official enters or decides changes of a kind for this key: the operator all, others those of their organisation. */
export function mayEnter({ task, organisation }: Author, kind: string, key: string): boolean {
  if (task === 'operator') return !isOwnOnly(kind)
  const ownBy: readonly string[] = referenceKinds[kind as ReferenceKind].ownBy
  return ownBy.includes(task) && organisationOfKey(key) === organisation
}

/** Whether changes of a kind that say that there is something come of something else than of their being entered. */
export function isMadeElsewhere({
  kind,
  content,
}: Readonly<{ kind: string; content: unknown }>): boolean {
  return content !== null && 'madeElsewhere' in referenceKinds[kind as ReferenceKind]
}

/** Whether an official is the second person that a change of this kind waits for. */
export function mayConfirm(author: Author, kind: string, key: string): boolean {
  const { confirmedBy } = referenceKinds[kind as ReferenceKind]
  return mayEnter(author, kind, key) && (confirmedBy === undefined || author.task === confirmedBy)
}

/** Who sees what holds and how it came to: the operator all, others what is of their organisation or concerns it, a vendor the systems that it makes. */
export function maySee(
  { task, organisation }: Author,
  { kind, key, content }: Readonly<{ kind: string; key: string; content: unknown }>,
): boolean {
  if (task === 'operator' && !isOwnOnly(kind)) return true
  const { concerns } = referenceKinds[kind as ReferenceKind]
  if ([organisationOfKey(key), concerns?.(key)].includes(organisation)) return true
  const { vendor } = (content ?? {}) as { vendor?: unknown }
  return task === 'vendor' && kind === 'system' && vendor === organisation
}

const isOwnOnly = (kind: string) => referenceKinds[kind as ReferenceKind].ownOnly === true
