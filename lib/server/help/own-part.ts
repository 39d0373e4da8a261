import 'server-only'
import { selectShown } from '@/lib/domain/documents/shown-document'
import { readDisplayIndex } from '../archive/read-display-index'
import { viewOf } from '../asking/view-of'
import type { Asker } from '../asking/who-asks'
import { requireInformed } from '../informed/require-informed'
import { shownRelationships } from '../relationships/shown-relationships'

/** What of the help page is about this client, as this actor sees it. */
export type OwnPart = Readonly<{
  /** Visible documents by "controller task"; null: they could not be read now. */
  counts: ReadonlyMap<string, number> | null
  /** Controllers at which the client is known. */
  controllers: ReadonlySet<string>
  units: readonly Readonly<{ unit: string; controller: string }>[]
}>

const unitsShown = 5

/** Null when nothing of it can be told: before the information is confirmed, or with the archive out of reach. */
export async function ownPart(asker: Asker, now: Date): Promise<OwnPart | null> {
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return null
  const index = await readDisplayIndex(asker, { newest: 0 })
  const view = viewOf(asker, informed.value.coverage, now)
  const documents = index.ok ? selectShown(index.value.documents, view) : []
  const relationships = index.ok ? shownRelationships(index.value.relationships, view) : []

  const counts = new Map<string, number>()
  for (const { controller, serviceTask } of documents) {
    const key = countKey(controller, serviceTask)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const wrote = documents.flatMap(({ id, controller }) => {
    // Not of its row in the list: how many of these come with the index hangs on what is hidden.
    const unit = index.ok ? index.value.documents.get(id)?.unit : undefined
    return unit ? [{ unit, controller }] : []
  })
  const serves = relationships.map(({ unit, controller }) => ({ unit, controller }))
  const units = new Map([...serves, ...wrote].map((each) => [each.unit, each]))
  return {
    counts: index.ok ? counts : null,
    controllers: new Set([...documents, ...relationships].map(({ controller }) => controller)),
    units: [...units.values()].slice(0, unitsShown),
  }
}

export function countKey(controller: string, serviceTask: string): string {
  return `${controller} ${serviceTask}`
}
