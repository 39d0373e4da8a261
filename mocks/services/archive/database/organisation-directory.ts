import { organizationSchema, type ArchiveOrganization } from '@/lib/contracts/archive/organization'
import { extension } from '@/lib/contracts/archive/systems'
import type { ArchiveDatabase } from './tables'

/** An agreement on extensive register access (D3): the producer handles the controller's duties in one social service. */
type Agreement = Readonly<{
  controller: string
  socialService: string
  from: string
  /** The last day on which it holds. */
  until?: string
}>

/** Controllers, units and producers by logical id. Kept in memory, and read anew when it changes. */
export type OrganisationDirectory = Readonly<{
  has: (id: string) => boolean
  ids: () => readonly string[]
  /** Whether an organisation keeps a register. */
  isController: (id: string) => boolean
  /** Whether it is a private provider, which needs a permit. */
  isProducer: (id: string) => boolean
  /** Whether a unit may act in a controller's register: it is part of it, or is the controller itself. */
  belongsTo: (unitId: string, controllerId: string) => boolean
  agreementsOf: (id: string) => readonly Agreement[]
}>

export async function readOrganisationDirectory(
  database: ArchiveDatabase,
): Promise<OrganisationDirectory> {
  const rows = await database.selectFrom('organisations').selectAll().execute()
  const known = new Map(
    rows.map(({ id, part_of: partOf, resource }) => {
      const organisation = organizationSchema.parse(resource)
      const facts = {
        isController: isOfKind(organisation, 'controller'),
        isProducer: isOfKind(organisation, 'producer'),
        agreements: agreements(organisation),
      }
      return [id, { partOf, ...facts }]
    }),
  )
  return {
    has: (id) => known.has(id),
    ids: () => [...known.keys()],
    isController: (id) => known.get(id)?.isController ?? false,
    isProducer: (id) => known.get(id)?.isProducer ?? false,
    belongsTo: (unitId, controllerId) =>
      known.has(unitId) && (unitId === controllerId || known.get(unitId)?.partOf === controllerId),
    agreementsOf: (id) => known.get(id)?.agreements ?? [],
  }
}

function isOfKind({ type = [] }: ArchiveOrganization, kind: string): boolean {
  return type.some(({ coding = [] }) => coding.some(({ code }) => code === kind))
}

/** Throws when one is not whole: half an agreement must not open a register. */
function agreements({ extension: extensions = [] }: ArchiveOrganization): readonly Agreement[] {
  return extensions
    .filter(({ url }) => url === extension.extensiveAccess)
    .map(({ extension: parts = [] }) => {
      const part = (url: string) => parts.find((candidate) => candidate.url === url)
      const controller = part('controller')?.valueReference?.reference
      const socialService = part('socialService')?.valueCode
      const from = part('from')?.valueDate
      if (!controller || !socialService || !from) throw new Error('An agreement is not whole')
      const until = part('until')?.valueDate
      return { controller: controller.replace('Organization/', ''), socialService, from, until }
    })
}
