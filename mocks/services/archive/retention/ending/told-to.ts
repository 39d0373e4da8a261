import { capacities, type Capacity } from '@/lib/domain/codes/capacities'
import type { Archive } from '../../archive'
import type { ArchiveTransaction } from '../../database/tables'
import { visibilityOfClient } from '../../disclosure/visibility-of-client'

export type Told = Readonly<{
  /** The version under which the log names the document. */
  shownAs: string
  /** Who may be told of this version: in which capacities it is shown, or hidden for its age alone. */
  toldTo: readonly Capacity[]
}>

/** Who may be told of each version of a client's documents today, by the very rules of the portal (V01–V19, L3). By id. */
export async function toldTo(
  archive: Pick<Archive, 'config' | 'clock'>,
  trx: ArchiveTransaction,
  clientId: string,
): Promise<ReadonlyMap<string, Told>> {
  const { listed, decisionsIn } = await visibilityOfClient(archive, trx, clientId)
  const currentOf = new Map(
    listed
      .filter(({ document }) => document.facts.status === 'current')
      .map(({ set, document }) => [set, document.id]),
  )
  const deciding = capacities.map((capacity) => ({ capacity, decisions: decisionsIn(capacity) }))
  return new Map(
    listed.map(({ set, document: { id } }) => {
      const current = currentOf.get(set)
      const told = deciding.filter(
        ({ decisions }) =>
          current !== undefined &&
          decisions.of(current).visible &&
          (id === current || decisions.butForItsAge(id).visible),
      )
      return [id, { shownAs: current ?? id, toldTo: told.map(({ capacity }) => capacity) }]
    }),
  )
}
