import type { DisplayPreview, DisplayPreviewSide } from '@/lib/contracts/archive/display-preview'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { organisationOfKey } from '../register/kinds'
import { changeSchema, readChange } from '../register/change'
import { countDisplay } from './count-display'
import { plannedDisplay } from './planned-display'
import { leastClients, roundCounts } from './round-counts'
import { countedDisplaySchema, displayOfAll, tellDisplay } from './tell-display'

/** What it is asked with; /openapi.json is made of it. */
export const previewedSchema = changeSchema
  .pick({ key: true, content: true })
  .extend({ kind: changeSchema.shape.kind.extract(['display-start', 'display-restriction']) })

const allOff = { journal: false, sharedMatters: false, parenthood: false }

/** POST /reference/preview: what a first day or a restriction would change of what clients see, in numbers that point at nobody (V17, V18). */
export async function previewChange(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['main-user'])
  if (!official) return refuse(c, 403, notAllowed)
  const bytes = await readBody(c.req.raw, 10_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const body = previewedSchema.safeParse(json.value)
  if (!body.success) return refuse(c, 422, invalidParameter('kind, key and content are expected.'))
  const controller = official.organisation
  if (organisationOfKey(body.data.key) !== controller) return refuse(c, 403, notAllowed)
  const change = readChange({ ...body.data, reason: 'preview' })
  if (!change.ok) return refuse(c, 422, invalidParameter(change.failure))
  const { database, config, clock } = archive
  const held = await database
    .selectFrom('reference_state')
    .select(['kind', 'key', 'content'])
    .where('kind', 'in', ['display-start', 'display-restriction'])
    .where('key', 'like', `${controller}/%`)
    .execute()
  const { displaySwitches: switches = allOff, shelterControllers } = config
  const own = await countDisplay(database, {
    ...{ controller, view: { switches, shelterControllers } },
    planned: plannedDisplay(held, change.value, helsinkiDay(clock())),
  })
  const { others, part } = c.var
  if (part) return c.json(own)
  const theirs = await others?.askAll({ step: 'sum' }, countedDisplaySchema)
  const counted = displayOfAll(own, theirs?.values() ?? [])
  const told = tellDisplay(counted, leastClients)
  const answer: DisplayPreview = {
    readAt: clock().toISOString(),
    appears: rounded(told.appears),
    disappears: rounded(told.disappears),
  }
  return c.json(answer)
}

const rounded = (side: DisplayPreviewSide): DisplayPreviewSide => ({
  ...roundCounts(side),
  rows: side.rows.map((row) => roundCounts(row)),
})
