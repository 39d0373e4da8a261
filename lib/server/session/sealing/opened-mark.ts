import { createHmac } from 'node:crypto'

/** Whose look it is, and at whose data; both by their pseudonyms. */
export type Reader = Readonly<{ actorKey: string; subjectKey: string }>

/**
 * What is kept when a reader has opened a document: a keyed hash of both in one. Out of a row neither can be found, not even by
 * one who knows all readers and all documents, without the portal's secret.
 */
export function openedMark({ actorKey, subjectKey }: Reader, id: string, secret: string): string {
  const text = JSON.stringify(['mittkanta opened', actorKey, subjectKey, id])
  return createHmac('sha256', secret).update(text).digest('base64url')
}
