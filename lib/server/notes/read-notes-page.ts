import 'server-only'
import { notesDtoSchema, type NotesDto } from '@/lib/contracts/portal/notes'
import { ok, type Result } from '@/lib/domain/result'
import { whoAsks } from '../asking/who-asks'
import { whoseData } from '../asking/whose-data'
import { requireInformed, type NotInformed } from '../informed/require-informed'
import { sendsMail } from './mail/send-mail'
import { noteStore } from './note-store'
import { findAddressOf } from './store/note-addresses'
import { findRequest } from './store/note-requests'

/** The page "Meddelanden om nytt": whether the client is told by e-mail when something happens. Of the own data only. */
export async function readNotesPage(now = new Date()): Promise<Result<NotesDto, NotInformed>> {
  const asker = await whoAsks('self')
  const informed = await requireInformed(asker.actor, now)
  if (!informed.ok) return informed
  const store = await noteStore()
  const { key } = asker.actor
  const [since, codeUntil] = await Promise.all([
    findAddressOf(store, key),
    findRequest(store, key, now),
  ])
  return ok(
    notesDtoSchema.parse({
      whose: whoseData(asker, now),
      offered: sendsMail(),
      since: since?.toISOString() ?? null,
      codeUntil: codeUntil?.toISOString() ?? null,
    }),
  )
}
