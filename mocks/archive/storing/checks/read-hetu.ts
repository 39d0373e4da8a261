import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import type { Place } from '../reading-in/place'
import { dayInHelsinki } from './day-in-helsinki'

/** A personal identity code that is right to its check character, of somebody who has been born. */
export function readHetu(place: Place, now: Date): string | undefined {
  const text = place.value
  if (text === undefined) return undefined
  const birthDate = typeof text === 'string' ? birthDateOfHetu(text) : undefined
  if (birthDate === undefined || birthDate > dayInHelsinki(now)) {
    return place.report('invalid-hetu', 'This is no valid personal identity code.')
  }
  return text as string
}
