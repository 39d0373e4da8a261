import type { AskedOf } from '@/app/_frame/subject-route'
import { findSubject } from '@/lib/server/asking/find-subject'
import { requireWithin } from '@/lib/server/limits/require-within'
import { readReaders } from '@/lib/server/readers/read-readers'
import { readActor } from '@/lib/server/session/read-actor'

const headers = { 'Cache-Control': 'private, no-store' }
const nothing = (status: number) => Response.json({}, { status, headers })

/** Who has read a document, for the script of its page. One that may not be seen answers as one that never was. */
export const answerDocumentReaders = (
  _request: Request,
  { documentId, ...asked }: AskedOf<'documentId'>,
) => answerReaders(asked, { document: documentId })

/** The same of all documents of a matter. */
export const answerMatterReaders = (
  _request: Request,
  { matterId, ...asked }: AskedOf<'matterId'>,
) => answerReaders(asked, { matter: matterId })

async function answerReaders(
  { locale, handle }: AskedOf,
  of: Parameters<typeof readReaders>[1],
): Promise<Response> {
  if (!(await readActor()) || !(await findSubject(handle)).ok) return nothing(404)
  await requireWithin('readers')
  const readers = await readReaders(handle, of, locale)
  if (readers.ok) return Response.json(readers.value, { headers })
  return nothing(readers.failure === 'archive-unavailable' ? 503 : 404)
}
