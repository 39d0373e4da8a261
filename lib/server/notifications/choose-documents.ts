import 'server-only'
import { log } from '@/lib/config/log'
import type { DocumentNotes } from '@/lib/domain/codes/document-notes'
import { requireActor } from '../session/require-actor'
import { noteStore } from './note-store'
import { keepChosenDocuments } from './store/note-addresses'

/** Changes of which new documents the client is told, at the address that she has confirmed. */
export async function chooseDocuments(documents: DocumentNotes): Promise<void> {
  const actor = await requireActor()
  await keepChosenDocuments(await noteStore(), actor.key, documents)
  log('info', 'notifications.chosen')
}
