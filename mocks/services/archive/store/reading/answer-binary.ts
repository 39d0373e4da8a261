import { respond, type FhirContext } from '../../protocol/http/fhir-context'

export type StoredContent = { content_type: string; bytes: Buffer }

/** The content as it was stored, or the resource when FHIR is asked for. */
export function answerBinary(
  c: FhirContext,
  id: string,
  { content_type: contentType, bytes }: StoredContent,
): Response {
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
