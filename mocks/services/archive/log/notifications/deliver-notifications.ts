import { noteAnswerSchema, noteRefusalSchema } from '@/lib/contracts/archive/note'
import { askAgain } from './ask-again'
import { boxes } from './boxes'
import { forgetKnown, learnOrganisation } from './known-organisations'
import { noteLifts } from './note-lifts'
import { noteOpenings } from './note-openings'
import { emptyBoxes, forgetNote, giveUp, type Box, type Delivering, type Due } from './outbox'

/** Notes of each box that one round takes, and how long a portal has to answer, in milliseconds. */
const mostNotifications = 50
const longestSilence = 5_000

/**
 * Empties the outbox: tells portals, by webhook, of what is due, the oldest first. Each note at least once: one whose answer was lost is told again. A portal
 * that does not know the subscription any more ends it. One that says nothing is left out for the rest of the round: the others wait for it once.
 */
export async function deliverNotifications(
  archive: Delivering,
  patience = longestSilence,
): Promise<void> {
  const silent = new Set<string>()
  await noteOpenings(archive)
  await noteLifts(archive)
  await askAgain(archive)
  for (const box of boxes) {
    for (let taken = 0; taken < mostNotifications; taken += 1) {
      const note = await box.next(archive, silent)
      if (!note) break
      const heard = await tell(note, patience)
      if (heard === 'silence') silent.add(note.endpoint)
      await finish(archive, { box, note, heard })
    }
  }
}

/**
 * What a portal has said of a note: it is done with (`shown`, `hidden`), or nobody wants to be told any more. All else is no word of it, whatever the status: while a portal
 * is replaced, something else answers in its place.
 */
type Heard = 'shown' | 'hidden' | 'unwanted' | 'silence' | number

async function finish(
  archive: Delivering,
  { box, note, heard }: Readonly<{ box: Box; note: Due; heard: Heard }>,
): Promise<void> {
  if (heard === 'unwanted') return end(archive, note)
  if (heard === 'shown') await learn(archive, note)
  if (heard === 'shown' || heard === 'hidden') return forgetNote(archive.database, box, note)
  const status = heard === 'silence' ? 0 : heard
  archive.log.warn({ status, attempts: note.attempts }, 'a note could not be told')
  await giveUp(archive, box, note)
}

async function tell(
  { endpoint, authorization_header: authorization, body }: Due,
  patience: number,
): Promise<Heard> {
  try {
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    return heardIn(answer.status, jsonOf(await answer.text()))
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'silence' : 0
  }
}

function heardIn(status: number, said: unknown): Heard {
  if (status === 404 || status === 410)
    return noteRefusalSchema.safeParse(said).success ? 'unwanted' : status
  const answer = noteAnswerSchema.safeParse(said)
  if (status < 200 || status >= 300 || !answer.success) return status
  return answer.data.shown ? 'shown' : 'hidden'
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
