import { sql } from 'kysely'
import { noteAnswerSchema, type Note } from '@/lib/contracts/archive/note'
import type { Archive } from '../../archive'
import { factsSql } from '../../database/facts-sql'
import { forgetKnown, learnOrganisation } from './known-organisations'

/** Notes that one round takes, and how long a portal has to answer, in milliseconds. */
const mostNotifications = 50
const patience = 5_000

/** A note that could not be told is tried again after 10, 20, 40 … seconds, at the most an hour, for three days. Seconds. */
const firstPause = 10
const longestPause = 3_600
const longest = 3 * 24 * 3_600

type Due = Readonly<{
  client_id: string
  id: string
  event_id: string
  endpoint: string
  authorization_header: string
  attempts: number
  body: Note
}>

type Delivering = Pick<Archive, 'database' | 'clock' | 'log'>

/**
 * Empties the outbox: tells portals, by webhook, of what is due, the oldest first. Each note at least once: one whose answer was lost is told again. A portal
 * that does not know the subscription any more ends it.
 */
export async function deliverNotifications(archive: Delivering): Promise<void> {
  for (let taken = 0; taken < mostNotifications; taken += 1) {
    const note = await nextNote(archive)
    if (!note) return
    await deliver(archive, note)
  }
}

/** The document that a consent or prohibition of the event is about. */
const target = sql`(select min(t.target_set) from statements t
  where t.client_id = n.client_id and t.will_id = e.facts ->> 'will')`

/** One at a time, for what is told can end what else is due. */
async function nextNote({ database, clock }: Delivering): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    with due as (
      select n.client_id, n.id, n.event_id from notes n where n.next_at <= ${clock()}::timestamptz
      order by n.next_at limit 1 for update skip locked
    )
    update notes n set attempts = n.attempts + 1,
      next_at = ${clock()}::timestamptz
        + least(${firstPause} * power(2, least(n.attempts, 20)), ${longestPause}) * interval '1 second'
    from due, subscriptions s, audit_events e
    where n.client_id = due.client_id and n.id = due.id and n.event_id = due.event_id
      and s.client_id = n.client_id and s.id = n.id and e.client_id = n.client_id and e.id = n.event_id
    returning n.client_id, n.id, n.event_id, s.endpoint, s.authorization_header, n.attempts,
      json_build_object('event', n.event_id, 'reason', n.reason,
        'organisation', e.facts ->> 'organisation', 'unit', e.facts ->> 'unit',
        'register', e.facts ->> 'register', 'socialService', e.facts ->> 'socialService',
        'documents', e.documents, 'target', ${target},
        'versions', (select coalesce(json_agg(json_build_object('set', d.set_oid,
            'facts', concat('[', ${sql.raw(factsSql)}, ',true]')::json)), '[]')
          from documents d where d.client_id = n.client_id and d.set_oid in
            (select unnest(named.set_oid || named.attached_to) from documents named
              where named.client_id = n.client_id and (named.id = any(e.documents)
                or named.set_oid = ${target} or named.unit_id = e.facts ->> 'unit'))),
        'relationships', (select coalesce(json_agg(json_build_object('controller', r.controller_id,
            'unit', r.unit_id, 'socialService', r.social_service)), '[]')
          from relationships r where r.client_id = n.client_id and r.status in ('active', 'finished'))) as body`.execute(
    database,
  )
  return rows[0]
}

async function deliver(archive: Delivering, note: Due): Promise<void> {
  const { status, shown } = await tell(note)
  if (status >= 200 && status < 300) {
    if (shown) await learn(archive, note)
    return forget(archive, note)
  }
  if (status === 404 || status === 410) return end(archive, note)
  archive.log.warn({ status, attempts: note.attempts }, 'a note could not be told')
  await archive.database
    .deleteFrom('notes')
    .where('client_id', '=', note.client_id)
    .where('event_id', '=', note.event_id)
    .where('made_at', '<', new Date(archive.clock().getTime() - longest * 1000))
    .execute()
}

/** The status of the answer, 0: there was none; and whether the person may know of the event. */
async function tell({
  endpoint,
  authorization_header: authorization,
  body,
}: Due): Promise<Readonly<{ status: number; shown: boolean }>> {
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    const { status } = answer
    const said = noteAnswerSchema.safeParse(jsonOf(await answer.text()))
    return { status, shown: status === 200 && said.success && said.data.shown }
  } catch {
    return { status: 0, shown: false }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Who has used the data with the person's knowledge is not new to her any more, whatever the note was for. */
async function learn({ database }: Delivering, { client_id, id, body }: Due): Promise<void> {
  const { organisation, reason } = body
  if (reason === 'statement' || organisation === null) return
  await learnOrganisation(database, { clientId: client_id, id, organisation })
}

async function forget({ database }: Delivering, note: Due): Promise<void> {
  await database
    .deleteFrom('notes')
    .where('client_id', '=', note.client_id)
    .where('id', '=', note.id)
    .where('event_id', '=', note.event_id)
    .execute()
}

async function end({ database, clock }: Delivering, { client_id, id }: Due): Promise<void> {
  await database
    .updateTable('subscriptions')
    .set({ ended_at: clock() })
    .where('client_id', '=', client_id)
    .where('id', '=', id)
    .execute()
  await database
    .deleteFrom('notes')
    .where('client_id', '=', client_id)
    .where('id', '=', id)
    .execute()
  await forgetKnown(database, client_id, id)
}
