import { z } from 'zod'
import type { Archive } from '../../archive'
import { Away } from '../../away'
import { appendToMany } from '../../log/events/append-to-many'
import { registerEntry } from '../../log/events/audit-entry'
import { chunks } from '../../protocol/http/chunks'
import { requireLetIn } from '../../protocol/http/let-in'
import type { Others } from '../../protocol/http/others'
import type { SystemCaller } from '../../protocol/callers/caller'
import { allows } from '../../protocol/callers/scopes'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'
import { readQuery } from '../../protocol/http/read-body'
import { isProblem, parameterProblem, readControl } from '../../protocol/http/search-control'
import { newId } from '../../keys'
import { groupAlike, partingDays, type Named } from '../hidden-alike'
import {
  contentLines,
  countExported,
  exportedDocuments,
  exportedEvents,
  namedDocuments,
  nextClients,
  nextLogged,
} from './read-clients'
import { resourceOf } from './search-audit-events'

/** Clients whose documents are in memory at once, with a row in the log of each. */
const clientsAtOnce = 50
const types = ['DocumentReference', 'AuditEvent', 'Binary'] as const
type Asked = Readonly<{ types: readonly string[]; since: Date | null }>
const instant = z.iso.datetime({ offset: true })

/**
 * GET $export: what lies in the own register, a resource a line, as it is read, with how many documents it will be: the parameters are those of the Bulk Data IG, but there is no job to
 * come back for. Client after client: each has her rows in the log before a line about her leaves (L1), and nobody holds more than fifty clients in memory. A
 * stream that ends without its end, as HTTP has it, is not whole.
 */
export async function exportRegister(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'system' || !allows(caller.scope, 'Register', 'r')) {
    return refuse(c, 403, notAllowed)
  }
  const query = readQuery(c.req.raw)
  const control = readControl(query, { repeated: [], single: ['_type', '_since', '_outputFormat'] })
  if (isProblem(control)) return refuse(c, 400, control)
  const asked = (query.get('_type') ?? 'DocumentReference').split(',')
  if (!asked.every((type) => types.some((known) => known === type)))
    return refuse(c, 400, parameterProblem('_type', `takes ${types.join(', ')}.`))
  const since = query.get('_since')
  if (since !== null && !instant.safeParse(since).success)
    return refuse(c, 400, parameterProblem('_since', 'takes an instant.'))
  const wanted = { types: asked, since: since === null ? null : new Date(since) }
  const { others, part } = c.var
  const count = () => countExported(archive.database, caller.organisation, wanted.since)
  if (part?.step === 'sum') return c.json(await count())
  const lines = exportLines(archive, caller, wanted)
  const all = whileLetIn(archive, caller, others ? linesOfAll(others, lines) : lines)
  if (asked.includes('DocumentReference')) {
    const theirs = await others?.askAll({ step: 'sum' }, z.int())
    const counts = [await count(), ...(theirs?.values() ?? [])]
    c.header('X-Total-Count', String(counts.reduce((sum, each) => sum + each, 0)))
  }
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await all.next()
      if (done) return controller.close()
      controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
    },
    async cancel() {
      await all.return(undefined)
    },
  })
  return c.body(stream, 200, { 'Content-Type': 'application/fhir+ndjson' })
}

/** Before more is read, and has rows in the log, it is asked as at the door: for one that has been closed the whole breaks off. */
async function* whileLetIn<Line>(
  archive: Archive,
  caller: SystemCaller,
  lines: AsyncGenerator<Line, undefined>,
): AsyncGenerator<Line, undefined> {
  await requireLetIn(archive, caller)
  for await (const line of lines) {
    yield line
    await requireLetIn(archive, caller)
  }
  return undefined
}

/** What lies here, and then what lies in each of the others: with one that is away, or breaks off, the whole breaks off. */
async function* linesOfAll(
  others: Others,
  own: AsyncGenerator<string, undefined>,
): AsyncGenerator<string | Uint8Array, undefined> {
  yield* own
  for (const name of others.names) {
    const answer = await others.leadTo(name)
    if (answer.status !== 200 || !answer.body)
      throw new Away('instance', 'does not answer its part')
    yield* chunks(answer.body)
  }
  return undefined
}

async function* exportLines(
  archive: Archive,
  caller: SystemCaller,
  asked: Asked,
): AsyncGenerator<string, undefined> {
  for (let after = ''; ;) {
    const read = await readClients(archive, caller, asked, after)
    if (read.lines.length > 0) yield `${read.lines.join('\n')}\n`
    if (asked.types.includes('Binary'))
      for (const document of read.documents) yield* contentLines(archive, document)
    if (read.last === undefined) return undefined
    after = read.last
  }
}

/** Reads some clients and leaves their rows, as one transaction. */
function readClients(archive: Archive, caller: SystemCaller, asked: Asked, after: string) {
  const { organisation } = caller
  return archive.database.transaction().execute(async (trx) => {
    const withEvents = asked.types.includes('AuditEvent')
    const clients = withEvents
      ? await nextLogged(trx, after, clientsAtOnce)
      : await nextClients(trx, organisation, after, clientsAtOnce)
    const leaves = asked.types.some((type) => type !== 'AuditEvent')
    const days = await partingDays(trx, organisation)
    const documents = leaves
      ? await exportedDocuments(trx, organisation, clients, asked.since, days)
      : []
    const events = withEvents ? await exportedEvents(trx, organisation, clients, asked.since) : []
    const withDocuments = asked.types.includes('DocumentReference')
    const given = [...documents, ...(await namedDocuments(trx, events, days))]
    await appendToMany(trx, rowsOf(caller, given), archive.clock())
    const lines = [
      ...(withDocuments ? documents.map(({ resource }) => resource) : []),
      ...events.map((event) => {
        const { worker_id: id, name } = event
        const own = id !== null && name !== null ? { id, name } : null
        return JSON.stringify(resourceOf(event, own, archive.config.url))
      }),
    ]
    return { lines, documents, last: clients.at(-1) }
  })
}

/** A row with each client of whom a line leaves: about documents, or about their use. Nothing in it is hidden by what else has left (L3). */
function rowsOf(caller: SystemCaller, documents: readonly Named[]) {
  const request = newId()
  return groupAlike(documents).map(({ client, documents }) => ({
    entry: { ...registerEntry(caller, client, 'export-register'), request },
    documents,
  }))
}
