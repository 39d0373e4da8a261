import 'server-only'
import { log } from '@/lib/config/log'
import {
  noteSchema,
  type Note,
  type NoteAnswer,
  type NoteRefusal,
} from '@/lib/contracts/archive/note'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { tellOfDocument } from '@/lib/domain/documents/tell-of-document'
import { mayTell } from '@/lib/domain/log/may-tell'
import type { View } from '@/lib/domain/visibility/view'
import { logSecurity } from '@/lib/logging/log-security'
import { toToldEvent } from '../archive/facts/to-told-event'
import { readReferenceData, type ReferenceData } from '../archive/reference/reference-data'
import { viewOfClient } from '../asking/view-of'
import { newsMail } from './mail/notification-mails'
import { sendMail } from './mail/send-mail'
import { notificationStore } from './notification-store'
import { rightOfReader } from './right-of-reader'
import {
  beginTelling,
  endTelling,
  findWanted,
  removeAddress,
  type Wanted,
} from './store/notification-addresses'

/** A note with the facts of thousands of versions is shorter. Characters. */
const longestNote = 2_000_000

const header = /^Bearer ([A-Za-z0-9_-]{43})$/

/**
 * Takes a note of the archive and sends a mail, one a day at the most, if the one who
 * is told may know of the event. The archive goes by
 * status and body: 200 `shown` the note is done with, 404 `wanted` nobody wants to be told any more, all else it comes again.
 */
export async function takeNote(request: Request, now = new Date()): Promise<Response> {
  const secret = header.exec(request.headers.get('authorization') ?? '')?.[1]
  if (secret === undefined) return refuseStranger(refuse(401))
  // Before anything is read: nobody else can make us work.
  const wanted = await findWanted(await notificationStore(), secret)
  if (wanted === undefined) return refuseStranger(unwanted())
  const note = await readNote(request)
  if (!note) {
    logSecurity(log, 'input_validation_fail', 'note', { status: 400 })
    return refuse(400)
  }
  const reference = await readReferenceData()
  if (!reference.ok) return refuse(503)
  const { acting } = wanted
  const right = acting ? await rightOfReader(acting, now) : 'stands'
  if (right === 'unchecked') return refuse(503)
  if (right === 'ended') return end(secret)
  if (note.reason === 'still-acting') return done(false)
  const isTold = note.reason === 'new-document' ? isDocumentTold : isEventTold
  if (!isTold(note, { wanted, reference: reference.value, now })) return done(false)
  return tell(secret, now)
}

type Question = Readonly<{ wanted: Wanted; reference: ReferenceData; now: Date }>

/** As the log page decides: by the rules V, and by L3. Who acts for her is told of documents alone. */
function isEventTold(note: Note, { wanted, reference, now }: Question): boolean {
  if (wanted.acting) return false
  const { organisations, coverage } = reference
  return mayTell(toToldEvent(note), organisations.values(), viewOfClient(coverage, now))
}

/** As the list decides: by the rules V, in the capacity of the one who is told (V16). */
function isDocumentTold(note: Note, { wanted, reference, now }: Question): boolean {
  const documents = new Map(
    toToldEvent(note).versions.map(({ document }) => [document.id, document]),
  )
  const capacity = wanted.acting?.capacity ?? 'self'
  const view: View = { ...viewOfClient(reference.coverage, now), capacity }
  const asked = { wanted: wanted.documents, view }
  return note.documents.some((id) => tellOfDocument(documents, id, asked))
}

/** Who may not act any more is told nothing more, and nothing of her is kept. */
async function end(secret: string): Promise<Response> {
  await removeAddress(await notificationStore(), secret)
  log('info', 'notifications.right-ended')
  return unwanted()
}

function refuseStranger(answer: Response): Response {
  logSecurity(log, 'authz_fail', 'hook-secret', { status: answer.status })
  return answer
}

const refuse = (status: 400 | 401 | 503) => new Response(null, { status })
const unwanted = () => Response.json({ wanted: false } satisfies NoteRefusal, { status: 404 })
const done = (shown: boolean) => Response.json({ shown } satisfies NoteAnswer)

async function tell(secret: string, now: Date): Promise<Response> {
  const store = await notificationStore()
  const today = helsinkiDay(now)
  const address = await beginTelling(store, secret, { today, now })
  if (address === 'told') return done(true)
  if (address === 'busy') return refuse(503)
  if (address === 'gone') {
    await removeAddress(store, secret)
    return unwanted()
  }
  const sent = await sendMail(newsMail(address))
  await endTelling(store, secret, sent ? today : null)
  log('info', 'notifications.told', { outcome: sent ? 'sent' : 'unsent' })
  return sent ? done(true) : refuse(503)
}

async function readNote(request: Request): Promise<Note | undefined> {
  const text = await request.text()
  if (text.length > longestNote) return undefined
  const note = noteSchema.safeParse(jsonOf(text))
  if (note.success) return note.data
  const paths = note.error.issues.slice(0, 5).map(({ path, code }) => `${code} ${path.join('.')}`)
  log('warn', 'notifications.unreadable', { service: 'archive', paths })
  return undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
