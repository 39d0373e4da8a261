import { z } from 'zod'
import {
  disclosurePreviewSchema,
  type DisclosurePreview,
} from '@/lib/contracts/archive/disclosure-preview'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../archive'
import { personEntry } from '../log/events/audit-entry'
import { recordAudit } from '../log/events/audited-statement'
import type { ArchiveTransaction } from '../database/tables'
import { refuse, type FhirContext } from '../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../protocol/http/read-body'
import type { PersonCaller } from '../protocol/callers/caller'
import { allows } from '../protocol/callers/scopes'
import { changeOf, endOf } from './change-of'
import { consentBy } from '../rules/consent-by'
import { isKnownTarget } from './known-target'
import { knownDirectives } from './known-directives'
import { keepBasis, namedDocuments } from './preview-basis'
import { promiseOf, type Change } from './promise'
import { readConsent } from './read-consent'
import { surroundingsOf } from './surroundings'
import type { AskedDirective } from './target'
import { directiveInForce } from '../disclosure/directive-in-force'

/** As many documents as one actor is taken to see. */
const mostDocuments = 5000

/** What it is asked with; the published OperationDefinition is made of it. */
export const previewParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(
      z.discriminatedUnion('name', [
        z.object({ name: z.literal('statement'), resource: z.unknown() }),
        z.object({ name: z.literal('withdraw'), valueId: z.string().max(64) }),
        z.object({ name: z.literal('document'), valueId: z.string().max(64) }),
      ]),
    )
    .max(mostDocuments + 1),
})
const unfit = invalidParameter(
  'Parameters with statement (a Consent) or withdraw (an id), and up to 5,000 of document are taken.',
)

type Asked = Readonly<{ begins: AskedDirective } | { ends: string }>

/**
 * POST Consent/$preview: what a statement would change for the documents that the actor sees, and what it would not stop, by a dry
 * run of the rules that decide on disclosure (C5). Nothing is registered.
 */
export async function previewConsent(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (caller.kind !== 'person' || !allows(caller.scope, 'Consent', 'r')) {
    return refuse(c, 403, notAllowed)
  }
  const bytes = await readBody(c.req.raw, 1_000_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = previewParameters.safeParse(json.value)
  const asked = body.success ? askedIn(archive, body.data, caller.patientId) : undefined
  if (!body.success || !asked) return refuse(c, 422, unfit)
  const ids = body.data.parameter.flatMap((one) => (one.name === 'document' ? [one.valueId] : []))
  const preview = await archive.database.transaction().execute(async (trx) => {
    await recordAudit(trx, personEntry(caller, 'preview-statement'), archive.clock(), [])
    return dryRun(archive, trx, caller, asked, ids)
  })
  return preview ? c.json(disclosurePreviewSchema.parse(preview)) : refuse(c, 404, notFound)
}

function askedIn(
  archive: Archive,
  { parameter }: z.output<typeof previewParameters>,
  clientId: string,
): Asked | undefined {
  const [first, ...others] = parameter.filter(({ name }) => name !== 'document')
  if (!first || others.length > 0) return undefined
  if (first.name === 'withdraw') return { ends: first.valueId }
  const consent = first.name === 'statement' ? readConsent(first.resource) : undefined
  if (consent?.clientId !== clientId || !isKnownTarget(archive, consent.directive)) return undefined
  return { begins: consent.directive }
}

async function dryRun(
  archive: Archive,
  trx: ArchiveTransaction,
  caller: PersonCaller,
  asked: Asked,
  ids: readonly string[],
): Promise<DisclosurePreview | undefined> {
  const { patientId: clientId, capacity } = caller
  const now = archive.clock()
  const change = await changeAsked(trx, caller, asked)
  if (!change) return undefined
  const directive = await directiveInForce(archive, trx, clientId)
  const documents = await namedDocuments(archive, trx, clientId, ids)
  const toldTo = consentBy(capacity)
  const promised = promiseOf(directive, change, documents, toldTo)
  const about = new Set(promised.documents.map(([id]) => id))
  const covered = documents.filter(({ id }) => about.has(id))
  const registers = registersOf(
    change,
    covered.map(({ controller }) => controller),
  )
  return {
    readAt: now.toISOString(),
    basis: await keepBasis(trx, clientId, { directive, change, documents, toldTo }, now),
    ...promised,
    ...(await surroundingsOf(archive, trx, clientId, covered, registers, helsinkiDay(now))),
  }
}

async function changeAsked(
  trx: ArchiveTransaction,
  caller: PersonCaller,
  asked: Asked,
): Promise<Change | undefined> {
  const { patientId, capacity } = caller
  if ('begins' in asked) return changeOf(trx, patientId, asked.begins, consentBy(capacity))
  const [directive] = await knownDirectives(trx, caller, asked.ends)
  return directive && endOf(directive.begun)
}

/** The registers that a statement is about: those of the documents, and the one that a prohibition names. */
function registersOf(change: Change, controllers: readonly string[]): string[] {
  const named = 'target' in change ? change.target.controller : null
  return [...new Set([...controllers, ...(named === null ? [] : [named])])].sort()
}
