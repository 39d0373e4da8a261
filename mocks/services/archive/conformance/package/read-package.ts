import type { Archive } from '../../archive'
import type { FhirContext } from '../../protocol/http/fhir-context'
import { fhirPackage } from './fhir-package'

/** GET /fhir/package.tgz: for everyone. */
export async function readPackage(_archive: Archive, c: FhirContext): Promise<Response> {
  const bytes = await fhirPackage()
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/gzip',
    'Content-Disposition': 'attachment; filename="package.tgz"',
  })
}
