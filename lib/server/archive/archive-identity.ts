import type { Capacity } from '@/lib/domain/codes/capacities'

/** For whom the archive is asked. It answers only out of the subject's compartment, and logs all three. */
export type ArchiveIdentity = Readonly<{
  actor: Readonly<{
    key: string
    hetu: string
    sessionLabel: string
    /** Told where one acts for another. */
    names?: Readonly<{ display: string }>
  }>
  subject: Readonly<{ key: string; hetu: string; capacity: Capacity }>
}>
