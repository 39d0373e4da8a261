import type { Capacity } from '../codes/capacities'
import type { ShownDocument } from '../documents/shown-document'
import { actsForMinor } from '../visibility/capacity-traits'
import { coveredBy, type Target } from './target'
import type { Directive, Statement } from './directive'

/** Who looks at statements of will, and what this actor sees besides them. */
export type DirectiveViewer = Readonly<{
  capacity: Capacity
  /** Patient id of the one who is logged in; null when the own data is looked at as a representative sees it. */
  actor: string | null
  documents: readonly ShownDocument[]
  /** Documents that are no longer kept and that this actor may be told of, by the ids that they had (A10). */
  ended: ReadonlySet<string>
  /** Controllers of what this actor sees: documents, and client relationships. */
  controllers: ReadonlySet<string>
}>

/** A document that this actor does not see is not named, also not to the one who made the statement. */
export type ShownTarget =
  Target | Readonly<{ kind: 'document'; document: null }> | Readonly<{ kind: 'ended-document' }>

export type ShownDirective = Readonly<{
  directive: Directive
  /** Null: a consent. */
  target: ShownTarget | null
  /** The visible documents that a prohibition is about, attachments among them (C8). */
  covered: readonly ShownDocument[]
}>

/**
 * A consent or prohibition as this actor may see it, or null: it leaves no trace (R5). What is about something that the
 * actor does not see is left out, but for what the same actor has stated here: that is shown without the document's name.
 */
export function showDirective(
  directive: Directive,
  viewer: DirectiveViewer,
): ShownDirective | null {
  if (directive.kind === 'consent') return { directive, target: null, covered: [] }

  // What a minor prohibits herself is not told to those who act for her (C7).
  if (actsForMinor(viewer.capacity) && directive.statements[0].capacity === 'self') return null

  const { target } = directive
  if (target.kind === 'document' && viewer.ended.has(target.document))
    return { directive, target: { kind: 'ended-document' }, covered: [] }
  const covered = coveredBy(target, viewer.documents)
  if (covered.length > 0 || isKnown(target, viewer)) return { directive, target, covered }
  if (!directive.statements.some((statement) => isOwn(statement, viewer))) return null
  return target.kind === 'document'
    ? { directive, target: { kind: 'document', document: null }, covered }
    : { directive, target, covered }
}

/** What gives nothing away although none of its documents is seen. */
function isKnown(target: Target, { capacity, controllers }: DirectiveViewer): boolean {
  if (target.kind === 'all') return true
  if (target.kind === 'document') return false
  // A service task or a controller would tell a guardian of documents that only the child sees (V16).
  if (actsForMinor(capacity)) return false
  // One that shows this client nothing could be that of the shelters (V03).
  return target.controller === null || controllers.has(target.controller)
}

const isOwn = ({ actor, channel }: Statement, viewer: DirectiveViewer) =>
  channel === 'portal' && actor !== null && actor === viewer.actor
