import type { PersonCaller, SystemCaller } from '../../protocol/callers/caller'

/**
 * Whether it is told at which organisation something was recorded: to the client and who acts for her, and to that organisation. Another
 * would learn in whose care she is, a shelter's too (V03).
 */
export function isToldOrganisation(
  caller: PersonCaller | SystemCaller,
  { organisation }: Readonly<{ organisation: string | null }>,
): boolean {
  return caller.kind === 'person' || caller.organisation === organisation
}
