import { codeSystem, extension, sid } from '@/lib/contracts/archive/systems'
import type { ServiceTask } from '@/lib/domain/codes/service-tasks'
import type { SocialService } from '@/lib/domain/codes/social-services'
import { bundleOf, urn, uuidFor, type Bundle, type BundleEntry } from './bundle'
import { translations, type Texts } from './translations'

type WorkerInput = Readonly<{
  /** As the client information system numbers its workers. */
  identifier: string
  name: string
  /** "socialarbetare" */
  role: string
  roleIn?: Texts
  unitId: string
  phone?: string
  email?: string
  /** When she can be reached: "vardagar klockan 9–11". */
  availability?: string
  availabilityIn?: Texts
}>

export type RelationshipInput = Readonly<{
  oid: string
  hetu: string
  controllerId: string
  unitId: string
  serviceTask: ServiceTask
  socialService: SocialService
  /** YYYY-MM-DD */
  start: string
  /** YYYY-MM-DD; when said, the relationship is finished. */
  end?: string
  worker?: WorkerInput
  /** Services bought for it (D2): days are YYYY-MM-DD. */
  boughtServices?: readonly Readonly<{ unitId: string; from: string; until?: string }>[]
}>

/** The relationship and, when it has one, its own worker. */
export function relationshipEntries(input: RelationshipInput): BundleEntry[] {
  const worker = input.worker && workerEntry(input.worker)
  const relationship = relationshipEntry(input, worker)
  return worker ? [relationship, worker] : [relationship]
}

export function relationshipBundle(input: RelationshipInput): Bundle {
  return bundleOf(relationshipEntries(input))
}

function relationshipEntry(input: RelationshipInput, worker: BundleEntry | undefined): BundleEntry {
  const { oid, hetu, controllerId, unitId, serviceTask, socialService, start, end } = input
  return {
    fullUrl: uuidFor('EpisodeOfCare', oid),
    resource: {
      resourceType: 'EpisodeOfCare',
      extension: [
        { url: extension.unit, valueReference: { reference: `Organization/${unitId}` } },
        { url: extension.socialService, valueCode: socialService },
        ...(input.boughtServices ?? []).map(({ unitId: unit, from, until }) => ({
          url: extension.boughtService,
          extension: [
            { url: 'unit', valueReference: { reference: `Organization/${unit}` } },
            { url: 'from', valueDate: from },
            ...(until ? [{ url: 'until', valueDate: until }] : []),
          ],
        })),
      ],
      identifier: [{ system: sid.clientRelationship, value: urn(oid) }],
      status: end ? 'finished' : 'active',
      type: [{ coding: [{ system: codeSystem.serviceTask, code: serviceTask }] }],
      patient: { identifier: { system: sid.hetu, value: hetu } },
      managingOrganization: { reference: `Organization/${controllerId}` },
      period: { start, ...(end && { end }) },
      ...(worker && { careManager: { reference: worker.fullUrl } }),
    },
    request: {
      method: 'PUT',
      url: `EpisodeOfCare?identifier=${sid.clientRelationship}|${urn(oid)}`,
    },
  }
}

function workerEntry(input: WorkerInput): BundleEntry {
  const { identifier, name, role, roleIn, unitId, phone, email } = input
  const { availability, availabilityIn } = input
  const telecom = [
    ...(phone ? [{ system: 'phone', value: phone }] : []),
    ...(email ? [{ system: 'email', value: email }] : []),
  ]
  return {
    fullUrl: uuidFor('PractitionerRole', identifier),
    resource: {
      resourceType: 'PractitionerRole',
      identifier: [{ system: sid.workerRole, value: identifier }],
      practitioner: { display: name },
      organization: { reference: `Organization/${unitId}` },
      code: [{ text: role, ...(roleIn && { _text: { extension: translations(roleIn) } }) }],
      ...(telecom.length > 0 && { telecom }),
      ...(availability && { availabilityExceptions: availability }),
      ...(availabilityIn && {
        _availabilityExceptions: { extension: translations(availabilityIn) },
      }),
    },
    request: { method: 'PUT', url: `PractitionerRole?identifier=${sid.workerRole}|${identifier}` },
  }
}
