import 'server-only'
import type { ShownDocument } from '@/lib/domain/documents/shown-document'
import {
  informationNeed,
  versionInForce,
  type InformationVersion,
} from '@/lib/domain/information/information-need'
import { endedFor, type EndedVersion } from '@/lib/domain/log/log-reach'
import { ok, type Result } from '@/lib/domain/result'
import type { View } from '@/lib/domain/visibility/view'
import { showDirective, type ShownDirective } from '@/lib/domain/statements/show-directive'
import type { Directive } from '@/lib/domain/statements/directive'
import { readConfirmations, type Confirmation } from '../archive/confirmations'
import { archiveUnavailable, type ArchiveFailure } from '../archive/failure'
import type { ReferenceData } from '../archive/reference/reference-data'
import { patientOfActor } from '../archive/statements/patient-of'
import { readDirectives } from '../archive/statements/read-directives'
import type { Asker } from '../asking/who-asks'
import type { ShownRelationship } from '../relationships/shown-relationships'

/** What the archive tells of a client's consents and prohibitions, before it is decided what this actor may know of them. */
type Directives = Readonly<{
  directives: readonly Directive[]
  /** Patient id of the one who is logged in; null in a preview. */
  actor: string | null
}>

/** The same of all of a client's will. */
export type Stated = Directives &
  Readonly<{
    /** What the client has received, newest first. */
    received: readonly Confirmation[]
  }>

/** What this actor may know of it. */
export type ShownStated = Readonly<{
  /** Statements that this actor may know of (R5). */
  directives: readonly ShownDirective[]
  received: readonly Confirmation[]
  actor: string | null
  inForce: InformationVersion
  informed: boolean
}>

/** Reads the consents and prohibitions with their history, and the information that was received. */
export async function readStated(asker: Asker): Promise<Result<Stated, ArchiveFailure>> {
  const [stated, received] = await Promise.all([readStatements(asker), readConfirmations(asker)])
  if (!stated.ok) return stated
  if (!received.ok) return received
  return ok({ ...stated.value, received: received.value })
}

/** Reads the consents and prohibitions with their history alone: one call of the archive. */
export async function readStatements(asker: Asker): Promise<Result<Directives, ArchiveFailure>> {
  const [directives, actor] = await Promise.all([
    readDirectives(asker),
    asker.subject.previewAs ? null : patientOfActor(asker),
  ])
  return directives.ok ? ok({ directives: directives.value, actor }) : directives
}

type Sees = Readonly<{
  view: View
  documents: readonly ShownDocument[]
  /** What is no longer kept, whoever was shown it. */
  ended: readonly EndedVersion[]
  relationships: readonly ShownRelationship[]
}>

/** Cuts it to what the actor may know by what the actor sees (R5). */
export function showStated(
  stated: Stated,
  sees: Sees,
  { versions }: ReferenceData,
): Result<ShownStated, ArchiveFailure> {
  const inForce = versionInForce(versions, sees.view.today)
  if (!inForce) return archiveUnavailable('Kanta information', { reason: 'NO_VERSION' })
  const { received, actor } = stated
  const versionsReceived = received.map(({ version }) => version)
  return ok({
    directives: showStatements(stated, sees),
    received,
    actor,
    inForce,
    informed: informationNeed(inForce.version, versionsReceived) === 'none',
  })
}

/** The consents and prohibitions that the actor may know of by what the actor sees (R5). */
export function showStatements(
  { directives, actor }: Directives,
  sees: Sees,
): readonly ShownDirective[] {
  const { view, documents, ended } = sees
  const capacity = view.capacity ?? 'information-right'
  const told = new Set(endedFor(ended, view).map(({ shownAs }) => shownAs))
  const viewer = { capacity, actor, documents, ended: told, controllers: knownTo(sees) }
  return directives.flatMap((directive) => showDirective(directive, viewer) ?? [])
}

const knownTo = ({ documents, relationships }: Sees): ReadonlySet<string> =>
  new Set([...documents, ...relationships].map(({ controller }) => controller))
