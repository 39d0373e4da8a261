import 'server-only'
import type { StatementsSummaryDto } from '@/lib/contracts/portal/overview'
import { endOf } from './end-of'
import { inForceOf } from './in-force'
import { hindranceToEndOne } from './may-state'
import { isOutgrown } from './read-previews'
import type { Seen } from './read-seen'
import type { ShownStated } from './read-stated'

type Summarised = ShownStated & Pick<Seen, 'asker' | 'view'>

/** Information, consent and prohibitions as the overview tells them: what holds, and no history. */
export function summariseStatements(stated: Summarised): StatementsSummaryDto {
  const { received, informed } = stated
  const { consent, withdrawnAt, endedOn, prohibitions } = inForceOf(stated)
  const [newest] = received
  return {
    informed,
    received: newest ? { version: newest.version, at: newest.receivedAt } : null,
    consent: consent && {
      since: consent.directive.statements[0].madeAt,
      older: isOutgrown(consent.directive, stated),
      ...endOf(consent.directive, stated),
    },
    withdrawnAt,
    endedOn,
    prohibitions: prohibitions.length,
    // Who may end a prohibition may end a consent too (rule book, section 2).
    mayChange: hindranceToEndOne('consent', stated) === null,
  }
}
