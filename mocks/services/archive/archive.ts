import type { Logger } from 'pino'
import type { ReadApart } from './store/apart/bundle-threads'
import type { ArchiveConfig } from './archive-config'
import type { Contents } from './contents/contents'
import type { Replica } from './contents/replica'
import type { ArchiveDatabase } from './database/tables'
import type { BatchWatch } from './operation/batch-watch'
import type { ArchiveKeys } from './keys'
import type { PublishedHeads } from './log/tree/published-heads'
import type { TreeWatch } from './log/tree/tree-watch'
import type { OrganisationDirectory } from './database/organisation-directory'
import type { LiveReference, Programs } from './reference/live/live-reference'
import type { Signer } from './protocol/signing/signer'
import type { Scan } from './scanning/clamd'
import type { AccessTokens } from './protocol/tokens/access-token'

/** What every operation of the archive is given. */
export type Archive = Readonly<{
  config: ArchiveConfig
  database: ArchiveDatabase
  clock: () => Date
  log: Logger
  keys: ArchiveKeys
  tokens: AccessTokens
  signer: Signer
  organisations: OrganisationDirectory
  programs: Programs
  deploymentOf: LiveReference['deploymentOf']
  mayProvide: LiveReference['mayProvide']
  /** Lets hold what has come to its moment, and reads anew what has changed. */
  refreshReference: () => Promise<void>
  /** Before something is decided later than at the door: looks whether anything has changed, unless that was just done. */
  beFresh: () => Promise<void>
  /** After a change of reference data: returns when every process goes by it. */
  settleReference: () => Promise<void>
  published: PublishedHeads
  /** Of the instance that leads: where the heads over the heads are published. */
  overPublished: PublishedHeads
  treeWatch: TreeWatch
  batches: BatchWatch
  /** Where contents are put; absent: in the database. */
  contents?: Contents | undefined
  /** Asked for contents that lie in the database; absent: the database is. */
  replica?: Replica | undefined
  /** Absent: nothing is scanned. */
  scan?: Scan | undefined
  /** Reads large Bundles, and such with a PDF, in threads. */
  readApart: ReadApart
}>
