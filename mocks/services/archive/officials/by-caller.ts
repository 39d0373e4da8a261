import type { Archive } from '../archive'
import type { FhirContext } from '../protocol/http/fhir-context'

type Handle = (archive: Archive, c: FhirContext) => Response | Promise<Response>

/** One address, answered in one way to officials and in another to all others. */
export function byCaller(forOfficials: Handle, forOthers: Handle): Handle {
  return (archive, c) =>
    c.var.caller.kind === 'official' ? forOfficials(archive, c) : forOthers(archive, c)
}
