import { sql } from 'kysely'
import { z } from 'zod'
import type { OpenedRegisters } from '@/lib/contracts/archive/opened-registers'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isInForce } from '@/lib/domain/calendar/is-in-force'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'
import { leastClients, roundCounts } from '../preview/round-counts'
import type { ContentOf } from '../register/kinds'
import { maySee } from '../register/may-enter'

const kind = 'extensive-access'

/** GET /reference/extensive-access: what the agreements that one may see open today (D3), in numbers that point at nobody. */
export async function tellOpened(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['operator', 'main-user'])
  if (!official) return refuse(c, 403, notAllowed)
  const { database, clock } = archive
  const { others, part } = c.var
  if (part) return c.json(await countOpened(database, part.of ?? []))
  const { actorId: id, actorName: name, organisation, task } = official
  const held = await database
    .selectFrom('reference_state')
    .select(['kind', 'key', 'content'])
    .where('kind', '=', kind)
    .orderBy('key')
    .execute()
  const today = helsinkiDay(clock())
  const author = { id, name, organisation, task }
  const keys = held
    .filter((each) => maySee(author, each))
    .filter(({ content }) => isInForce(content as ContentOf<typeof kind>, today))
    .map(({ key }) => key)
  const places = [...new Set(keys.map(placeOf))]
  const theirs = await others?.askAll({ step: 'sum', of: places }, z.array(countedSchema))
  const rows = addUp([
    ...(await countOpened(database, places)),
    ...[...(theirs?.values() ?? [])].flat(),
  ])
  const answer: OpenedRegisters = {
    readAt: clock().toISOString(),
    agreements: keys.map((key) => {
      const own = rows.filter((row) => row.place === placeOf(key))
      const told = own.filter(({ clients }) => clients >= leastClients)
      return {
        key,
        rows: told.map(({ serviceTask, documents, clients }) =>
          roundCounts({ serviceTask, documents, clients }),
        ),
      }
    }),
  }
  return c.json(answer)
}

const countedSchema = z.object({
  place: z.string(),
  serviceTask: z.string(),
  documents: z.int(),
  clients: z.int(),
})
type Counted = Readonly<z.infer<typeof countedSchema>>

/** Controller and social service: what an agreement opens, whichever producer it is of. */
const placeOf = (key: string) => key.split('/').slice(1).join('/')

async function countOpened(
  database: ArchiveDatabase,
  opened: readonly string[],
): Promise<readonly Counted[]> {
  const places = opened.map((place) => place.split('/'))
  const { rows } = await sql<Counted>`select d.controller_id || '/' || d.social_service as place,
      d.service_task as "serviceTask", count(*)::int as documents, count(distinct d.client_id)::int as clients
    from unnest(${places.map(([controller]) => controller)}::text[], ${places.map(([, service]) => service)}::text[]) as p (controller, service)
    join documents d on d.controller_id = p.controller and d.social_service = p.service
    where d.status = 'current' group by 1, 2 order by 1, 2`.execute(database)
  return rows
}

/** What instances have counted, as one: a client is in one of them. Only then is a number small or not. */
function addUp(all: readonly Counted[]): readonly Counted[] {
  const sums = new Map<string, Counted>()
  for (const each of all) {
    const key = `${each.place} ${each.serviceTask}`
    const known = sums.get(key) ?? { ...each, documents: 0, clients: 0 }
    const documents = known.documents + each.documents
    sums.set(key, { ...known, documents, clients: known.clients + each.clients })
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum)
}
