import type { Archive } from '../archive'
import type { FhirContext } from './fhir-context'

/** GET /health: it answers; and whether the log's history tree is known not to hold (L7). */
export function readHealth({ treeWatch }: Archive, c: FhirContext): Response {
  return c.json({ status: 'ok', log: treeWatch.fault === undefined ? 'ok' : 'broken' })
}
