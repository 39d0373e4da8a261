import 'server-only'
import { sessionServices } from '../session/session-services'
import type { NoteStore } from './store/note-requests'

/** What the addresses for notes are kept with, in this process. */
export async function noteStore(): Promise<NoteStore> {
  const { context } = await sessionServices()
  return context
}
