import { sql } from 'kysely'
import type { OpenedRegisters } from '@/lib/contracts/archive/opened-registers'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { isInForce } from '@/lib/domain/calendar/is-in-force'
import type { Archive } from '../../archive'
import type { ArchiveDatabase } from '../../database/tables'
import { officialOf } from '../../protocol/callers/official-of'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { notAllowed } from '../../protocol/http/outcome'
import type { ContentOf } from '../register/kinds'
import { maySee } from '../register/may-enter'

const kind = 'extensive-access'
/** Fewer clients than so many may point at somebody. */
const least = 5

/** GET /reference/extensive-access: what the agreements that one may see open today (D3), in numbers that point at nobody. */
export async function tellOpened(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['operator', 'main-user'])
  if (!official) return refuse(c, 403, notAllowed)
  const { database, clock } = archive
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
  const rows = await countOpened(database, keys)
  const answer: OpenedRegisters = {
    readAt: clock().toISOString(),
    agreements: keys.map((key) => {
      const own = rows.filter((row) => row.place === placeOf(key))
      const told = own.filter(({ clients }) => clients >= least)
      return {
        key,
        rows: told.map(({ serviceTask, documents, clients }) => {
          return { serviceTask, documents, clients }
        }),
        withheld: told.length < own.length,
      }
    }),
  }
  return c.json(answer)
}

type Counted = Readonly<{ place: string; serviceTask: string; documents: number; clients: number }>

/** Controller and social service: what an agreement opens, whichever producer it is of. */
const placeOf = (key: string) => key.split('/').slice(1).join('/')

async function countOpened(
  database: ArchiveDatabase,
  keys: readonly string[],
): Promise<readonly Counted[]> {
  const places = [...new Set(keys.map(placeOf))].map((place) => place.split('/'))
  const { rows } = await sql<Counted>`select d.controller_id || '/' || d.social_service as place,
      d.service_task as "serviceTask", count(*)::int as documents, count(distinct d.client_id)::int as clients
    from unnest(${places.map(([controller]) => controller)}::text[], ${places.map(([, service]) => service)}::text[]) as p (controller, service)
    join documents d on d.controller_id = p.controller and d.social_service = p.service
    where d.status = 'current' group by 1, 2 order by 1, 2`.execute(database)
  return rows
}
