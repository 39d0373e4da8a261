import { sql } from 'kysely'
import { factsRow } from '@/lib/contracts/archive/display-index'
import { toCoverage } from '@/lib/contracts/archive/facts/to-coverage'
import { toListedDocument } from '@/lib/contracts/archive/facts/to-listed-document'
import { organizationSchema } from '@/lib/contracts/archive/organization'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Capacity } from '@/lib/domain/codes/capacities'
import type { ListedDocument } from '@/lib/domain/documents/shown-document'
import { decideVisibility, type Decisions } from '@/lib/domain/visibility/decide-visibility'
import type { Coverage } from '@/lib/domain/visibility/view'
import type { Archive } from '../archive'
import { factsSql } from '../database/facts-sql'
import type { ArchiveDatabase, ArchiveTransaction } from '../database/tables'

/** One version of a document of the client, and the set that all its versions share. */
type OfClient = Readonly<{ set: string; document: ListedDocument }>

/** Nothing is shown of what the rules let through by a switch, unless the archive knows of the switch. */
const allOff = { journal: false, sharedMatters: false, parenthood: false }

/** What somebody who acts in a capacity sees today of all documents of a client, by the very rules of the portal (V01–V19). */
export async function visibilityOfClient(
  { config, clock }: Pick<Archive, 'config' | 'clock'>,
  trx: ArchiveDatabase | ArchiveTransaction,
  clientId: string,
): Promise<Readonly<{ listed: readonly OfClient[]; decisionsIn: (as: Capacity) => Decisions }>> {
  const { rows } = await sql<{ facts: string; set_oid: string }>`
    select concat('[', ${sql.raw(factsSql)}, ',true]') as facts, d.set_oid
    from documents d where d.client_id = ${clientId}`.execute(trx)
  const listed = rows.map(({ facts, set_oid: set }) => ({
    set,
    document: toListedDocument(factsRow.parse(JSON.parse(facts))),
  }))
  const documents = new Map(listed.map(({ document }) => [document.id, document]))
  const { displaySwitches: switches = allOff, shelterControllers } = config
  const today = helsinkiDay(clock())
  const coverage = await coverageOf(trx, [
    ...new Set(listed.flatMap(({ document }) => document.facts.controller ?? [])),
  ])
  const view = { represented: true, today, coverage, switches, shelterControllers }
  return {
    listed,
    decisionsIn: (capacity) => decideVisibility(documents, { ...view, capacity }),
  }
}

async function coverageOf(
  trx: ArchiveDatabase | ArchiveTransaction,
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
