import { z } from 'zod'
import {
  archiveSearchSchema,
  type ArchiveSearch,
  type ArchivedDocument,
} from '@/lib/contracts/archive/archived'
import type { Archive } from '../../archive'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { openText, sealText } from '../../sealed-text'
import { bareIdentifier, findOwner } from '../find-owner'
import { readParameters } from '../read-parameters'
import { underTask } from '../under-task'
import { underTaskOfMany } from '../under-task-of-many'
import { keyOf, pageOverAll, partOfPage, type Paged } from '../page-over-all'
import { archiveFilters, archiveSearchBody, type ArchiveFilters } from './archive-filters'
import { archivedDocument } from './archived-document'
import { findArchived, type Narrowed, type Place } from './find-archived'

const taken =
  'Parameters with client, identifier, type, serviceTask, format, status, madeFrom, madeTo, storedFrom, storedTo, storedBy, count (1–50) and cursor are taken.'
const placeSchema = z.object({ storedAt: z.string(), id: z.string() })

/**
 * POST DocumentReference/$archive-search: documents of the own register, old ones too and whether or not a client relationship goes on
 * (A7). Each client whose documents are answered has a row in her log, and so has one who is asked about in vain.
 */
export async function searchArchive(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['archivist'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, archiveSearchBody, taken)
  if (body instanceof Response) return body
  const { hetu, identifier, cursor, ...filters } = archiveFilters(body.parameter)
  const after = cursor === null ? null : openPlace(archive, official, cursor)
  if (after === undefined) return refuse(c, 400, invalidParameter('The cursor does not hold.'))

  const client = hetu === null ? null : archive.keys.patientId(hetu)
  const asked = { ...filters, client, identifier, after }
  const here = () => searchHere(archive, official, asked)
  const paged = pagedSearch(archive, official, asked)
  const { others, part } = c.var
  if (part && part.step !== 'whole') return c.json(await partOfPage(part, paged))
  if (!others) return c.json(await here())
  if (client !== null) {
    const name = others.nameOf(client)
    return name === undefined ? c.json(await here()) : others.leadTo(name)
  }
  if (identifier !== null) {
    // Whoever has it answers it, and leaves the row; all others find nothing.
    const theirs = await others.askAll({ step: 'whole' }, archiveSearchSchema)
    const own = await here()
    const documents = [...theirs.values()].flatMap((each) => each.documents)
    return c.json({ ...own, documents: [...own.documents, ...documents] })
  }
  const { rows, last } = await pageOverAll(others, paged)
  const next = last ? sealPlace(archive, official, { storedAt: last.at, id: last.id }) : null
  const readAt = archive.clock().toISOString()
  return c.json({ readAt, documents: [...rows], next } satisfies ArchiveSearch)
}

type Asked = Omit<ArchiveFilters, 'hetu' | 'cursor'> &
  Readonly<{ client: string | null; after: Place | null }>

/** The documents of a search over clients, in the steps in which several instances answer it. */
function pagedSearch(archive: Archive, official: OfficialCaller, asked: Asked) {
  const narrowed = { ...asked, clientId: null, identifier: null }
  const { count } = asked
  return {
    count,
    rowSchema: archiveSearchSchema.shape.documents.element,
    places: async () => {
      const { database } = archive
      const found = await findArchived(database, official.organisation, narrowed)
      return found.map((row) => ({
        ...{ at: row.stored_at.toISOString(), client: row.client_id, id: row.id },
      }))
    },
    rows: async (only: readonly string[]) => {
      const found = await look(archive, official, { ...narrowed, only })
      return new Map(
        found.map((row) => [keyOf({ client: row.client_id, id: row.id }), archivedDocument(row)]),
      )
    },
  } satisfies Paged<ArchivedDocument>
}

/** The search of an archive that has all whom it is about. */
async function searchHere(archive: Archive, official: OfficialCaller, asked: Asked) {
  const { client, identifier, ...filters } = asked
  const owner = identifier === null ? null : await findOwner(archive.database, identifier)
  // An identifier that is not there, or of another client than the one who is named, finds nothing.
  const isNobodys = owner === undefined || (client !== null && owner !== null && owner !== client)
  const found = isNobodys
    ? []
    : await look(archive, official, {
        ...filters,
        clientId: client ?? owner ?? null,
        identifier: identifier === null ? null : bareIdentifier(identifier),
      })
  return answer(archive, official, found, filters.count)
}

type Found = Awaited<ReturnType<typeof findArchived>>

async function look(
  archive: Archive,
  official: OfficialCaller,
  narrowed: Narrowed,
): Promise<Found> {
  const found = await underTaskOfMany(archive, official, 'search-documents', async (trx) => {
    const rows = await findArchived(trx, official.organisation, narrowed)
    const clients = new Map<string, readonly string[]>()
    for (const { client_id, id } of rows.slice(0, narrowed.count))
      clients.set(client_id, [...(clients.get(client_id) ?? []), id])
    return { answer: rows, clients }
  })
  const { clientId } = narrowed
  if (found.length === 0 && clientId !== null) {
    const refused = narrowed.identifier !== null
    await underTask(archive, official, clientId, 'search-documents', () =>
      Promise.resolve(refused ? 'refused' : { answer: null, documents: [] }),
    )
  }
  return found
}

function answer(
  archive: Archive,
  official: OfficialCaller,
  found: Found,
  count: number,
): ArchiveSearch {
  const page = found.slice(0, count)
  const last = found.length > count ? page.at(-1) : undefined
  const place: Place | undefined = last && { storedAt: last.stored_at.toISOString(), id: last.id }
  return {
    readAt: archive.clock().toISOString(),
    documents: page.map(archivedDocument),
    next: place ? sealPlace(archive, official, place) : null,
  }
}

const ownerOf = ({ organisation }: OfficialCaller) => `archive ${organisation}`

const sealPlace = ({ keys }: Archive, official: OfficialCaller, place: Place) =>
  sealText(keys.cursors, ownerOf(official), JSON.stringify(place))

function openPlace({ keys }: Archive, official: OfficialCaller, cursor: string): Place | undefined {
  const opened = openText(keys.cursors, ownerOf(official), cursor)
  return opened === undefined ? undefined : placeSchema.parse(JSON.parse(opened))
}
