import { createHash } from 'node:crypto'
import {
  superviseSchema,
  type SuperviseRow,
  type SupervisionMark,
} from '@/lib/contracts/archive/supervision'
import type { Archive } from '../../archive'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { keyOf, type Paged, type PlaceOfAll } from '../page-over-all'
import { underTaskOfMany } from '../under-task-of-many'
import { markUse, type Marked } from './mark-use'
import { registerUse, type UseEvent, type UseFilters } from './register-use'

/** The use of a register with its marks, and one more than asked for; each client of the page has a row in her log. */
export function lookAtUse(
  archive: Archive,
  official: OfficialCaller,
  asked: UseFilters,
): Promise<Readonly<{ page: readonly SuperviseRow[]; hasMore: boolean }>> {
  const { organisation } = official
  return underTaskOfMany(archive, official, 'supervise-use', async (trx) => {
    const found = await registerUse(trx, organisation, asked)
    const page = asked.sample === null ? found.slice(0, asked.count) : found
    const marked = await markUse(trx, organisation, page)
    const rows = page.map((event) => rowOf(event, marked.get(event.id)))
    const answer = { page: rows, hasMore: found.length > page.length }
    return { answer, clients: clientsOf(page, asked.clientId) }
  })
}

/** The same in the steps in which several instances answer it. */
export function pagedUse(
  archive: Archive,
  official: OfficialCaller,
  asked: UseFilters,
): Paged<SuperviseRow> {
  const { sample, seed, count } = asked
  const paged: Paged<SuperviseRow> = {
    count: sample ?? count,
    rowSchema: superviseSchema.shape.rows.element,
    places: async () => {
      const found = await registerUse(archive.database, official.organisation, asked)
      return found.map(({ client_id: client, id, recorded }) => ({
        ...{ at: recorded.toISOString(), client, id },
      }))
    },
    rows: async (only) => {
      const { page } = await lookAtUse(archive, official, { ...asked, only })
      return new Map(page.map((row) => [keyOf(row), row]))
    },
  }
  return sample === null ? paged : { ...paged, compare: asDrawn(seed ?? '') }
}

/** In the order in which `registerUse` draws a sample. */
function asDrawn(seed: string) {
  const drawn = ({ id }: PlaceOfAll) => createHash('sha256').update(`${seed} ${id}`).digest('hex')
  return (one: PlaceOfAll, other: PlaceOfAll) => (drawn(one) < drawn(other) ? -1 : 1)
}

/** Marks that hang on the worker and the client alone, and on no document: all that is told of who came upon nothing here. */
const ofWorker: readonly SupervisionMark[] = ['same-name', 'colleague', 'unusual-number']

function rowOf(event: UseEvent, marked: Marked | undefined): SuperviseRow {
  const { facts, inRegister } = event
  const text = (name: string) => {
    const value = facts[name]
    return typeof value === 'string' ? value : null
  }
  const kind = text('kind')
  const isNamed = kind === 'use' || kind === 'disclosure' || kind === 'maintenance'
  return {
    id: event.id,
    at: event.recorded.toISOString(),
    client: event.client_id,
    kind: inRegister && isNamed ? kind : 'nothing',
    operation: text('operation') ?? '',
    ground: inRegister ? text('ground') : null,
    statutoryGround: inRegister ? text('statutoryGround') : null,
    organisation: text('organisation'),
    unit: text('unit'),
    by: text('by') ?? '',
    worker: marked?.worker ?? null,
    serviceTask: inRegister ? text('serviceTask') : null,
    documents: inRegister ? [...event.documents] : [],
    marks: (marked?.marks ?? []).filter((mark) => inRegister || ofWorker.includes(mark)),
  }
}

/** By client what the events of a page name, null for one that names none here; a client who was asked about in vain is among them too. */
export function clientsOf(page: readonly UseEvent[], asked: string | null) {
  const clients = new Map<string, Set<string | null>>()
  for (const { client_id: client, inRegister, documents } of page) {
    const named = clients.get(client) ?? new Set()
    clients.set(client, named)
    for (const id of inRegister ? documents : [null]) named.add(id)
  }
  return asked === null || clients.has(asked) ? clients : clients.set(asked, new Set())
}
