import 'server-only'
import type { DisplayIndexRow } from '@/lib/contracts/archive/display-index'
import {
  statementChoicesSchema,
  type StatementChoicesDto,
} from '@/lib/contracts/portal/statement-choice'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import { countAttachments } from '@/lib/domain/documents/count-attachments'
import { ok, type Result } from '@/lib/domain/result'
import { coveredBy, type Target } from '@/lib/domain/statements/target'
import type { ArchiveFailure } from '../archive/failure'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { organisationDto } from '../organisation-dto'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { hindranceToBegin } from './may-state'
import { readSeen, type Seen } from './read-seen'

/** Titles that come with the facts in one call. */
const titles = 200

/**
 * Step 1 of a prohibition. Every service task and every controller that shows something can be chosen, whether there are
 * documents or not: so the choice tells nothing of what is hidden.
 */
export async function readChoices(
  handle: string,
  now = new Date(),
): Promise<Result<StatementChoicesDto, NotInformed | ArchiveFailure>> {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const seen = await readSeen(asker, informed.value, now, titles)
  if (!seen.ok) return seen
  return ok(
    statementChoicesSchema.parse({
      whose: whoseData(asker, now),
      hindrance: hindranceToBegin('prohibition', seen.value),
      ...choicesOf(seen.value),
    }),
  )
}

function choicesOf({ documents, index, controllers, reference }: Seen) {
  const named = (id: string) => organisationDto(reference.organisations, id)
  const count = (target: Target) => coveredBy(target, documents).length
  const attachments = countAttachments(documents)
  const known = [...controllers].map((controller) => ({
    value: named(controller),
    count: count({ kind: 'controller', controller }),
  }))
  return {
    documents: documents.map(({ id, type, madeOn, controller }) => ({
      id,
      title: titleOf(index.rows.get(id)),
      type,
      madeOn,
      controller: named(controller),
      attachments: attachments.get(id) ?? 0,
    })),
    serviceTasks: serviceTasks.map((value) => ({
      value,
      count: count({ kind: 'service-task', serviceTask: value, controller: null }),
    })),
    controllers: known.sort((a, b) => b.count - a.count),
    total: documents.length,
  }
}

function titleOf(row: DisplayIndexRow | undefined) {
  if (!row) return null
  const language = documentLanguages.find((each) => each === row.language) ?? 'other'
  return { text: row.title, language }
}
