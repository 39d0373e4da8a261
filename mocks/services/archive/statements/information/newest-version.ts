import { z } from 'zod'
import { canonical } from '@/lib/contracts/archive/systems'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import { versionInForce } from '@/lib/domain/information/information-need'
import type { ArchiveTransaction } from '../../database/tables'

const definition = z.object({
  effectivePeriod: z.object({ start: z.string(), end: z.string().optional() }),
})

/** What a version of the Kanta information is on a day (its resource as it is kept); undefined when it is none. */
export function statusOn(
  resource: unknown,
  day: string,
): 'draft' | 'active' | 'retired' | undefined {
  const { data } = definition.safeParse(resource)
  if (!data) return undefined
  const { start, end } = data.effectivePeriod
  if (start > day) return 'draft'
  return end !== undefined && end < day ? 'retired' : 'active'
}

/** The version of the Kanta information that is in force; null when there is none. */
export async function newestVersion(trx: ArchiveTransaction, now: Date): Promise<string | null> {
  const today = helsinkiDay(now)
  const rows = await trx
    .selectFrom('information_versions')
    .select(['version', 'resource'])
    .where('url', '=', canonical.kantaInformation)
    .execute()
  const versions = rows.flatMap(({ version, resource }) => {
    const { data } = definition.safeParse(resource)
    return data && statusOn(resource, today) !== 'retired'
      ? [{ version, validFrom: data.effectivePeriod.start }]
      : []
  })
  return versionInForce(versions, today)?.version ?? null
}
