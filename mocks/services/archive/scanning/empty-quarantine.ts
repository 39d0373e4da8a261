import type { Archive } from '../archive'

/** How long what the virus scan has found is kept for who looks into it, in days, unless the settings say otherwise. */
const usualDays = 30
const day = 24 * 3_600_000

/** When a content that was found then is removed. */
export function quarantinedUntil({ config }: Pick<Archive, 'config'>, foundAt: Date): Date {
  return new Date(foundAt.getTime() + (config.quarantineDays ?? usualDays) * day)
}

/** Removes what has been in the quarantine for long enough, for good (docs/decisions/0057-the-end-of-the-quarantine.md). */
export async function emptyQuarantine({
  database,
  clock,
  config,
  log,
}: Pick<Archive, 'database' | 'clock' | 'config' | 'log'>): Promise<void> {
  const before = new Date(clock().getTime() - (config.quarantineDays ?? usualDays) * day)
  const { numDeletedRows } = await database
    .deleteFrom('quarantine')
    .where('found_at', '<=', before)
    .executeTakeFirst()
  if (numDeletedRows > 0n) log.info({ removed: Number(numDeletedRows) }, 'quarantine emptied')
}
