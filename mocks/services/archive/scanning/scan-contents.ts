import { logSecurity, securityWriter } from '@/lib/logging/log-security'
import type { Archive } from '../archive'
import { sealBytes } from '../contents/seal-content'
import { newId } from '../keys'
import type { SystemCaller } from '../protocol/callers/caller'

type Content = Readonly<{ entry: number; contentType: string; bytes: Uint8Array }>
/** Of which entry, and what the scan calls it. */
export type Infected = Readonly<{ content: Content; found: string }>

/** Contents in which the scan finds something; none without a scan. Throws {@link Away}: what can't be scanned is not stored. */
export async function scanContents(
  { scan, log }: Archive,
  caller: SystemCaller,
  contents: readonly Content[],
): Promise<readonly Infected[]> {
  if (!scan) return []
  const infected: Infected[] = []
  for (const content of contents) {
    const found = await scan(content.bytes)
    if (found !== undefined) infected.push({ content, found })
  }
  if (infected.length > 0)
    logSecurity(securityWriter(log), 'upload_validation', 'virus', {
      software: caller.software,
      status: 422,
    })
  return infected
}

/** Puts them where the operator alone sees that they are, sealed. Whose they were to be is not written down. */
export async function quarantine(
  { database, clock, keys }: Archive,
  { software, organisation }: SystemCaller,
  infected: readonly Infected[],
): Promise<void> {
  const [sealing] = keys.quarantine
  if (!sealing) throw new Error('no key for the quarantine')
  for (const { content, found } of infected) {
    const id = newId()
    await database
      .insertInto('quarantine')
      .values({
        ...{ id, found_at: clock(), system: software, organisation, found },
        content_type: content.contentType,
        size: content.bytes.length,
        sealed: Buffer.from(sealBytes(sealing, `quarantine ${id}`, content.bytes)),
      })
      .execute()
  }
}
