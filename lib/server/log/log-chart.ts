import 'server-only'
import type { LogSummary } from '@/lib/contracts/archive/log'
import type { LogPartyDto } from '@/lib/contracts/portal/log'
import { organisationDto } from '../organisation-dto'
import type { ReferenceData } from '../archive/reference/reference-data'

type Organisations = ReferenceData['organisations']
type Count = LogSummary['months'][number]
type ByOther = Count & Readonly<{ actor: Exclude<Count['actor'], 'reader'> }>

const isOfOthers = (count: Count): count is ByOther => count.actor !== 'reader'

/** Who else than the reader used the data how often: in twelve months, most often first, and month by month, the newest first. */
export function logChart(all: LogSummary['months'], organisations: Organisations) {
  const counts = all.filter(isOfOthers)
  const months = [...new Set(counts.map(({ month }) => month))].sort().reverse()
  return {
    parties: partiesOf(counts, organisations),
    months: months.map((month) => ({
      month,
      parties: partiesOf(
        counts.filter((count) => count.month === month),
        organisations,
      ),
    })),
  }
}

/**
 * Refused attempts are a party of their own: nobody got anything. Organisations that are not known are one together:
 * nothing could tell one from another.
 */
function partiesOf(counts: readonly ByOther[], organisations: Organisations): LogPartyDto[] {
  const parties = new Map<string, LogPartyDto>()
  for (const { kind, organisation: id, actor, rows } of counts) {
    const who = kind === 'refused' ? 'refused' : (actor ?? 'organisation')
    const organisation = who === 'organisation' ? organisationDto(organisations, id) : null
    const key = `${who} ${organisation?.id}`
    const times = (parties.get(key)?.times ?? 0) + rows
    parties.set(key, { who, organisation, times })
  }
  return [...parties.values()].sort((a, b) => b.times - a.times)
}
