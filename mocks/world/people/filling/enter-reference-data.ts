import type { Change } from '@/mocks/services/archive/reference/register/change'
import { enteredAnswer } from '@/mocks/services/archive/reference/asking/post-changes'
import { operatorsOf } from './operators'
import { officialClient } from './official-client'
import type { PortalProgram } from './portal-client'

/** Enters reference data in an archive as its two operators do: one enters it, the other confirms what shows more than before (A12). */
export async function enterReferenceData(
  workbench: PortalProgram,
  changes: readonly Change[],
): Promise<void> {
  const [one, other] = operatorsOf(new Date()).map((operator) =>
    officialClient(workbench, operator),
  )
  if (!one || !other) throw new Error('two operators are needed')
  const { changes: entered } = enteredAnswer.parse(
    await one.post('/reference/changes', { changes }),
  )
  const ids = entered.filter(({ needsSecond }) => needsSecond).map(({ id }) => id)
  if (ids.length > 0) await other.post('/reference/decisions', { ids, decision: 'confirmed' })
}
