import { z } from 'zod'
import { canonical } from '@/lib/contracts/archive/systems'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { versionInForce } from '@/lib/domain/information/information-need'
import type { ArchiveTransaction } from '../../database/tables'

const definition = z.object({
  status: z.string(),
  effectivePeriod: z.object({ start: z.string() }),
})

/** The version of the Kanta information that is in force; null when there is none. */
export async function newestVersion(trx: ArchiveTransaction, now: Date): Promise<string | null> {
  const rows = await trx
    .selectFrom('information_versions')
    .select(['version', 'resource'])
    .where('url', '=', canonical.kantaInformation)
    .execute()
  const versions = rows.flatMap(({ version, resource }) => {
    const { data } = definition.safeParse(resource)
    return data?.status === 'active' ? [{ version, validFrom: data.effectivePeriod.start }] : []
  })
  return versionInForce(versions, helsinkiDay(now))?.version ?? null
}
