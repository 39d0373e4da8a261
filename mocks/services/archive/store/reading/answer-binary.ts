import { fetchContent, type Places, type StoredContent } from '../../contents/fetch-content'
import { respond, type FhirContext } from '../../protocol/http/fhir-context'

/** The content as it was stored, or the resource when FHIR is asked for. Throws `Away` when it can't be fetched whole. */
export async function answerBinary(
  places: Places,
  c: FhirContext,
  id: string,
  stored: StoredContent,
): Promise<Response> {
  const { content_type: contentType } = stored
  const bytes = await fetchContent(places, stored)
  if (c.req.header('accept')?.includes('application/fhir+json')) {
    const data = bytes.toString('base64')
    return respond(c, { resourceType: 'Binary', id, contentType, data })
  }
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': contentType,
    // What a stranger wrote must not act, should someone open it from here in a browser.
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
}
