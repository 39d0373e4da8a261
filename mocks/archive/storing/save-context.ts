import type { ArchiveTransaction } from '../database/tables'
import type { SystemCaller } from '../tokens/caller'

/** What the savers of the parts of one Bundle share. */
export type SaveContext = Readonly<{
  trx: ArchiveTransaction
  caller: SystemCaller
  now: Date
  patientId: (hetu: string) => string
}>
