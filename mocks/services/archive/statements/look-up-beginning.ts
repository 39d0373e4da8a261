import type { Archive } from '../archive'
import type { ArchiveTransaction } from '../database/tables'
import { newestVersion } from './information/newest-version'
import { changeOf } from './change-of'
import { consentBy } from '../rules/consent-by'
import { decideBeginning } from '../rules/decide-beginning'
import { findDirectives, versionOf } from './find-directives'
import { isOpenTo } from './is-open-to'
import { whyPreviewFails } from './preview-basis'
import type { StatementAuthor } from './statement-author'
import { refused, type Beginning, type Decided } from './statement-request'
import { isSameTarget } from './target'
import { directiveInForce, type DirectiveInForce } from '../disclosure/directive-in-force'
import type { Change } from './promise'

/**
 * What beginning a consent or prohibition comes to now, in a transaction that has locked the client's chain: what
 * `decideBeginning` says of what is found, and nothing when the author may not, or when what was shown no longer holds (C5).
 */
export async function lookUpBeginning(
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
  if (!isConsent && !(await author.knowsTarget(asked.target))) return refused('not-found')
  const change = await changeOf(trx, clientId, asked, consentBy(author.capacity))
  if (!change) return refused('not-found')
  const directive = await directiveInForce(archive, trx, clientId)
  const same = sameInForce(directive, change)
  const newest = await newestVersion(trx, archive.clock())
  const asksNewest = version === newest
  const decision = decideBeginning({
    isInForce: same !== undefined,
    isUnderOlder: isConsent && same !== undefined && (await isOlder(trx, clientId, same, newest)),
    asksNewest,
    hasReceived: asksNewest && (await hasReceived(trx, clientId, version)),
  })
  if (decision === 'information-needed') return refused(decision)
  if (decision === 'as-it-is') return { ok: true, change, version, document, asIs: same }

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
  return decision === 'renewed'
    ? {
        ok: true,
        change: { kind: 'consent-renewed', by: consentBy(author.capacity) },
        version,
        document,
        renews: same,
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
