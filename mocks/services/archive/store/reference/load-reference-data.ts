import type { ActivityDefinition, Organization } from 'fhir/r4'
import { sql } from 'kysely'
import type { ArchiveDatabase } from '../../database/tables'
import { namedOrganisations } from './named-organisations'

export type ReferenceData = Readonly<{
  organisations: readonly Organization[]
  /** Versions of the Kanta information (I1). */
  informationVersions: readonly ActivityDefinition[]
}>

/** Puts the public reference data in place of what was there. Run at every start, before requests are taken. */
export async function loadReferenceData(
  database: ArchiveDatabase,
  { organisations, informationVersions }: ReferenceData,
): Promise<void> {
  await database.transaction().execute(async (trx) => {
    // Several processes may start at once; whoever only reads is not stopped by this.
    await sql`lock table organisations, information_versions in exclusive mode`.execute(trx)
    await trx.deleteFrom('organisations').execute()
    await trx.deleteFrom('information_versions').execute()
    for (const organisation of namedOrganisations(organisations)) {
      await trx.insertInto('organisations').values(organisationRow(organisation)).execute()
    }
    for (const version of informationVersions) {
      await trx.insertInto('information_versions').values(versionRow(version)).execute()
    }
  })
}

function organisationRow(organisation: Organization) {
  const partOf = organisation.partOf?.reference?.replace('Organization/', '') ?? null
  return { id: required(organisation.id), part_of: partOf, resource: JSON.stringify(organisation) }
}

function versionRow(definition: ActivityDefinition) {
  return {
    url: required(definition.url),
    version: required(definition.version),
    resource: JSON.stringify(definition),
  }
}

function required(value: string | undefined): string {
  if (!value) throw new Error('Reference data must have an id, and a version its url and version')
  return value
}
