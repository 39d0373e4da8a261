import 'server-only'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { selectShown, type ShownDocument } from '@/lib/domain/documents/shown-document'
import {
  informationNeed,
  versionInForce,
  type InformationVersion,
} from '@/lib/domain/information/information-need'
import { ok, type Result } from '@/lib/domain/result'
import type { View } from '@/lib/domain/visibility/view'
import { showWill, type ShownWill } from '@/lib/domain/will/show-will'
import { readConfirmations, type Confirmation } from '../archive/confirmations'
import { archiveUnavailable, type ArchiveFailure } from '../archive/failure'
import type { ReferenceData } from '../archive/reference/reference-data'
import { readDisplayIndex } from '../archive/read-display-index'
import { readRelationships } from '../archive/read-relationships'
import { patientOfActor } from '../archive/will/patient-of'
import { readWills } from '../archive/will/read-wills'
import { viewOf } from '../asking/view-of'
import type { Asker } from '../asking/who-asks'
import { shownRelationships, type ShownRelationship } from '../overview/shown-relationships'

/** What this actor sees that statements of will are about, and the statements themselves. */
export type Seen = Readonly<{
  asker: Asker
  reference: ReferenceData
  view: View
  documents: readonly ShownDocument[]
  relationships: readonly ShownRelationship[]
  /** Controllers that show something to anyone here, now or from a day that is decided: what can be chosen. */
  controllers: ReadonlySet<string>
  /** Controllers of what this actor sees. */
  known: ReadonlySet<string>
  /** Statements that this actor may know of (R5). */
  wills: readonly ShownWill[]
  inForce: InformationVersion
  /** What the client has received, newest first. */
  received: readonly Confirmation[]
  informed: boolean
  /** Patient id of the one who is logged in. */
  actor: string | null
}>

/** Reads all of it; what one part lacks makes the whole unreadable, for a page of half the truth would mislead. */
export async function readSeen(
  asker: Asker,
  reference: ReferenceData,
  now: Date,
): Promise<Result<Seen, ArchiveFailure>> {
  const [index, related, wills, received, patient] = await Promise.all([
    readDisplayIndex(asker, { newest: 0 }),
    readRelationships(asker),
    readWills(asker),
    readConfirmations(asker),
    asker.subject.previewAs ? null : patientOfActor(asker),
  ])
  if (!index.ok) return index
  if (!related.ok) return related
  if (!wills.ok) return wills
  if (!received.ok) return received
  const inForce = versionInForce(reference.versions, helsinkiDay(now))
  if (!inForce) return archiveUnavailable('Kanta information', { reason: 'NO_VERSION' })

  const view = viewOf(asker, reference.coverage, now)
  const documents = selectShown(index.value.documents, view)
  const controllers = new Set(
    [...reference.coverage].filter(([, { starts }]) => starts.size > 0).map(([id]) => id),
  )
  const relationships = shownRelationships(related.value, view)
  const known = new Set([...documents, ...relationships].map(({ controller }) => controller))
  const capacity = view.capacity ?? 'information-right'
  const viewer = { capacity, actor: patient, documents, controllers: known }
  const versions = received.value.map(({ version }) => version)
  return ok({
    asker,
    reference,
    view,
    documents,
    relationships,
    controllers,
    known,
    wills: wills.value.flatMap((will) => showWill(will, viewer) ?? []),
    inForce,
    received: received.value,
    informed: informationNeed(inForce.version, versions) === 'none',
    actor: patient,
  })
}
