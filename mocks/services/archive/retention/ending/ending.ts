import type { Archive } from '../../archive'

/** What a run needs of the archive. Without `beFresh` nobody else enters what is kept for ever. */
export type Ending = Pick<Archive, 'config' | 'database' | 'clock'> &
  Partial<Pick<Archive, 'beFresh'>>
