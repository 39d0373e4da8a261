import 'server-only'
import type { ShownWill } from '@/lib/domain/will/show-will'
import type { ShownStated } from './read-stated'

type InForce = Readonly<{
  consent: ShownWill | null
  /** When the last consent was withdrawn, while none is in force. */
  withdrawnAt: string | null
  prohibitions: readonly ShownWill[]
}>

/** What holds now, out of all that has been stated. */
export function inForceOf({ wills }: Pick<ShownStated, 'wills'>): InForce {
  const consents = wills.filter(({ will }) => will.kind === 'consent')
  const consent = consents.find(({ will }) => will.inForce) ?? null
  const withdrawn = consents
    .flatMap(({ will }) => will.statements)
    .filter(({ kind }) => kind === 'consent-withdrawn')
    .map(({ madeAt }) => madeAt)
    .sort(newestFirst)
  return {
    consent,
    withdrawnAt: consent ? null : (withdrawn[0] ?? null),
    prohibitions: wills.filter(({ will }) => will.kind === 'prohibition' && will.inForce),
  }
}

/** For instants in ISO form. */
export const newestFirst = (a: string, b: string) => Date.parse(b) - Date.parse(a)
