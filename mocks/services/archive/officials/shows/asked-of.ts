import { z } from 'zod'
import type { Archive } from '../../archive'
import type { OfficialCaller } from '../../protocol/callers/caller'
import { systemOfVendor } from '../../reference/bench/system-of-vendor'
import type { RegisteredVersion } from './read-register'

/** Of a vendor, who keeps no register: by which of its systems the documents were stored that it asks about. */
export const systemParameter = z.object({
  name: z.literal('system'),
  valueString: z.string().min(1).max(130),
})

/** In whose register one asks whether documents show (A9), and of what in it. */
export type AskedOf = Readonly<{
  register: string
  /** Only of what this system has stored, for invented clients; null: of everything. */
  storedBy: string | null
}>

/**
 * The register of the official's organisation; of a vendor that in which one of its systems stores.
 *
 * @returns undefined when a vendor makes no such system; "unfit" when a vendor names none, or somebody else does
 */
export function askedOf(
  archive: Pick<Archive, 'programs'>,
  official: OfficialCaller,
  system: string | undefined,
): AskedOf | 'unfit' | undefined {
  const isVendor = official.task === 'vendor'
  if (isVendor !== (system !== undefined)) return 'unfit'
  if (system === undefined) return { register: official.organisation, storedBy: null }
  const found = systemOfVendor(archive, official, system)
  return found && { register: found.organisation, storedBy: found.clientId }
}

/** Whether one may ask of a document, of which all versions are given. */
export const isAskedOf = (
  { storedBy }: AskedOf,
  versions: readonly Pick<RegisteredVersion, 'storedBy'>[],
): boolean => storedBy === null || versions.some((version) => version.storedBy === storedBy)
