import type { OperationOutcome } from 'fhir/r4'
import type { Archive } from '../../archive'
import type { SystemCaller } from '../../protocol/callers/caller'
import { refuse, respond, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, operationOutcome } from '../../protocol/http/outcome'
import { notJson, readBody, readQuery, tooLarge } from '../../protocol/http/read-body'
import { atBench, namesTheLiving, noteCheck, onlyInvented, typesIn } from './at-the-bench'
import { allWrong } from '../../store/storing/all-wrong'
import type { Issue, ReadResult } from '../../store/storing/bundle/transaction'
import { placeCheck } from '../../store/storing/place-bundle'
import { placeInDocument } from '../../store/storing/checked-resource'
import { readSent, unread } from '../../store/storing/read-sent'
import { recordRefusedStore } from '../../store/storing/record-refused-store'

const notParameters = invalidParameter(
  'The body is the resource itself, or Parameters with one resource, and no mode but create.',
)

const allInOrder: OperationOutcome = {
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'information',
      code: 'informational',
      diagnostics: 'All is in order. Nothing was stored.',
    },
  ],
}

/** POST Bundle/$validate: what storing this transaction would answer (A3). */
export const validateBundle = (archive: Archive, c: FhirContext) =>
  validate(archive, c, 'checked-bundle')

/** POST DocumentReference/$validate: the same of one document, with its contents in its attachments. */
export const validateDocument = (archive: Archive, c: FhirContext) =>
  validate(archive, c, 'checked-document')

async function validate(
  archive: Archive,
  c: FhirContext,
  form: 'checked-bundle' | 'checked-document',
): Promise<Response> {
  const bench = atBench(archive, c.var.caller, readQuery(c.req.raw).get('system') ?? '')
  const caller = bench?.system ?? c.var.caller
  if (caller.kind !== 'system') return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw)
  if (!bytes) return refuse(c, 413, tooLarge)
  if (bench && namesTheLiving(bytes)) return refuse(c, 422, onlyInvented)
  const done = await readSent(archive, caller, bytes, form)
  if (!done.ok) return respond(c, unread[done.failure].resource, unread[done.failure].status)
  const read = done.value
  if (read === 'not-json') return refuse(c, 400, notJson)
  if (read === 'not-parameters') return refuse(c, 400, notParameters)
  const placed = await elsewhere(archive, c, bytes, read)
  if (placed) return placed
  const { issues, byStored, clients } = await allWrong(archive, caller, read)
  await recordAsked(archive, caller, clients, byStored)
  if (bench) await noteCheck(archive, bench, typesIn(bytes), issues.length)
  if (issues.length === 0) return respond(c, allInOrder)
  return respond(c, operationOutcome(form === 'checked-document' ? issues.map(inDocument) : issues))
}

/** What the instance says in which it would be stored; undefined: that is this one. */
async function elsewhere(
  archive: Archive,
  c: FhirContext,
  body: Uint8Array,
  read: ReadResult,
): Promise<Response | undefined> {
  const { instances } = archive.config
  if (!instances) return undefined
  const { method, headers, url } = c.req.raw
  const { pathname, search } = new URL(url)
  const led = { method, headers, path: `${pathname}${search}`, body }
  const placed = await placeCheck(archive, read, instances, led)
  return placed instanceof Response || !placed ? placed : respond(c, placed.resource, placed.status)
}

/**
 * What is refused by what is stored tells of it, so it leaves the row that a refused store leaves (L1, D0): whoever tries
 * identifiers can be seen. What is refused by itself, and what would be taken, tells nothing of the client and leaves none.
 */
async function recordAsked(
  archive: Archive,
  caller: SystemCaller,
  clients: readonly string[],
  byStored: readonly Issue[],
): Promise<void> {
  if (byStored.length > 0)
    await recordRefusedStore(archive, caller, clients, byStored, 'store-check')
}

function inDocument(issue: Issue): Issue {
  return { ...issue, expression: placeInDocument(issue.expression) }
}
