import { isMinor } from '../calendar/coming-of-age'

/** A version of the Kanta information (I1). Versions are told apart by their name and ordered by their first day. */
export type InformationVersion = Readonly<{ version: string; validFrom: string }>

/** The version in force on `today`: the one that began last. Null: none has begun. */
export function versionInForce(
  versions: readonly InformationVersion[],
  today: string,
): InformationVersion | null {
  const begun = versions.filter(({ validFrom }) => validFrom <= today)
  return begun.reduce<InformationVersion | null>(
    (latest, next) => (latest && latest.validFrom >= next.validFrom ? latest : next),
    null,
  )
}

export type InformationNeed = 'first' | 'new-version' | 'none'

/** Whether the version in force has been received, and if not, whether an earlier one has. */
export function informationNeed(inForce: string, received: readonly string[]): InformationNeed {
  if (received.includes(inForce)) return 'none'
  return received.length > 0 ? 'new-version' : 'first'
}

/**
 * Whether one must confirm before anything else (rule book, section 2): an adult for herself, whomever she acts for; a
 * minor is let in without. The principal's own confirmation keeps nobody out.
 */
export function mustBeInformed(actorBirthDate: string, today: string): boolean {
  return !isMinor(actorBirthDate, today)
}
