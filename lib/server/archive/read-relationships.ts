import 'server-only'
import { z } from 'zod'
import { searchsetSchema } from '@/lib/contracts/archive/bundle'
import {
  episodeOfCareSchema,
  practitionerRoleSchema,
} from '@/lib/contracts/archive/episode-of-care'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveIdentity } from './archive-identity'
import { toRelationship, type Relationship } from './facts/to-relationship'
import type { ArchiveFailure } from './failure'
import { callArchiveFor } from './http/call-archive'

const answerSchema = searchsetSchema(
  z.discriminatedUnion('resourceType', [episodeOfCareSchema, practitionerRoleSchema]),
)

/** The client's relationships with their own workers, all that the archive knows. */
export async function readRelationships(
  identity: ArchiveIdentity,
): Promise<Result<readonly Relationship[], ArchiveFailure>> {
  const found = await callArchiveFor(answerSchema, identity, {
    name: 'EpisodeOfCare/_search',
    path: 'EpisodeOfCare/_search',
    form: { _include: 'EpisodeOfCare:care-manager', _count: '100' },
  })
  if (!found.ok) return found
  const resources = (found.value.entry ?? []).map(({ resource }) => resource)
  const workers = new Map(
    resources
      .filter((resource) => resource.resourceType === 'PractitionerRole')
      .map((role) => [`PractitionerRole/${role.id}`, role]),
  )
  return ok(
    resources
      .filter((resource) => resource.resourceType === 'EpisodeOfCare')
      .filter(({ status }) => status === 'active' || status === 'finished')
      .map((episode) => toRelationship(episode, workers)),
  )
}
