import 'server-only'
import { helsinkiDay } from '@/lib/domain/calendar/helsinki-day'
import type { ShownDirective } from '@/lib/domain/statements/show-directive'
import { isGuardians } from '@/lib/domain/statements/directive'
import type { ShownStated } from './read-stated'

type InForce = Readonly<{
  consent: ShownDirective | null
  /** When the last consent was withdrawn, while none is in force. */
  withdrawnAt: string | null
  /** The day on which the last consent, a guardian's, ended with the client's coming of age, while none is in force. */
  endedOn: string | null
  prohibitions: readonly ShownDirective[]
}>

/** What holds now, out of all that has been stated. */
export function inForceOf({ directives }: Pick<ShownStated, 'directives'>): InForce {
  const consents = directives.filter(({ directive }) => directive.kind === 'consent')
  const standing = consents.filter(({ directive }) => directive.inForce)
  const consent = standing.find(({ directive }) => !isGuardians(directive)) ?? standing[0] ?? null
  const withdrawn = consents
    .flatMap(({ directive }) => directive.statements)
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
    prohibitions: directives.filter(
      ({ directive }) => directive.kind === 'prohibition' && directive.inForce,
    ),
  }
}

function lapsedOn(consents: readonly ShownDirective[]): string | null {
  const lapsed = consents.flatMap(({ directive: { endsOn, inForce, statements } }) => {
    const isWithdrawn = statements.some(({ kind }) => kind === 'consent-withdrawn')
    return endsOn === null || inForce || isWithdrawn ? [] : [endsOn]
  })
  return lapsed.sort().at(-1) ?? null
}

/** For instants in ISO form. */
export const newestFirst = (a: string, b: string) => Date.parse(b) - Date.parse(a)
