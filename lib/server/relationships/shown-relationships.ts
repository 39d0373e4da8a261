import 'server-only'
import type { OwnWorkerDto } from '@/lib/contracts/portal/own-worker'
import type { RelationshipDto } from '@/lib/contracts/portal/overview'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import { decideRelationship } from '@/lib/domain/visibility/decide-relationship'
import type { View } from '@/lib/domain/visibility/view'
import type { OwnWorker, Relationship } from '../archive/facts/to-relationship'
import type { ReferenceData } from '../archive/reference/reference-data'
import { organisationDto } from '../organisation-dto'

/** A client relationship that is shown; nothing of it is unknown. */
export type ShownRelationship = Relationship &
  Readonly<{ serviceTask: ServiceTask; startedOn: string }>

/** The relationships that the viewer sees: those that go on first, then by the day they began, newest first. */
export function shownRelationships(
  relationships: readonly Relationship[],
  view: View,
): ShownRelationship[] {
  return relationships
    .filter(
      (one): one is ShownRelationship => one.serviceTask !== null && decideRelationship(one, view),
    )
    .sort((a, b) => order(a, view) - order(b, view) || b.startedOn.localeCompare(a.startedOn))
}

export function relationshipDto(
  relationship: ShownRelationship,
  { organisations }: ReferenceData,
): RelationshipDto {
  const { serviceTask, controller, unit, startedOn, endedOn } = relationship
  return {
    serviceTask,
    controller: organisationDto(organisations, controller),
    unit: organisationDto(organisations, unit, controller),
    startedOn,
    endedOn,
  }
}

/** The own workers of the relationships that go on; one who serves in several is named once for each service task. */
export function ownWorkerDtos(
  relationships: readonly ShownRelationship[],
  { organisations }: ReferenceData,
  view: View,
): OwnWorkerDto[] {
  const seen = new Set<string>()
  return relationships.flatMap((relationship) => {
    const { worker, serviceTask } = relationship
    if (!worker || order(relationship, view) === 1) return []
    const key = JSON.stringify([worker, serviceTask])
    if (seen.has(key)) return []
    seen.add(key)
    return [toDto(worker, serviceTask, organisations)]
  })
}

function toDto(
  worker: OwnWorker,
  serviceTask: ServiceTask,
  organisations: ReferenceData['organisations'],
): OwnWorkerDto {
  const { name, title, unit, phone, email, hours } = worker
  return {
    name,
    title,
    serviceTask,
    unit: organisationDto(organisations, unit),
    contact: {
      phone,
      email,
      hours,
      address: null,
    },
  }
}

/** 0: goes on, 1: has ended. */
function order({ endedOn }: ShownRelationship, { today }: View): 0 | 1 {
  return endedOn !== null && endedOn < today ? 1 : 0
}
