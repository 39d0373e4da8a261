import { canonical } from '@/lib/contracts/archive/systems'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { versionInForce } from '@/lib/domain/information/information-need'
import type { ArchiveTransaction } from '../../database/tables'
import { periodOf, statusOn } from '../../reference/register/information-status'

/** The version of the Kanta information that is in force; null when there is none. */
export async function newestVersion(trx: ArchiveTransaction, now: Date): Promise<string | null> {
  const today = helsinkiDay(now)
  const rows = await trx
    .selectFrom('information_versions')
    .select(['version', 'resource'])
    .where('url', '=', canonical.kantaInformation)
    .execute()
  const versions = rows.flatMap(({ version, resource }) => {
    const period = periodOf(resource)
    return period && statusOn(resource, today) !== 'retired'
      ? [{ version, validFrom: period.start }]
      : []
  })
  return versionInForce(versions, today)?.version ?? null
}
