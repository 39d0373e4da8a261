import type { Archive } from '../archive'
import type { AuditOperation } from '../log/events/audit-entry'
import { recordAudit } from '../log/events/audited-statement'
import { lockChain } from '../log/events/lock-chain'
import type { ArchiveTransaction } from '../database/tables'
import type { Prohibition } from '../rules/decide-disclosure'
import { newId } from '../keys'
import { lookUpBeginning } from './look-up-beginning'
import { lookUpEnd } from './look-up-end'
import { findDirectives, type StatementRow, type DirectiveHistory } from './find-directives'
import { makeReceipt } from './make-receipt'
import type { StatementRefusal } from './problems'
import { findSpentKey, fingerprintOf } from './request-key'
import type { StatementAuthor } from './statement-author'
import type { Decided, StatementRequest } from './statement-request'

export type Registered = Readonly<
  | { ok: true; directive: DirectiveHistory; isNew: boolean }
  | { ok: false; refusal: StatementRefusal }
>

/** What the log calls each kind of statement. */
export const operationOf = {
  'consent-given': 'give-consent',
  'consent-renewed': 'renew-consent',
  'consent-withdrawn': 'withdraw-consent',
  'prohibition-set': 'set-prohibition',
  'prohibition-cancelled': 'cancel-prohibition',
} as const satisfies Record<StatementRow['kind'], AuditOperation>

/**
 * Registers a statement, its row in the log and its receipt, all or nothing, after everything that was answered before (it locks the
 * client's chain). The same key gives the same answer, and what is in force already is not stated again (C6).
 */
export function registerStatement(
  archive: Archive,
  author: StatementAuthor,
  request: StatementRequest,
): Promise<Registered> {
  return archive.database.transaction().execute(async (trx) => {
    await lockChain(trx, author.clientId)
    return registerIn(archive, trx, author, request)
  })
}

/** The same as part of a transaction that has locked the client's chain. */
export async function registerIn(
  archive: Archive,
  trx: ArchiveTransaction,
  author: StatementAuthor,
  request: StatementRequest,
): Promise<Registered> {
  const { key, basis, asked } = request
  const fingerprint = fingerprintOf(author, asked)
  const spent = await findSpentKey(trx, author, key, fingerprint)
  if (spent && !spent.isSame) return { ok: false, refusal: 'key-reused' }
  if (spent) return answerAgain(archive, trx, author, spent.directiveId)
  const decided =
    asked.does === 'begin'
      ? await lookUpBeginning(archive, trx, author, asked, basis)
      : await lookUpEnd(archive, trx, author, asked, basis)
  if (!decided.ok) return decided
  const statementId = decided.asIs === undefined ? newId() : null
  const directiveId = decided.asIs ?? decided.ends ?? decided.renews ?? newId()
  await trx
    .insertInto('statement_requests')
    .values({
      client_id: author.clientId,
      software: author.software,
      idempotency_key: key,
      fingerprint,
      will_id: directiveId,
      statement_id: statementId,
      answered_at: archive.clock(),
    })
    .execute()
  if (statementId === null) return answerAgain(archive, trx, author, directiveId)
  await write(archive, trx, author, decided, { statementId, directiveId })
  return {
    ok: true,
    directive: await findDirective(trx, author.clientId, directiveId),
    isNew: directiveId !== decided.renews,
  }
}

/** Nothing is stated, but something is shown: that leaves a row like any other reading (L1). */
async function answerAgain(
  { clock }: Archive,
  trx: ArchiveTransaction,
  author: StatementAuthor,
  directiveId: string,
): Promise<Registered> {
  const entry = { ...author.entryFor('search-statements'), will: directiveId }
  await recordAudit(trx, entry, clock(), [])
  return {
    ok: true,
    directive: await findDirective(trx, author.clientId, directiveId),
    isNew: false,
  }
}

async function write(
  archive: Archive,
  trx: ArchiveTransaction,
  author: StatementAuthor,
  { change, version, document }: Extract<Decided, { ok: true }>,
  { statementId, directiveId }: Readonly<{ statementId: string; directiveId: string }>,
): Promise<void> {
  const now = archive.clock()
  const target: Prohibition =
    'target' in change ? change.target : { set: null, serviceTask: null, controller: null }
  const row: StatementRow = {
    client_id: author.clientId,
    id: statementId,
    will_id: directiveId,
    kind: change.kind,
    target_set: target.set,
    target_service_task: target.serviceTask,
    target_controller: target.controller,
    actor_id: author.actor,
    capacity: author.capacity,
    channel: author.channel,
    organisation: author.organisation,
    unit_id: author.unit,
    information_version: version,
    made_at: now,
    software: author.software,
    ends_on: change.kind === 'consent-given' && change.by === 'guardian' ? author.adultFrom : null,
  }
  await trx.insertInto('statements').values(row).execute()
  const entry = {
    ...author.entryFor(operationOf[change.kind]),
    kind: 'statement' as const,
    will: directiveId,
    ...(target.serviceTask !== null && { serviceTask: target.serviceTask }),
    ...(target.controller !== null && { register: target.controller }),
  }
  await recordAudit(trx, entry, now, document === null ? [] : [document])
  await makeReceipt(archive, trx, row, author.names)
}

async function findDirective(
  trx: ArchiveTransaction,
  clientId: string,
  directiveId: string,
): Promise<DirectiveHistory> {
  const [directive] = await findDirectives(trx, clientId, directiveId)
  if (!directive) throw new Error('A statement that was answered is not there')
  return directive
}
