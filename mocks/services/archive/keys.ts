import { createHmac, randomBytes } from 'node:crypto'
import { keyedLeaves, type KeyedLeaves } from './log/tree/keyed-leaves'

/** What the archive derives from its one secret, each key for one purpose. */
export type ArchiveKeys = Readonly<{
  accessTokens: Uint8Array
  cursors: Uint8Array
  /** Leaves of the log's tree that are no row. */
  leaves: KeyedLeaves
  /** Logical id of the Patient with this HETU: exists for everyone, also for one without data. */
  patientId: (hetu: string) => string
}>

export function deriveKeys(secret: string): ArchiveKeys {
  const derive = (purpose: string) => createHmac('sha256', secret).update(purpose).digest()
  const patients = derive('patient ids')
  return {
    accessTokens: derive('access tokens'),
    cursors: derive('cursors'),
    leaves: keyedLeaves(derive('leaves of the log')),
    patientId: (hetu) => createHmac('sha256', patients).update(hetu).digest('hex').slice(0, 32),
  }
}

/** A logical id: 32 random hex digits, so that it says nothing of when or how many. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}
