import 'server-only'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { ShownWill } from '@/lib/domain/will/show-will'
import { isGuardians } from '@/lib/domain/will/will'
import type { ShownStated } from './read-stated'

type InForce = Readonly<{
  consent: ShownWill | null
  /** When the last consent was withdrawn, while none is in force. */
  withdrawnAt: string | null
  /** The day on which the last consent, a guardian's, ended with the client's coming of age, while none is in force. */
  endedOn: string | null
  prohibitions: readonly ShownWill[]
}>

/** What holds now, out of all that has been stated. */
export function inForceOf({ wills }: Pick<ShownStated, 'wills'>): InForce {
  const consents = wills.filter(({ will }) => will.kind === 'consent')
  const standing = consents.filter(({ will }) => will.inForce)
  const consent = standing.find(({ will }) => !isGuardians(will)) ?? standing[0] ?? null
  const withdrawn = consents
    .flatMap(({ will }) => will.statements)
    .filter(({ kind }) => kind === 'consent-withdrawn')
    .map(({ madeAt }) => madeAt)
    .sort(newestFirst)
  const endedOn = consent ? null : lapsedOn(consents)
  const isOver =
    withdrawn[0] !== undefined && helsinkiDay(new Date(withdrawn[0])) >= (endedOn ?? '')
  return {
    consent,
    withdrawnAt: consent || !isOver ? null : (withdrawn[0] ?? null),
    endedOn: isOver ? null : endedOn,
    prohibitions: wills.filter(({ will }) => will.kind === 'prohibition' && will.inForce),
  }
}

function lapsedOn(consents: readonly ShownWill[]): string | null {
  const lapsed = consents.flatMap(({ will: { endsOn, inForce, statements } }) => {
    const isWithdrawn = statements.some(({ kind }) => kind === 'consent-withdrawn')
    return endsOn === null || inForce || isWithdrawn ? [] : [endsOn]
  })
  return lapsed.sort().at(-1) ?? null
}

/** For instants in ISO form. */
export const newestFirst = (a: string, b: string) => Date.parse(b) - Date.parse(a)
