import { birthDateOfHetu } from '@/lib/domain/identity/hetu'
import type { BundleContext } from '../bundle/bundle-context'
import type { Place } from '../bundle/place'
import { dayInHelsinki } from './day-in-helsinki'

type Bundle = Pick<BundleContext, 'now' | 'clients'>

/** A personal identity code that is right to its check character, of somebody who has been born; noted as a client's. */
export function readHetu(place: Place, { now, clients }: Bundle): string | undefined {
  const text = place.value
  if (text === undefined) return undefined
  const birthDate = typeof text === 'string' ? birthDateOfHetu(text) : undefined
  if (birthDate === undefined || birthDate > dayInHelsinki(now)) {
    return place.report('invalid-hetu', 'This is no valid personal identity code.')
  }
  clients.add(text as string)
  return text as string
}
