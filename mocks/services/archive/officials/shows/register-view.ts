import { organizationSchema } from '@/lib/contracts/archive/organization'
import { toCoverage } from '@/lib/contracts/archive/facts/to-coverage'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { Capacity } from '@/lib/domain/codes/capacities'
import type { View } from '@/lib/domain/visibility/view'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'

/** Who may be asked about, and the capacity in which each of them looks. */
export const lookers = { client: 'self', guardian: 'guardian', proxy: 'proxy' } as const

const allOff = { journal: false, sharedMatters: false, parenthood: false }

export type ViewOf = (capacity: Capacity) => View

/** What somebody sees today of what lies in one register, by the same facts as in the portal: its starts and restrictions. */
export async function viewsOfRegister(
  { config, clock }: Pick<Archive, 'config' | 'clock'>,
  trx: ArchiveTransaction,
  controller: string,
): Promise<ViewOf> {
  const row = await trx
    .selectFrom('organisations')
    .select('resource')
    .where('id', '=', controller)
    .executeTakeFirst()
  const { extension = [] } = row ? organizationSchema.parse(row.resource) : {}
  const { displaySwitches: switches = allOff, shelterControllers } = config
  const coverage = new Map([[controller, toCoverage(extension)]])
  const today = helsinkiDay(clock())
  return (capacity) => ({
    ...{ capacity, represented: true, today, coverage, switches, shelterControllers },
  })
}
