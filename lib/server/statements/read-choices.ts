import 'server-only'
import {
  statementChoicesSchema,
  type StatementChoicesDto,
} from '@/lib/contracts/portal/statement-choice'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { countAttachments } from '@/lib/domain/documents/count-attachments'
import { ok, type Result } from '@/lib/domain/result'
import { coveredBy, type Target } from '@/lib/domain/statements/target'
import type { ArchiveFailure } from '../archive/failure'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { organisationDto } from '../organisation-dto'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { readDraft } from './draft'
import { hindranceToBegin } from './may-state'
import { readSeen, type Seen } from './read-seen'
import { readTitle } from './read-title'

/** Where the way here began: at a document, or at what stands in a draft. */
type Begun = Readonly<{ draft?: string; document?: string }>

/**
 * Step 1 of a prohibition. Every service task and every controller that shows something can be chosen, whether there are
 * documents or not: so the choice tells nothing of what is hidden. A document is chosen on its own page or in the list.
 */
export async function readChoices(
  handle: string,
  begun: Begun = {},
  now = new Date(),
): Promise<Result<StatementChoicesDto, NotInformed | ArchiveFailure>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const read = await readSeen(asker, informed.value, now)
  if (!read.ok) return read
  const seen = read.value
  const chosen = await chosenBefore(handle, begun)
  const document = await documentOf(chosen, seen)
  if (!document.ok) return document
  return ok(
    statementChoicesSchema.parse({
      whose: whoseData(asker, now),
      hindrance: hindranceToBegin('prohibition', seen),
      chosen,
      document: document.value,
      ...choicesOf(seen),
    }),
  )
}

async function chosenBefore(handle: string, { draft, document }: Begun): Promise<Target | null> {
  if (draft !== undefined) return (await readDraft(handle, draft))?.target ?? null
  return document === undefined ? null : { kind: 'document', document }
}

/** One that the actor does not see is as none. */
async function documentOf(
  chosen: Target | null,
  { asker, documents, reference }: Seen,
): Promise<Result<StatementChoicesDto['document'], ArchiveFailure>> {
  const shown =
    chosen?.kind === 'document' ? documents.find(({ id }) => id === chosen.document) : undefined
  if (!shown) return ok(null)
  const named = await readTitle(asker, shown.id)
  if (!named.ok) return named
  const { id, type, madeOn, controller } = shown
  return ok({
    id,
    ...named.value,
    type,
    madeOn,
    controller: organisationDto(reference.organisations, controller),
    attachments: countAttachments(documents).get(id) ?? 0,
  })
}

function choicesOf({ documents, controllers, reference }: Seen) {
  const named = (id: string) => organisationDto(reference.organisations, id)
  const count = (target: Target) => coveredBy(target, documents).length
  const known = [...controllers].map((controller) => ({
    value: named(controller),
    count: count({ kind: 'controller', controller }),
  }))
  return {
    serviceTasks: serviceTasks.map((value) => ({
      value,
      count: count({ kind: 'service-task', serviceTask: value, controller: null }),
    })),
    controllers: known.sort((a, b) => b.count - a.count),
    total: documents.length,
  }
}
