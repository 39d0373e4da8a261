import type { Archive } from '../../archive'

/** What a run needs of the archive. */
export type Ending = Pick<Archive, 'config' | 'database' | 'clock'>
