import { sql } from 'kysely'
import { factsRow } from '@/lib/contracts/archive/display-index'
import { toCoverage } from '@/lib/contracts/archive/facts/to-coverage'
import { toListedDocument } from '@/lib/contracts/archive/facts/to-listed-document'
import { organizationSchema } from '@/lib/contracts/archive/organization'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { capacities, type Capacity } from '@/lib/domain/codes/capacities'
import { decideVisibility } from '@/lib/domain/visibility/decide-visibility'
import type { Coverage } from '@/lib/domain/visibility/view'
import type { Archive } from '../../archive'
import { factsSql } from '../../database/facts-sql'
import type { ArchiveTransaction } from '../../database/tables'

export type Told = Readonly<{
  /** The version under which the log names the document. */
  shownAs: string
  /** Who may be told of this version: in which capacities it is shown, or hidden for its age alone. */
  toldTo: readonly Capacity[]
}>

/** Nothing is shown of what the rules let through by a switch, unless the archive knows of the switch. */
const allOff = { journal: false, sharedMatters: false, parenthood: false }

/** Who may be told of each version of a client's documents today, by the very rules of the portal (V01–V19, L3). By id. */
export async function toldTo(
  { config, clock }: Pick<Archive, 'config' | 'clock'>,
  trx: ArchiveTransaction,
  clientId: string,
): Promise<ReadonlyMap<string, Told>> {
  const { rows } = await sql<{ facts: string; set_oid: string }>`
    select concat('[', ${sql.raw(factsSql)}, ',true]') as facts, d.set_oid
    from documents d where d.client_id = ${clientId}`.execute(trx)
  const listed = rows.map(({ facts, set_oid: set }) => ({
    set,
    document: toListedDocument(factsRow.parse(JSON.parse(facts))),
  }))
  const documents = new Map(listed.map(({ document }) => [document.id, document]))
  const currentOf = new Map(
    listed
      .filter(({ document }) => document.facts.status === 'current')
      .map(({ set, document }) => [set, document.id]),
  )
  const { displaySwitches: switches = allOff, shelterControllers } = config
  const today = helsinkiDay(clock())
  const coverage = await coverageOf(trx, [
    ...new Set(listed.flatMap(({ document }) => document.facts.controller ?? [])),
  ])
  const deciding = capacities.map((capacity) => {
    const view = { capacity, represented: true, today, coverage, switches, shelterControllers }
    return { capacity, decisions: decideVisibility(documents, view) }
  })
  return new Map(
    listed.map(({ set, document: { id } }) => {
      const current = currentOf.get(set)
      const told = deciding.filter(
        ({ decisions }) =>
          current !== undefined &&
          decisions.of(current).visible &&
          (id === current || decisions.butForItsAge(id).visible),
      )
      return [id, { shownAs: current ?? id, toldTo: told.map(({ capacity }) => capacity) }]
    }),
  )
}

async function coverageOf(
  trx: ArchiveTransaction,
  controllers: readonly string[],
): Promise<Coverage> {
  if (controllers.length === 0) return new Map()
  const rows = await trx
    .selectFrom('organisations')
    .select(['id', 'resource'])
    .where('id', 'in', controllers)
    .execute()
  return new Map(
    rows.map(({ id, resource }) => [
      id,
      toCoverage(organizationSchema.parse(resource).extension ?? []),
    ]),
  )
}
