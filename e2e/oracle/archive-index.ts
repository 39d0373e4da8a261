import { join } from 'node:path'
import { wholeIndexSchema, type DisplayIndex } from '@/lib/contracts/archive/display-index'
import { readFillConfig } from '@/mocks/world/people/filling/fill-config'
import { tokenFor } from '@/mocks/world/people/filling/portal-client'
import type { Person } from '@/mocks/world/people/person'
import { environment } from '../environment'

/** What the archive holds of a client, every version of every document, hidden or not; asked past the portal. */
export async function archiveIndexOf(person: Person): Promise<DisplayIndex['documents']> {
  return (await wholeIndexOf(person)).documents
}

/** The same with all that the index has beside the documents. */
export async function wholeIndexOf({ hetu }: Person): Promise<DisplayIndex> {
  const { urls, dataDir } = environment()
  const program = await readFillConfig({
    ARCHIVE_URL: urls.archive,
    PORTAL_JWKS_FILE: join(dataDir, 'keys', 'portal.jwks.json'),
  })
  const { access_token: token } = await tokenFor(program, hetu)
  const answer = await fetch(`${urls.archive}/fhir/DocumentReference/$display-index`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/fhir+json' },
    body: JSON.stringify({ resourceType: 'Parameters', parameter: [] }),
  })
  return wholeIndexSchema.parse(await answer.json())
}
