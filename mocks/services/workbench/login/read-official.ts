import { isHetu } from '@/lib/domain/identity/hetu'
import { plainLine } from '@/lib/domain/text/plain-line'
import { showsNothing } from '@/lib/domain/text/shows-nothing'
import { claim } from '../../identification/protocol'
import type { Official } from '../session/seat'

/** Why a login is refused although the identification service was content with it. */
export type LoginRefusal = 'low-assurance' | 'no-personal-id' | 'refused'

/** Seconds by which the clock of the service may be behind ours. */
const tolerance = 10

/**
 * Who the id token says that this is, or why that is not enough. What was asked for is not trusted, for the browser carried it:
 * level and time are read from the answer.
 */
export function readOfficial(
  claims: Readonly<Record<string, unknown>>,
  rules: Readonly<{ levels: readonly string[]; begun: number }>,
): Official | LoginRefusal {
  if (!rules.levels.includes(textOf(claims['acr']))) return 'low-assurance'
  const at = claims['auth_time']
  if (typeof at !== 'number' || at < Math.floor(rules.begun / 1000) - tolerance) return 'refused'
  const hetu = textOf(claims[claim.hetu])
  if (hetu === '') return 'no-personal-id'
  const name = textOf(claims[claim.displayName])
  return isHetu(hetu) && name !== '' ? { hetu, name } : 'refused'
}

function textOf(value: unknown): string {
  const line = typeof value === 'string' ? plainLine(value).trim() : ''
  return showsNothing(line) ? '' : line
}
