import type { Archive } from '../../archive'
import type { OfficialCaller } from '../../protocol/callers/caller'
import type { RegisteredClient } from '../../protocol/tokens/registered-client'

/** A system that the official's organisation makes; undefined when there is none of that id, or another makes it. */
export function systemOfVendor(
  { programs }: Pick<Archive, 'programs'>,
  { organisation }: OfficialCaller,
  id: string,
): (RegisteredClient & { organisation: string }) | undefined {
  const system = programs.find(id)
  if (system?.vendor !== organisation || system.organisation === undefined) return undefined
  return { ...system, organisation: system.organisation }
}
