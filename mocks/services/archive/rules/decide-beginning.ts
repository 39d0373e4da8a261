/** What decides on a consent or prohibition that is to begin, as it is under the lock of the client's chain. */
export type BeginningFacts = Readonly<{
  /** The same is in force already. */
  isInForce: boolean
  /** It is a consent, and was given under an information that is not the newest. */
  isUnderOlder: boolean
  /** It is asked for under the newest information, */
  asksNewest: boolean
  /** which the client has received. */
  hasReceived: boolean
}>

/**
 * Whether it may begin: what is in force already stays as it is (C6), but for a consent under an older information, which is
 * renewed. Nothing new begins before the newest information has been received (I2).
 */
export function decideBeginning({
  isInForce,
  isUnderOlder,
  asksNewest,
  hasReceived,
}: BeginningFacts): 'as-it-is' | 'renewed' | 'begun' | 'information-needed' {
  const renews = isInForce && isUnderOlder && asksNewest
  if (isInForce && !renews) return 'as-it-is'
  if (!asksNewest || !hasReceived) return 'information-needed'
  return renews ? 'renewed' : 'begun'
}
