import type { Placing } from '../../contents/put-away'
import type { OrganisationDirectory } from '../../database/organisation-directory'
import type { ArchiveTransaction } from '../../database/tables'
import type { SystemCaller } from '../../protocol/callers/caller'
import type { StoreAccess } from './store-access'

/** What the savers of the parts of one Bundle share. */
export type SaveContext = Readonly<{
  trx: ArchiveTransaction
  caller: SystemCaller
  access: StoreAccess | null
  now: Date
  organisations: OrganisationDirectory
  patientId: (hetu: string) => string
  /** It is only asked what would be refused, and all of it is undone. */
  isTried: boolean
  /** Where a content lies that has been put away; absent: it goes into the database. */
  placing?: Placing | undefined
}>

/** Whose own workers the Bundle tells of: under an agreement (D3) those of the controller whose duties are handled. */
export function employerOf({ caller, access }: Pick<SaveContext, 'caller' | 'access'>): string {
  return access?.by === 'extensive-register-access' ? access.controller : caller.organisation
}
