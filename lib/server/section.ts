import 'server-only'
import type { Result } from '@/lib/domain/result'

export type UnavailableSection = { state: 'unavailable'; reference: string }

/** A part of a page that could not be read now; the rest of the page stands. */
export function unavailable(
  result: Readonly<{ ok: false; reference?: string }>,
): UnavailableSection {
  return { state: 'unavailable', reference: result.reference ?? '' }
}

/** The part of a page out of what was read. */
export function section<Value, Shape extends object>(
  result: Result<Value, string>,
  shape: (value: Value) => Shape,
): ({ state: 'read' } & Shape) | UnavailableSection {
  return result.ok ? { state: 'read', ...shape(result.value) } : unavailable(result)
}
