import { z } from 'zod'
import type { Supervise, SuperviseRow } from '@/lib/contracts/archive/supervision'
import type { Archive } from '../../archive'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed } from '../../protocol/http/outcome'
import { openText, sealText } from '../../sealed-text'
import { readParameters } from '../read-parameters'
import { pageOverAll, partOfPage } from '../page-over-all'
import { lookAtUse, pagedUse } from './look-at-use'
import type { UsePlace } from './register-use'
import { superviseBody, superviseFilters } from './supervise-filters'
import { countDays, markDays } from './worker-days'

const taken =
  'Parameters with client, unit, worker, ground, kind, from, to, count (1–100) and cursor are taken, each once; sample (1–50) and seed with from and to, in place of count and cursor.'
const placeSchema = z.object({ recorded: z.string(), id: z.string() })

/**
 * POST AuditEvent/$supervise: who used what of the own register, when and on what ground, with the names of the own staff, and what deserves a
 * question (rule book, end of section 5). Each client of the page has a row in her log.
 */
export async function supervise(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['supervisor'])
  if (!official) return refuse(c, 403, notAllowed)
  const body = await readParameters(c, superviseBody, taken)
  if (body instanceof Response) return body
  const { hetu, cursor, ...filters } = superviseFilters(body.parameter)
  const after = cursor === null ? null : openPlace(archive, official, cursor)
  if (after === undefined) return refuse(c, 400, invalidParameter('The cursor does not hold.'))
  const clientId = hetu === null ? null : archive.keys.patientId(hetu)
  const asked = { ...filters, clientId, after }
  const { others, part } = c.var
  const paged = pagedUse(archive, official, asked)
  const days = (of: readonly string[]) => countDays(archive.database, official.organisation, of)
  if (part?.step === 'days') return c.json(await days(part.of ?? []))
  if (part) return c.json(await partOfPage(part, paged))
  if (!others) {
    const { page, hasMore } = await lookAtUse(archive, official, asked)
    return c.json(answer(archive, official, page, hasMore ? page.at(-1) : undefined))
  }
  const at = clientId === null ? undefined : { name: others.nameOf(clientId) }
  const { rows, last } = await pageOverAll(others, paged, at)
  const marked = await markDays(others, rows, days)
  return c.json(answer(archive, official, marked, filters.sample === null ? last : undefined))
}

function answer(
  archive: Archive,
  official: OfficialCaller,
  rows: readonly SuperviseRow[],
  last: Readonly<{ at: string; id: string }> | undefined,
): Supervise {
  return {
    readAt: archive.clock().toISOString(),
    rows: [...rows],
    next: last ? sealPlace(archive, official, { recorded: last.at, id: last.id }) : null,
  }
}

const ownerOf = ({ organisation }: OfficialCaller) => `supervision ${organisation}`

function sealPlace({ keys }: Archive, official: OfficialCaller, place: UsePlace) {
  return sealText(keys.cursors, ownerOf(official), JSON.stringify(place))
}

function openPlace({ keys }: Archive, official: OfficialCaller, cursor: string) {
  const opened = openText(keys.cursors, ownerOf(official), cursor)
  return opened === undefined ? undefined : placeSchema.parse(JSON.parse(opened))
}
