import {
  notificationAddressKept,
  type NotificationAddress,
} from '@/lib/contracts/portal/notifications'
import type { Ring } from '@/lib/keys/ring'
import { noteKeys, portalKeys, seal, unseal } from '../../session/sealing/seal'

/** As a row has it. `secret_sealed` null: sealed by a portal that kept the secret of that day nowhere but in its settings. */
export type SealedAddress = Readonly<{ sealed: string; secret_sealed: string | null }>

/**
 * Seals an address under what the archive will send and the portal's secret of today. That secret goes along, sealed under itself: the
 * portal can't open an address without the archive, so it could not seal it anew when its secret changes, but it can seal this anew.
 */
export function sealAddress(
  kept: NotificationAddress,
  token: string,
  secrets: Ring,
): SealedAddress {
  const [first] = secrets
  return {
    sealed: seal(JSON.stringify(kept), noteKeys(token, secrets), 'note-address'),
    secret_sealed: seal(first, portalKeys(secrets), 'note-secret'),
  }
}

/** undefined: it was sealed with something else. */
export function openAddress(
  { sealed, secret_sealed: own }: SealedAddress,
  token: string,
  secrets: Ring,
): NotificationAddress | undefined {
  const secret = own === null ? undefined : unseal(own, portalKeys(secrets), 'note-secret')
  const keys = noteKeys(token, secret === undefined ? secrets : [secret])
  const text = unseal(sealed, keys, 'note-address')
  return text === undefined ? undefined : notificationAddressKept.parse(JSON.parse(text))
}
