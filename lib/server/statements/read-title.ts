import 'server-only'
import { documentLanguages } from '@/lib/domain/codes/document-states'
import { fail, ok, type Result } from '@/lib/domain/result'
import { readDocumentRows } from '../archive/read-documents'
import type { Asker } from '../asking/who-asks'

/** The title of a document that the actor sees, and its language. */
export async function readTitle(
  asker: Asker,
  id: string,
): Promise<
  Result<{ title: string; language: (typeof documentLanguages)[number] }, 'archive-unavailable'>
> {
  const rows = await readDocumentRows(asker, [id])
  if (!rows.ok) return fail('archive-unavailable', rows.reference)
  const row = rows.value.get(id)
  const language = documentLanguages.find((each) => each === row?.language) ?? 'other'
  return ok({ title: row?.title ?? '', language })
}
