import { z } from 'zod'
import type { Shows } from '@/lib/contracts/archive/shows'
import { isInventedHetu } from '@/lib/domain/identity/is-invented-hetu'
import type { Archive } from '../../archive'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../../protocol/http/outcome'
import { onlyInvented } from '../../conformance/validation/at-the-bench'
import { openText, sealText } from '../../sealed-text'
import { bareIdentifier, findOwner } from '../find-owner'
import { clientParameter } from '../read-client'
import { readParameters } from '../read-parameters'
import { underTask } from '../under-task'
import { answerOf, documentsOf } from './answer-shows'
import { askedOf, isAskedOf, systemParameter, type AskedOf } from './asked-of'
import { readRegister, type RegisteredVersion } from './read-register'
import { viewsOfRegister } from './register-view'
import { showTasks } from './show-tasks'
import { worldsOf } from './showing-of'

/** What it is asked with; the published OperationDefinition is made of it. */
export const showsParameters = z.object({
  resourceType: z.literal('Parameters'),
  parameter: z
    .array(
      z.discriminatedUnion('name', [
        z.object({ name: z.literal('identifier'), valueUri: z.string().max(200) }),
        clientParameter,
        systemParameter,
        z.object({ name: z.literal('count'), valueInteger: z.int().min(1).max(100) }),
        z.object({ name: z.literal('cursor'), valueString: z.string().max(2000) }),
      ]),
    )
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length),
})

type Asked = Readonly<{
  of: AskedOf
  clientId: string
  /** Identifier of one document; null: all of the client. */
  identifier: string | null
  count: number
  /** The document after which the page begins; null: from the first on. */
  after: string | null
}>

const taken =
  'Parameters with either an identifier (valueUri) or a client (valueIdentifier), count (1–100) and cursor are taken, and of a vendor with a system (valueString).'

/** POST DocumentReference/$shows: whether documents of the own register are shown in MittKanta, to whom, from when, and why not (A9). */
export async function shows(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, showTasks)
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, showsParameters, taken)
  if (body instanceof Response) return body
  const asked = await readAsked(archive, official, body.parameter)
  if (!asked) return refuse(c, 400, invalidParameter(taken))
  if (asked === 'living') return refuse(c, 422, onlyInvented)
  const { others } = c.var
  const unknown = async () => (await others?.firstWhoKnows()) ?? refuse(c, 404, notFound)
  if (asked === 'nobody') return unknown()
  if (others && asked.identifier === null) {
    const name = others.nameOf(asked.clientId)
    if (name !== undefined) return others.leadTo(name)
  }
  const answer = await look(archive, official, asked)
  return answer === 'refused' ? unknown() : c.json(answer)
}

async function readAsked(
  archive: Archive,
  official: OfficialCaller,
  parameters: z.infer<typeof showsParameters>['parameter'],
): Promise<Asked | 'nobody' | 'living' | undefined> {
  const { database, keys } = archive
  const one = <Name extends (typeof parameters)[number]['name']>(name: Name) =>
    parameters.find(
      (each): each is Extract<(typeof parameters)[number], { name: Name }> => each.name === name,
    )
  const identifier = one('identifier')?.valueUri ?? null
  const hetu = one('client')?.valueIdentifier.value
  const cursor = one('cursor')?.valueString
  const count = one('count')?.valueInteger ?? 50
  const of = askedOf(archive, official, one('system')?.valueString)
  if ((identifier === null) === (hetu === undefined) || of === 'unfit') return undefined
  if (!of) return 'nobody'
  if (hetu === undefined) {
    const clientId = await findOwner(database, identifier ?? '', of.storedBy !== null)
    return clientId === undefined ? 'nobody' : { of, clientId, identifier, count, after: null }
  }
  if (of.storedBy !== null && !isInventedHetu(hetu)) return 'living'
  const clientId = keys.patientId(hetu)
  if (cursor === undefined) return { of, clientId, identifier, count, after: null }
  const after = openText(keys.cursors, placeOf(of, clientId), cursor)
  return after === undefined ? undefined : { of, clientId, identifier, count, after }
}

const placeOf = ({ register, storedBy }: AskedOf, clientId: string) =>
  `shows ${register} ${clientId} ${storedBy ?? ''}`

function look(
  archive: Archive,
  official: OfficialCaller,
  asked: Asked,
): Promise<Shows | 'refused'> {
  const { of, clientId, identifier, count, after } = asked
  const { register } = of
  return underTask(archive, official, clientId, 'check-display', async (trx) => {
    const versions = await readRegister(trx, clientId, register)
    const documents = documentsOf(versions).filter((one) => isAskedOf(of, one))
    const wanted = identifier === null ? documents : named(documents, bareIdentifier(identifier))
    if (identifier !== null && wanted.length === 0) return 'refused'
    const start = after === null ? 0 : wanted.findIndex(([first]) => first?.set === after) + 1
    const page = wanted.slice(start, start + count)
    const viewOf = await viewsOfRegister(archive, trx, register)
    const worlds = worldsOf(versions)
    const setOf = new Map(versions.map(({ id, set }) => [id, set]))
    const last = start + count < wanted.length ? page.at(-1)?.[0]?.set : undefined
    const answer: Shows = {
      readAt: archive.clock().toISOString(),
      documents: page.flatMap((one) => answerOf(one, setOf, worlds, viewOf) ?? []),
      total: wanted.length,
      next: last === undefined ? null : sealText(archive.keys.cursors, placeOf(of, clientId), last),
    }
    // All versions of it.
    const asked = identifier === null ? [] : page.flat().map(({ id }) => id)
    return { answer, documents: asked, register }
  })
}

function named(documents: readonly (readonly RegisteredVersion[])[], identifier: string) {
  return documents.filter((versions) =>
    versions.some(({ id, set, versionOid }) => [id, set, versionOid].includes(identifier)),
  )
}
