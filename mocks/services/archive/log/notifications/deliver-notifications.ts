import { noteAnswerSchema } from '@/lib/contracts/archive/note'
import { askAgain } from './ask-again'
import { boxes } from './boxes'
import { forgetKnown, learnOrganisation } from './known-organisations'
import { noteLifts } from './note-lifts'
import { noteOpenings } from './note-openings'
import { emptyBoxes, forgetNote, giveUp, type Box, type Delivering, type Due } from './outbox'

/** Notes of each box that one round takes, and how long a portal has to answer, in milliseconds. */
const mostNotifications = 50
const patience = 5_000

/**
 * Empties the outbox: tells portals, by webhook, of what is due, the oldest first. Each note at least once: one whose answer was lost is told again. A portal
 * that does not know the subscription any more ends it.
 */
export async function deliverNotifications(archive: Delivering): Promise<void> {
  await noteOpenings(archive)
  await noteLifts(archive)
  await askAgain(archive)
  for (const box of boxes) {
    for (let taken = 0; taken < mostNotifications; taken += 1) {
      const note = await box.next(archive)
      if (!note) break
      await deliver(archive, box, note)
    }
  }
}

async function deliver(archive: Delivering, box: Box, note: Due): Promise<void> {
  const { status, shown } = await tell(note)
  if (status >= 200 && status < 300) {
    if (shown) await learn(archive, note)
    return forgetNote(archive.database, box, note)
  }
  if (status === 404 || status === 410) return end(archive, note)
  archive.log.warn({ status, attempts: note.attempts }, 'a note could not be told')
  await giveUp(archive, box, note)
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

async function end({ database, clock }: Delivering, { client_id, id }: Due): Promise<void> {
  await database
    .updateTable('subscriptions')
    .set({ ended_at: clock() })
    .where('client_id', '=', client_id)
    .where('id', '=', id)
    .execute()
  await emptyBoxes(database, { client_id, id })
  await forgetKnown(database, client_id, id)
}
