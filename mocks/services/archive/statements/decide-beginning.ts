import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { newestVersion } from './information/newest-version'
import { changeOf } from './change-of'
import { consentBy } from '../rules/consent-by'
import { findDirectives, versionOf } from './find-directives'
import { isOpenTo } from './is-open-to'
import { whyPreviewFails } from './preview-basis'
import type { StatementAuthor } from './statement-author'
import { refused, type Beginning, type Decided } from './statement-request'
import { isSameTarget } from './target'
import { directiveInForce, type DirectiveInForce } from '../disclosure/directive-in-force'
import type { Change } from './promise'

/**
 * Whether a consent or prohibition may begin now; in a transaction that has locked the client's chain. One that is in force
 * already is answered as it is (C6), but for a consent under an older information: it is renewed, and stays in force
 * between. Nothing new begins before the newest information has been received (I2).
 */
export async function decideBeginning(
  archive: Archive,
  trx: ArchiveTransaction,
  author: StatementAuthor,
  { directive: asked, version }: Beginning,
  basis: string | null,
): Promise<Decided> {
  const { clientId } = author
  const isConsent = asked.kind === 'consent-given'
  if (!isOpenTo(archive, author, isConsent ? 'consent' : 'prohibition')) {
    return refused('not-allowed')
  }
  const document = isConsent ? null : asked.target.document
  if (document !== null && !(await author.knowsDocument(document))) return refused('not-found')
  const change = await changeOf(trx, clientId, asked, consentBy(author.capacity))
  if (!change) return refused('not-found')
  const directive = await directiveInForce(archive, trx, clientId)
  const same = sameInForce(directive, change)
  const newest = await newestVersion(trx, archive.clock())
  const isOld = isConsent && same !== undefined && (await isOlder(trx, clientId, same, newest))
  const renews = isOld && version === newest ? same : undefined
  if (same && !renews) return { ok: true, change, version, document, asIs: same }

  if (version !== newest || !(await hasReceived(trx, clientId, newest))) {
    return refused('information-needed')
  }
  const mustPreview = author.mustPreview && !isConsent
  const fault = await whyPreviewFails(
    trx,
    clientId,
    archive,
    { directive, change, toldTo: consentBy(author.capacity) },
    { basis, isObligatory: mustPreview },
    archive.clock(),
  )
  if (fault) return refused(fault)
  return renews
    ? {
        ok: true,
        change: { kind: 'consent-renewed', by: consentBy(author.capacity) },
        version,
        document,
        renews,
      }
    : { ok: true, change, version, document }
}

/** The client's own consent is more than a guardian's, and takes the place of none: both stand (C7). */
function sameInForce(directive: DirectiveInForce, change: Change): string | undefined {
  const { consent, prohibitions } = directive
  if (
    change.kind === 'consent-given' &&
    change.by === 'client' &&
    directive.consentBy === 'guardian'
  ) {
    return undefined
  }
  if (!('target' in change)) return consent ?? undefined
  return prohibitions.find((one) => isSameTarget(one, change.target))?.id
}

async function isOlder(
  trx: ArchiveTransaction,
  clientId: string,
  consent: string,
  newest: string | null,
): Promise<boolean> {
  const [found] = await findDirectives(trx, clientId, consent)
  return found !== undefined && versionOf(found) !== newest
}

async function hasReceived(
  trx: ArchiveTransaction,
  clientId: string,
  version: string,
): Promise<boolean> {
  const row = await trx
    .selectFrom('information_received')
    .select('id')
    .where('client_id', '=', clientId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row !== undefined
}
