import 'server-only'
import type { StatementDto, TargetDto } from '@/lib/contracts/portal/statements'
import type { ShownTarget, ShownDirective } from '@/lib/domain/statements/show-directive'
import type { Statement } from '@/lib/domain/statements/directive'
import type { Confirmation } from '../archive/confirmations'
import { organisationDto } from '../organisation-dto'
import { withAllAbove } from './organisations-seen'
import type { Seen } from './read-seen'

type Known = Pick<Seen, 'documents' | 'reference' | 'actor' | 'named' | 'view'>

/** What a prohibition is about, in names. */
export function targetDto(
  target: ShownTarget,
  { documents, reference }: Pick<Known, 'documents' | 'reference'>,
): TargetDto {
  const organisation = (id: string) => organisationDto(reference.organisations, id)
  if (target.kind === 'all' || target.kind === 'ended-document') return target
  if (target.kind === 'controller') {
    return { kind: target.kind, controller: organisation(target.controller) }
  }
  if (target.kind === 'service-task') {
    const { kind, serviceTask, controller } = target
    return { kind, serviceTask, controller: controller === null ? null : organisation(controller) }
  }
  const document = documents.find(({ id }) => id === target.document)
  return {
    kind: target.kind,
    document: document ? { id: document.id, type: document.type, madeOn: document.madeOn } : null,
  }
}

/** One event of a consent or prohibition. */
export function statementDto(
  statement: Statement,
  { directive, target }: ShownDirective,
  known: Known,
): StatementDto {
  const { id, kind, madeAt: at, capacity, channel, organisation, informationVersion } = statement
  return {
    id,
    kind,
    at,
    byViewer: isByViewer(statement, known),
    capacity,
    channel,
    organisation: toldOrganisation(organisation, known),
    informationVersion,
    target: target && targetDto(target, known),
    consent: kind === 'consent-given' ? directive.id : null,
    endsOn: kind === 'consent-given' ? directive.endsOn : null,
    receipt: hasReceipt(statement, target, known),
  }
}

/** To whom it was said: only one that the actor knows of by what is shown (V03). */
function toldOrganisation(id: string | null, { named, reference }: Known) {
  return id !== null && named.has(id) ? organisationDto(reference.organisations, id) : null
}

/** That a version of the Kanta information was received (I1). */
export function confirmationDto(confirmation: Confirmation, known: Known): StatementDto {
  const { id, receivedAt: at, channel, capacity, version } = confirmation
  return {
    id,
    kind: 'information-received',
    at,
    byViewer: isByViewer(confirmation, known),
    capacity,
    channel,
    organisation: null,
    informationVersion: version,
    target: null,
    consent: null,
    endsOn: null,
    receipt: hasReceiptOfConfirmation(confirmation, known),
  }
}

type Receiving = Pick<Known, 'named' | 'actor' | 'view'>

/**
 * Whether this actor may have the receipt of a statement. It names what the statement is about, to whom it was said and who made it, so
 * there is none of what is shown without one of these (R5, V03).
 */
export function hasReceipt(
  statement: Pick<Statement, 'channel' | 'organisation' | 'capacity' | 'actor'>,
  target: ShownTarget | null,
  known: Receiving,
): boolean {
  const { channel, organisation } = statement
  const isPlaceNamed =
    channel === 'portal' || (organisation !== null && known.named.has(organisation))
  const isAboutNamed = target?.kind !== 'document' || target.document !== null
  return isAboutNamed && isPlaceNamed && mayNameMaker(statement, known)
}

/** The same of a confirmation; its receipt names the organisation of the unit that the confirmation is from. */
export function hasReceiptOfConfirmation(
  { unit, ...made }: Confirmation,
  known: Receiving & Pick<Known, 'reference'>,
): boolean {
  const above = unit === null ? [] : [...withAllAbove(unit, known.reference.organisations)]
  const organisation = above.find((id) => known.named.has(id)) ?? null
  return hasReceipt({ ...made, organisation }, null, known)
}

/** The client is told who else acts for her; of those who act, each is told of the client and of himself alone. */
function mayNameMaker(
  { capacity, actor }: Pick<Statement, 'capacity' | 'actor'>,
  known: Pick<Known, 'actor' | 'view'>,
): boolean {
  const isOwn = actor !== null && actor === known.actor
  return known.view.capacity === 'self' || capacity === 'self' || isOwn
}

function isByViewer(
  { actor, channel }: Pick<Statement, 'actor' | 'channel'>,
  known: Known,
): boolean {
  return channel === 'portal' && actor !== null && actor === known.actor
}
