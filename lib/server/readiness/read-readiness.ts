import 'server-only'
import { readReferenceData } from '../archive/reference/reference-data'
import { readHealth } from '../session/read-health'
import { portalKeys } from '../session/session-services'

export type Readiness = Readonly<{ ok: true } | { ok: false; because: string }>

let hasReferenceData = false

/**
 * Whether the portal can be sent readers: its database answers, its keys can be read, and once since it started the archive has given the
 * reference data. An archive that goes away later is told on the pages, by every portal alike: to send readers elsewhere would help nobody.
 */
export async function readReadiness(): Promise<Readiness> {
  const health = await readHealth()
  if (health.status !== 200) return { ok: false, because: 'database' }
  try {
    portalKeys()
  } catch {
    return { ok: false, because: 'keys' }
  }
  hasReferenceData ||= (await readReferenceData()).ok
  return hasReferenceData ? { ok: true } : { ok: false, because: 'reference-data' }
}
