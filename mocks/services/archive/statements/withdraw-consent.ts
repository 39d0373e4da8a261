import { z } from 'zod'
import { capacities } from '@/lib/domain/codes/capacities'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Archive } from '../archive'
import { refuseStatement } from '../log/events/refuse-statement'
import type { Told } from './desk/desk-author'
import { registerAtDesk } from './desk/register-at-desk'
import { idOf, refuse, respond, type FhirContext } from '../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound, type Problem } from '../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../protocol/http/read-body'
import { isForClients, type SystemCaller } from '../protocol/callers/caller'
import { allows } from '../protocol/callers/scopes'
import { consentResource } from './consent-resource'
import type { ReceiptNames } from './receipts/keep-receipt'
import { nameSchema } from './receipts/name'
import { badKey, refusals } from './problems'
import { registerStatement, type Registered } from './register-statement'
import { keyPattern } from './request-key'
import { personAuthor } from './statement-author'
import type { StatementRequest } from './statement-request'

/** What it is asked with; the published OperationDefinition is made of it. */
export const withdrawParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z.array(
    z.discriminatedUnion('name', [
      z.object({ name: z.literal('basis'), valueString: z.string().max(200) }),
      z.object({ name: z.literal('patient-display'), valueString: nameSchema }),
      z.object({ name: z.literal('performer-display'), valueString: nameSchema }),
      z.object({ name: z.literal('channel'), valueCode: z.enum(['oral', 'written']) }),
      z.object({ name: z.literal('capacity'), valueCode: z.enum(capacities) }),
    ]),
  ),
})
const unfit = invalidParameter(
  'Parameters with basis, patient-display and performer-display are taken; at a desk channel and capacity.',
)

/** POST Consent/{id}/$withdraw: ends a consent or prohibition, or answers one that has ended as it is (C6). */
export async function withdrawConsent(archive: Archive, c: FhirContext): Promise<Response> {
  const { caller } = c.var
  if (!isForClients(caller)) return refuse(c, 403, notAllowed)
  const refused = (status: ContentfulStatusCode, problem: Problem) =>
    refuseStatement(archive, c, status, problem)
  if (!allows(caller.scope, 'Consent', 'u')) return refused(403, notAllowed)
  const key = c.req.header('idempotency-key') ?? ''
  if (!keyPattern.test(key)) return refused(400, badKey)
  const bytes = await readBody(c.req.raw, 50_000)
  if (!bytes) return refused(413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refused(400, notJson)
  const body = withdrawParameters.safeParse(json.value)
  if (!body.success) return refused(422, unfit)

  const said = readSaid(body.data.parameter)
  if ((caller.kind === 'system') !== (said.told !== null)) return refused(422, unfit)
  const request = {
    asked: { does: 'end', directiveId: idOf(c) },
    key,
    basis: said.basis,
  } as const
  const registered =
    caller.kind === 'person'
      ? await registerStatement(archive, personAuthor(caller, said.names), request)
      : await endAtDesk(archive, caller, said, request)
  if (registered === 'no-ground') return refuse(c, 404, notFound)
  if (!registered.ok) {
    const answer = refusals[registered.refusal]
    // What was refused at a desk has its row already.
    return caller.kind === 'person' ? refused(...answer) : refuse(c, ...answer)
  }
  const consent = consentResource(archive, registered.directive, caller)
  return respond(c, consent, 200, { ETag: `W/"${consent.meta?.versionId ?? ''}"` })
}

type Said = Readonly<{ basis: string | null; names: ReceiptNames; told: Told | null }>

function readSaid(parameters: z.output<typeof withdrawParameters>['parameter']): Said {
  let said: Partial<Record<'basis' | 'patient-display' | 'performer-display', string>> = {}
  let told: Partial<Told> = {}
  for (const parameter of parameters) {
    if (parameter.name === 'channel') told = { ...told, channel: parameter.valueCode }
    else if (parameter.name === 'capacity') told = { ...told, capacity: parameter.valueCode }
    else said = { ...said, [parameter.name]: parameter.valueString }
  }
  const { channel, capacity = 'self' } = told
  return {
    basis: said.basis ?? null,
    names: { client: said['patient-display'] ?? null, actor: said['performer-display'] ?? null },
    told: channel ? { channel, capacity } : null,
  }
}

/** A system ends what stands for the client whom its token names. */
async function endAtDesk(
  archive: Archive,
  caller: SystemCaller,
  { told, names }: Said,
  request: StatementRequest,
): Promise<Registered | 'no-ground'> {
  if (!caller.claim) return 'no-ground'
  const { clientId } = caller.claim
  return registerAtDesk(archive, caller, { clientId, told, names }, request)
}
