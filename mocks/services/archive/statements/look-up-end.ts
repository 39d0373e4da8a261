import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { endOf } from './change-of'
import { consentBy } from '../rules/consent-by'
import { hasComeToItsEnd } from '../rules/coming-to-its-end'
import { findDirectives } from './find-directives'
import { isOpenTo } from './is-open-to'
import { whyPreviewFails } from './preview-basis'
import type { StatementAuthor } from './statement-author'
import { refused, type Decided, type End } from './statement-request'
import { directiveInForce } from '../disclosure/directive-in-force'

/**
 * What ending a consent or prohibition comes to now, in a transaction that has locked the client's chain. One that has ended is
 * answered as it is (C6). A newer information that has not been received stops no end (C1, C2).
 */
export async function lookUpEnd(
  archive: Archive,
  trx: ArchiveTransaction,
  author: StatementAuthor,
  { directiveId }: End,
  basis: string | null,
): Promise<Decided> {
  const { clientId } = author
  const [found] = await findDirectives(trx, clientId, directiveId)
  if (!found) return refused('not-found')
  const { begun, ended, document } = found
  if (!(await author.knowsDirective(begun))) return refused('not-found')
  const change = endOf(begun)
  const act = change.kind === 'consent-withdrawn' ? 'consent' : 'prohibition'
  if (!isOpenTo(archive, author, act)) return refused('not-allowed')
  const version = (await lastReceived(trx, clientId)) ?? begun.information_version
  const life = { capacity: begun.capacity, endsOn: begun.ends_on }
  const { config, clock } = archive
  const isOver =
    begun.kind === 'consent-given' && hasComeToItsEnd(life, { config, today: helsinkiDay(clock()) })
  if (ended || isOver) return { ok: true, change, version, document, asIs: directiveId }

  const directive = await directiveInForce(archive, trx, clientId)
  const { mustPreview } = author
  const fault = await whyPreviewFails(
    trx,
    clientId,
    archive,
    { directive, change, toldTo: consentBy(author.capacity) },
    { basis, isObligatory: mustPreview },
    archive.clock(),
  )
  return fault ? refused(fault) : { ok: true, change, version, document, ends: directiveId }
}

async function lastReceived(
  trx: ArchiveTransaction,
  clientId: string,
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('information_received')
    .select('version')
    .where('client_id', '=', clientId)
    .orderBy('received_at', 'desc')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row?.version
}
