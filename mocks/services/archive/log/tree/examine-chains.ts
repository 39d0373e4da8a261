import { chainFault, type ChainFault, type ChainRow, type Link } from '../events/chain-fault'
import type { Chain } from './unsealed-chains'

export type Fault = ChainFault & Readonly<{ clientId: string }>

/**
 * Divides rows into those of chains that hold, and what is wrong with the others.
 *
 * @param isCut there may be more rows: of the last client that has any, and of clients after it
 */
export function examineChains(chains: readonly Chain[], rows: readonly ChainRow[], isCut: boolean) {
  const sound: ChainRow[] = []
  const faults: Fault[] = []
  const lastClient = rows.at(-1)?.client_id ?? ''
  for (const { clientId, head, sealed } of chains) {
    const own = rows.filter((row) => row.client_id === clientId)
    const isPartial = isCut && clientId >= lastClient
    const last: Link = own.at(-1) ?? sealed
    const isWhole = last.sequence === head.sequence && last.hash === head.hash
    const fault =
      chainFault(own, sealed) ??
      (isPartial || isWhole ? undefined : { at: last.sequence, because: 'the end is missing' })
    if (fault) faults.push({ clientId, ...fault })
    else sound.push(...own)
  }
  return { sound, faults }
}
