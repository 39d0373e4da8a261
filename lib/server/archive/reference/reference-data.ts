import 'server-only'
import { activityDefinitionSchema } from '@/lib/contracts/archive/activity-definition'
import { searchsetSchema } from '@/lib/contracts/archive/bundle'
import { organizationSchema } from '@/lib/contracts/archive/organization'
import { canonical } from '@/lib/contracts/archive/systems'
import type { InformationVersion } from '@/lib/domain/information/information-need'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { Coverage } from '@/lib/domain/visibility/view'
import { toOrganisation, type Organisation } from '../facts/to-organisation'
import { archiveUnavailable, type ArchiveFailure } from '../failure'
import { callArchiveFor } from '../call-archive'
import { keptFor } from './kept-for'

/** Public data of the archive that all pages share. */
export type ReferenceData = Readonly<{
  organisations: ReadonlyMap<string, Organisation>
  coverage: Coverage
  /** Versions of the Kanta information that are or will be in force. */
  versions: readonly InformationVersion[]
  readAt: Date
}>

const organizations = searchsetSchema(organizationSchema)
const definitions = searchsetSchema(activityDefinitionSchema)

/** Kept for a minute. What is older is never served, for the rules V17 and V18 rest on it. */
export const readReferenceData = keptFor(60_000, fetchReferenceData)

/** Whether this program has ever been told of a service that is set up: one does not become an empty one again. */
let hasBeenSetUp = false

async function fetchReferenceData(): Promise<Result<ReferenceData, ArchiveFailure | 'not-set-up'>> {
  const [found, information] = await Promise.all([
    callArchiveFor(organizations, null, {
      name: 'Organization',
      path: 'Organization',
    }),
    callArchiveFor(definitions, null, {
      name: 'ActivityDefinition',
      path: `ActivityDefinition?url=${encodeURIComponent(canonical.kantaInformation)}`,
    }),
  ])
  if (!found.ok) return found
  if (!information.ok) return information

  const organisations = (found.value.entry ?? []).map(({ resource }) => toOrganisation(resource))
  const controllers = organisations.filter(({ controller }) => controller)
  const versions = (information.value.entry ?? [])
    .filter(({ resource }) => resource.status !== 'draft')
    .map(({ resource }) => ({
      version: resource.version,
      validFrom: resource.effectivePeriod.start.slice(0, 10),
    }))
  // Well-formed and yet nonsense: with it everything would be hidden, which looks as if there were nothing (V17), and
  // nobody would have to confirm the Kanta information (I2).
  const missing = [
    ...(controllers.length ? [] : ['controllers']),
    ...(versions.length ? [] : ['versions']),
  ]
  if (missing.length > 0) {
    const told = archiveUnavailable('reference data', { paths: missing })
    return hasBeenSetUp ? told : fail('not-set-up', told.reference)
  }
  hasBeenSetUp = true

  return ok({
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
    coverage: new Map(controllers.map(({ id, coverage }) => [id, coverage])),
    versions,
    readAt: new Date(),
  })
}
