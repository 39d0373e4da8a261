import { createHmac, randomBytes } from 'node:crypto'
import type { Ring } from '@/lib/keys/ring'
import { keyedLeaves, type KeyedLeaves } from './log/tree/keyed-leaves'

/** The keys of the archive, each for one purpose. Of several the first signs and seals; all verify and open. */
export type ArchiveKeys = Readonly<{
  accessTokens: readonly Uint8Array[]
  cursors: readonly Uint8Array[]
  /** By what contents in a store of their own are known to be there already; with another key they are not, and no more. */
  contentNames: Uint8Array
  /** Seal what the virus scan has found. */
  quarantine: readonly Uint8Array[]
  /** Leaves of the log's tree that are no row. */
  leaves: KeyedLeaves
  /** Logical id of the Patient with this HETU: exists for everyone, also for one without data. */
  patientId: (hetu: string) => string
}>

/** Keys by which what is stored is named and accounted for. They outlive the secret that an archive has had first (`kept-keys.ts`). */
export type LastingKeys = Readonly<{ patients: Uint8Array; leaves: Uint8Array }>

export function keysOf(secrets: Ring, { patients, leaves }: LastingKeys): ArchiveKeys {
  return {
    accessTokens: secrets.map((secret) => derive(secret, 'access tokens')),
    cursors: secrets.map((secret) => derive(secret, 'cursors')),
    leaves: keyedLeaves(leaves),
    contentNames: derive(secrets[0], 'names of contents'),
    quarantine: secrets.map((secret) => derive(secret, 'quarantine')),
    patientId: (hetu) => createHmac('sha256', patients).update(hetu).digest('hex').slice(0, 32),
  }
}

/** What an archive begins with. */
export function lastingKeys(secret: string): LastingKeys {
  return { patients: derive(secret, 'patient ids'), leaves: derive(secret, 'leaves of the log') }
}

/** The keys of an archive that has had this secret from the beginning. */
export function deriveKeys(secret: string): ArchiveKeys {
  return keysOf([secret], lastingKeys(secret))
}

export const derive = (secret: string, purpose: string): Buffer =>
  createHmac('sha256', secret).update(purpose).digest()

/** A logical id: 32 random hex digits, so that it says nothing of when or how many. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}
