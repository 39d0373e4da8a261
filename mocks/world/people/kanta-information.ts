import type { ActivityDefinition } from 'fhir/r4'

import { canonical } from '@/lib/contracts/archive/systems'

import type { Day } from './days'

/** Versions of the Kanta information (I1): the newest active one is what must be received. */
export const kantaInformationVersions = [
  { version: '1', status: 'retired', start: '2023-11-30', end: '2025-02-28' },
  { version: '2', status: 'active', start: '2025-03-01', end: undefined },
] as const

/** The versions as the archive's public reference data on a day. */
export const kantaInformationOn = (today: Day): readonly ActivityDefinition[] =>
  kantaInformationVersions.map(({ version, start, end }) => ({
    resourceType: 'ActivityDefinition',
    id: `kanta-information-${version}`,
    url: canonical.kantaInformation,
    version,
    name: 'KantaInformation',
    title: 'Information om Kanta-tjänsterna',
    status: statusOn(today, start, end),
    effectivePeriod: { start, ...(end && { end }) },
    kind: 'CommunicationRequest',
  }))

function statusOn(today: Day, start: Day, end: Day | undefined): 'draft' | 'active' | 'retired' {
  if (start > today) return 'draft'
  return end !== undefined && end < today ? 'retired' : 'active'
}
