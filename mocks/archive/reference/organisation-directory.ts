import type { ArchiveDatabase } from '../database/tables'

/** Controllers, units and producers by logical id. Reference data is loaded at start, so it is kept in memory. */
export type OrganisationDirectory = Readonly<{
  has: (id: string) => boolean
  /** Whether a unit may act in a controller's register: it is part of it, or is the controller itself. */
  belongsTo: (unitId: string, controllerId: string) => boolean
}>

export async function readOrganisationDirectory(
  database: ArchiveDatabase,
): Promise<OrganisationDirectory> {
  const rows = await database.selectFrom('organisations').select(['id', 'part_of']).execute()
  const partOf = new Map(rows.map((row) => [row.id, row.part_of]))
  return {
    has: (id) => partOf.has(id),
    belongsTo: (unitId, controllerId) =>
      partOf.has(unitId) && (unitId === controllerId || partOf.get(unitId) === controllerId),
  }
}
