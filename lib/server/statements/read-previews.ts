import 'server-only'
import {
  statementPreviewSchema,
  type StatementPreviewDto,
} from '@/lib/contracts/portal/statement-preview'
import type { Hindrance } from '@/lib/domain/statements/hindrance'
import { ok, type Result } from '@/lib/domain/result'
import { actsForMinor } from '@/lib/domain/visibility/capacity-traits'
import type { Target } from '@/lib/domain/statements/target'
import { isAbout, isGuardians, standingBy, type Directive } from '@/lib/domain/statements/directive'
import type { ArchiveFailure } from '../archive/failure'
import { previewStatement, type Proposed } from '../archive/statements/preview-statement'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { foundNothing } from '../found-nothing'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { readDraft } from './draft'
import { hindranceToBegin, hindranceToEndOne } from './may-state'
import { previewDto } from './preview-dto'
import { readSeen, type Seen } from './read-seen'
import { readTitle } from './read-title'
import { hasReceipt, targetDto } from './statement-dtos'

/** What stands before a statement: its preview, why it can't be made, or the one that the form has become. */
export type Before =
  | Readonly<{ state: 'preview'; preview: StatementPreviewDto }>
  | Readonly<{ state: 'hindered'; whose: StatementPreviewDto['whose']; hindrance: Hindrance }>
  /** `statement` null: it has no receipt that this actor may have. */
  | Readonly<{ state: 'done'; statement: string | null }>
type BeforeResult = Result<Before, NotInformed | ArchiveFailure>

/** The preview of a consent that is to be given, or given anew under the newest information. */
export async function readConsentToGive(handle: string, now = new Date()): Promise<BeforeResult> {
  const seen = await readAsked(handle, now)
  if (!seen.ok) return seen
  return previewBeginning(seen.value, null, crypto.randomUUID(), now)
}

/** Step 2 of a prohibition. `not-found`: a draft that is not of this session, or a choice that there is not. */
export async function readProhibition(
  handle: string,
  draftId: string,
  now = new Date(),
): Promise<BeforeResult> {
  const seen = await readAsked(handle, now)
  if (!seen.ok) return seen
  const draft = await readDraft(handle, draftId)
  if (!draft || !isThere(draft.target, seen.value)) return foundNothing('draft')
  if (draft.statement !== null) return ok({ state: 'done', statement: draft.statement })
  return previewBeginning(seen.value, draft.target, draft.key, now)
}

/** What withdrawing a consent, or cancelling a prohibition, would do. What has ended leads to the statement that ended it. */
export async function readEnding(
  handle: string,
  directiveId: string,
  now = new Date(),
): Promise<BeforeResult> {
  const read = await readAsked(handle, now)
  if (!read.ok) return read
  const seen = read.value
  const shown = seen.directives.find(({ directive }) => directive.id === directiveId)
  if (!shown) return foundNothing('statement')
  const { directive, target } = shown
  const whose = whoseData(seen.asker, now)
  const hindrance = hindranceToEndOne(directive.kind, seen)
  if (hindrance) return ok({ state: 'hindered', whose, hindrance })
  if (!directive.inForce) {
    const ended = directive.statements.at(-1)
    const statement = ended && hasReceipt(ended, target, seen) ? ended.id : null
    return ok({ state: 'done', statement })
  }
  return previewOf(seen, now, {
    proposed: { ends: directive.id },
    kind: directive.kind === 'consent' ? 'consent-withdrawn' : 'prohibition-cancelled',
    target: target && targetDto(target, seen),
    key: crypto.randomUUID(),
    inForceSince: null,
    begunAt: directive.statements[0].madeAt,
  })
}

async function readAsked(handle: string, now: Date) {
  const asker = await whoAsks(handle)
  const informed = await requireInformed(asker.actor, now)
  return informed.ok ? readSeen(asker, informed.value, now) : informed
}

async function previewBeginning(
  seen: Seen,
  target: Target | null,
  key: string,
  now: Date,
): Promise<BeforeResult> {
  const kind = target === null ? 'consent' : 'prohibition'
  const hindrance = hindranceToBegin(kind, seen)
  const whose = whoseData(seen.asker, now)
  if (hindrance) return ok({ state: 'hindered', whose, hindrance })
  const same = seen.directives.find(({ directive }) => isSame(directive, target, seen))?.directive
  const since = same?.statements[0].madeAt ?? null
  const renews = same !== undefined && isOutgrown(same, seen)
  const begins = target === null ? 'consent-given' : 'prohibition-set'
  return previewOf(seen, now, {
    proposed: { begins: beginningOf(seen, target) },
    kind: renews ? 'consent-renewed' : begins,
    target: target && targetDto(target, seen),
    key,
    inForceSince: renews ? null : since,
    begunAt: renews ? since : null,
  })
}

type Question = Readonly<{ proposed: Proposed }> &
  Pick<StatementPreviewDto, 'kind' | 'target' | 'key' | 'inForceSince' | 'begunAt'>

async function previewOf(
  seen: Seen,
  now: Date,
  { proposed, ...said }: Question,
): Promise<BeforeResult> {
  const ids = seen.documents.map(({ id }) => id)
  const preview = await previewStatement(seen.asker, proposed, ids)
  if (!preview.ok) return preview
  const { target } = said
  const document = target?.kind === 'document' ? target.document : null
  const title = document ? await readTitle(seen.asker, document.id) : ok(null)
  if (!title.ok) return title
  const dto = statementPreviewSchema.parse({
    whose: whoseData(seen.asker, now),
    ...said,
    title: title.value,
    informationVersion: seen.inForce.version,
    ...previewDto(preview.value, seen),
  })
  return ok({ state: 'preview', preview: dto })
}

/** The statement with what its receipt says. */
export function beginningOf({ asker, inForce }: Seen, target: Target | null) {
  const { actor, subject } = asker
  return {
    target,
    informationVersion: inForce.version,
    clientName: subject.displayName,
    actorName: actor.names.display,
  }
}

/** A choice that the form of step 1 has: a visible document, or a controller that shows something. */
export function isThere(target: Target, { documents, controllers }: Seen): boolean {
  if (target.kind === 'document') return documents.some(({ id }) => id === target.document)
  if (target.kind === 'all') return true
  return target.controller === null || controllers.has(target.controller)
}

/** Whether what is asked for is in force already. A guardian's consent is not the client's own (C7). */
export function isSame(
  directive: Directive,
  target: Target | null,
  { asker }: Pick<Seen, 'asker'>,
): boolean {
  const isLess = isGuardians(directive) && !actsForMinor(asker.subject.capacity)
  return directive.inForce && isAbout(directive, target) && !isLess
}

/** A consent that stands under an older version of the information: it can be given anew. */
export function isOutgrown(directive: Directive, { inForce }: Pick<Seen, 'inForce'>): boolean {
  return (
    directive.kind === 'consent' && standingBy(directive).informationVersion !== inForce.version
  )
}
