import { consentBy } from './consent-by'

/** The switch of it, of the configuration. */
export type Ending = Readonly<{ config: Readonly<{ guardiansConsentsLast?: boolean | undefined }> }>

type Begun = Readonly<{ capacity: string; endsOn: string | null }>

/**
 * Whether a guardian's consent has ended because the client has come of age (C7); so has one of which the day is not known.
 * All else ends by a statement alone.
 *
 * @param today in Helsinki
 */
export function hasComeToItsEnd(
  { capacity, endsOn }: Begun,
  { config, today }: Ending & Readonly<{ today: string }>,
): boolean {
  if (consentBy(capacity) !== 'guardian' || config.guardiansConsentsLast) return false
  return endsOn === null || endsOn <= today
}
