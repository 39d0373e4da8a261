import 'server-only'
import type { StatementDto, TargetDto } from '@/lib/contracts/portal/statements'
import type { ShownTarget, ShownDirective } from '@/lib/domain/statements/show-directive'
import type { Statement } from '@/lib/domain/statements/directive'
import type { Confirmation } from '../archive/confirmations'
import { organisationDto } from '../organisation-dto'
import type { Seen } from './read-seen'

type Known = Pick<Seen, 'documents' | 'reference' | 'actor' | 'known'>

/** What a prohibition is about, in names. */
export function targetDto(target: ShownTarget, { documents, reference }: Known): TargetDto {
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

/** One event of a consent or prohibition. What is shown without a name has no receipt, for that would name it (R5). */
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
    receipt: isNamed(target),
  }
}

/** To whom it was said: only one that the actor knows of by what is shown (V03). */
function toldOrganisation(id: string | null, { known, reference }: Known) {
  return id !== null && known.has(id) ? organisationDto(reference.organisations, id) : null
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
    receipt: true,
  }
}

/** Whether nothing of what a statement is about is kept from this actor. */
export function isNamed(target: ShownTarget | null): boolean {
  return target?.kind !== 'document' || target.document !== null
}

function isByViewer(
  { actor, channel }: Pick<Statement, 'actor' | 'channel'>,
  known: Known,
): boolean {
  return channel === 'portal' && actor !== null && actor === known.actor
}
