import 'server-only'
import { log } from '@/lib/config/log'
import type { DocumentNotes } from '@/lib/domain/codes/document-notes'
import { whoWrites } from '../asking/who-writes'
import { keyOfNotes } from './key-of-notes'
import { noteStore } from './note-store'
import { keepChosenDocuments } from './store/note-addresses'

/** Changes of which new documents the reader is told, at the address that she has confirmed. Without the right nothing changes (R1). */
export async function chooseDocuments(handle: string, documents: DocumentNotes): Promise<void> {
  const asker = await whoWrites(handle)
  if (!asker.ok) return
  await keepChosenDocuments(await noteStore(), keyOfNotes(asker.value), documents)
  log('info', 'notifications.chosen')
}
