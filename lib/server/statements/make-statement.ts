import 'server-only'
import type { ConfirmStatement } from '@/lib/contracts/portal/statement-preview'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Target } from '@/lib/domain/statements/target'
import { standingBy, type Directive, type Statement } from '@/lib/domain/statements/directive'
import type { ShownTarget } from '@/lib/domain/statements/show-directive'
import { readDirectives } from '../archive/statements/read-directives'
import {
  beginDirective,
  endDirective,
  type Given,
  type RecordFailure,
} from '../archive/statements/record-statement'
import { whoWrites } from '../asking/who-writes'
import { foundNothing } from '../found-nothing'
import { requireInformed } from '../informed/require-informed'
import { finishDraft, readDraft } from './draft'
import { hindranceToBegin, hindranceToEndOne } from './may-state'
import { beginningOf, isOutgrown, isSame, isThere } from './read-previews'
import { readSeen, type Seen } from './read-seen'
import { hasReceipt } from './statement-dtos'

/**
 * Why nothing was registered. `outdated`: the preview holds no longer; `not-saved`: it could not be registered now, and it
 * is known that it was not; `unsure`: it can't be told whether it was; `no-receipt`: it stands already as it was asked for, by what
 * somebody else stated or what was said at a desk, and the receipt of that is not for this actor.
 */
export type StatementFailure =
  | 'outdated'
  | 'not-allowed'
  | 'not-found'
  | 'information-needed'
  | 'not-saved'
  | 'unsure'
  | 'no-receipt'

/** Id of the statement. */
export type Stated = Result<string, StatementFailure>

/** Gives a consent to disclosure, once (C6). */
export async function giveConsent(
  handle: string,
  { key, basis }: ConfirmStatement,
  now = new Date(),
): Promise<Stated> {
  const seen = await readWriter(handle, now)
  if (!seen.ok) return seen
  if (hindranceToBegin('consent', seen.value)) return fail('not-allowed')
  return begin(seen.value, null, { key, basis })
}

/** Registers the prohibition of a draft, once: the draft that has become a statement answers with it. */
export async function registerProhibition(
  handle: string,
  draftId: string,
  { basis }: Pick<ConfirmStatement, 'basis'>,
  now = new Date(),
): Promise<Stated> {
  const seen = await readWriter(handle, now)
  if (!seen.ok) return seen
  const draft = await readDraft(handle, draftId)
  if (!draft) return foundNothing('draft')
  if (draft.statement !== null) return ok(draft.statement)
  if (hindranceToBegin('prohibition', seen.value)) return fail('not-allowed')
  if (!isThere(draft.target, seen.value)) return foundNothing('draft')

  const stated = await begin(seen.value, draft.target, { key: draft.key, basis })
  if (stated.ok) await finishDraft(handle, draftId, { ...draft, statement: stated.value })
  return stated
}

/** Withdraws a consent or cancels a prohibition. What has ended already answers with the statement that ended it. */
export async function endStatement(
  handle: string,
  directiveId: string,
  { key, basis }: ConfirmStatement,
  now = new Date(),
): Promise<Stated> {
  const seen = await readWriter(handle, now)
  if (!seen.ok) return seen
  const shown = seen.value.directives.find(({ directive }) => directive.id === directiveId)
  if (!shown) return foundNothing('statement')
  if (hindranceToEndOne(shown.directive.kind, seen.value)) return fail('not-allowed')

  const { asker } = seen.value
  const names = { clientName: asker.subject.displayName, actorName: asker.actor.names.display }
  const ended = await endDirective(asker, { id: directiveId, ...names }, { key, basis })
  const isEnded = (directive: Directive) => directive.id === directiveId && !directive.inForce
  const { target } = shown
  return settle(seen.value, { recorded: ended, target }, isEnded, ({ statements }) =>
    statements.at(-1),
  )
}

/** Who is about to state something, by a right that is asked for at this moment (R1), and what this actor sees. */
async function readWriter(
  handle: string,
  now: Date,
): Promise<Result<Seen, 'not-allowed' | 'information-needed' | 'not-saved'>> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return fail(asker.failure === 'unchecked' ? 'not-saved' : asker.failure)
  const informed = await requireInformed(asker.value.actor, now)
  if (!informed.ok) {
    return fail(informed.failure === 'information-needed' ? informed.failure : 'not-saved')
  }
  const seen = await readSeen(asker.value, informed.value, now)
  return seen.ok ? seen : fail('not-saved', seen.reference)
}

async function begin(seen: Seen, target: Target | null, given: Given): Promise<Stated> {
  const { asker } = seen
  const begun = await beginDirective(asker, beginningOf(seen, target), given)
  // The form was sent once more after what it had begun was ended: that begins nothing anew.
  if (begun.ok && !begun.value.inForce) return fail('outdated')
  const isDone = (directive: Directive) =>
    isSame(directive, target, seen) && !isOutgrown(directive, seen)
  return settle(seen, { recorded: begun, target }, isDone, standingBy)
}

type Answered = Readonly<{
  recorded: Result<Directive, RecordFailure>
  target: ShownTarget | null
}>

/**
 * Makes an outcome of the archive's answer. When that was lost, the archive is asked what there is: whoever waits is told
 * which of the two it is. It answers after whatever it was still writing for this client.
 */
async function settle(
  seen: Seen,
  { recorded, target }: Answered,
  isDone: (directive: Directive) => boolean,
  statementOf: (directive: Directive) => Statement | undefined,
): Promise<Stated> {
  const { asker } = seen
  const stated = (directive: Directive): Stated => {
    const statement = statementOf(directive)
    return statement && hasReceipt(statement, target, seen) ? ok(statement.id) : fail('no-receipt')
  }
  if (recorded.ok) return stated(recorded.value)
  if (recorded.failure === 'preview-outdated') return fail('outdated')
  if (recorded.failure !== 'archive-unavailable') return fail(recorded.failure)

  const directives = await readDirectives(asker)
  if (!directives.ok) return fail('unsure', recorded.reference)
  const done = directives.value.find(isDone)
  return done ? stated(done) : fail('not-saved', recorded.reference)
}
