import 'server-only'
import type { WillSummaryDto } from '@/lib/contracts/portal/overview'
import { inForceOf } from './in-force'
import { hindranceToEndOne } from './may-state'
import type { Seen } from './read-seen'
import type { ShownStated } from './read-stated'

type Summarised = ShownStated & Pick<Seen, 'asker' | 'view'>

/** Information, consent and prohibitions as the overview tells them: what holds, and no history. */
export function summariseWill(stated: Summarised): WillSummaryDto {
  const { received, informed, inForce } = stated
  const { consent, withdrawnAt, prohibitions } = inForceOf(stated)
  const [given] = consent?.will.statements ?? []
  const [newest] = received
  return {
    informed,
    received: newest ? { version: newest.version, at: newest.receivedAt } : null,
    consent: given
      ? { since: given.madeAt, older: given.informationVersion !== inForce.version }
      : null,
    withdrawnAt,
    prohibitions: prohibitions.length,
    // Who may end a prohibition may end a consent too (rule book, section 2).
    mayChange: hindranceToEndOne('consent', stated) === null,
  }
}
