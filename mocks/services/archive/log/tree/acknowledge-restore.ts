import type { LogHead, LogRestore } from '@/lib/contracts/archive/log-proof'
import type { Sealing } from './append-rows'
import { leavesFault } from './examine-tree'
import { ownHead, ownRestore } from './log-restore'
import { keepLost, type Lost } from './lost-heads'
import { alone } from './seal-log'
import { headFault, isRootAt, storedHead, treeIsShorter } from './watch-tree'

/**
 * What lies between the log of this database and the heads that were published. `whole`: nothing; `restored`: the database is as it was
 * once, and what came after is lost; `unfit`: something else is wrong, which no restore explains.
 */
export type RestoreFinding =
  | Readonly<{ state: 'whole' }>
  | Readonly<{ state: 'unfit'; because: string }>
  | Readonly<{ state: 'restored'; head: LogHead; lost: LogHead; lostHeads: number }>

/**
 * Whether the tree is a true earlier state of the one that was published. Somebody who has cut the database back to such a state looks
 * the same: that it was a restore, a person has to say.
 */
export async function findRestore(archive: Sealing): Promise<RestoreFinding> {
  return (await walkBack(archive)).found
}

const nothing: Lost = { heads: [], restores: [] }
const unfit = (because: string) => ({
  found: { state: 'unfit', because } as const,
  lost: nothing,
})

/**
 * Goes back through what was published, to the head from which the tree still goes on. A line that says that the log went on from a backup
 * is the end of what stood before it: of older lines only those count that are no larger.
 */
async function walkBack(
  archive: Sealing,
): Promise<Readonly<{ found: RestoreFinding; lost: Lost }>> {
  const { database, published } = archive
  const fault = await headFault(archive)
  if (fault !== undefined && fault !== treeIsShorter) return unfit(fault)
  const stored = await storedHead(database)
  const head = stored && (await ownHead(archive, stored.jws))
  if (!head) {
    return fault === undefined ? { found: { state: 'whole' }, lost: nothing } : unfit(fault)
  }
  const inside = fault === undefined ? undefined : await leavesFault(archive)
  if (inside) return unfit(inside)
  const heads: (LogHead & { jws: string })[] = []
  const restores: (LogRestore & { jws: string })[] = []
  let newest: LogHead | undefined
  let lostHeads: number | undefined
  let { size: most } = head
  for (const jws of published.fromEnd()) {
    const [one, restore] = [await ownHead(archive, jws), await ownRestore(archive, jws)]
    const point = one ?? restore
    if (!point) return unfit('a line that was published was not signed here')
    const isKept = point.size <= most
    if (isKept && !(await isRootAt(database, point)))
      return unfit('the tree is not the one that was published')
    if (isKept && one) break
    newest ??= one
    if (one) heads.push({ ...one, jws })
    if (!restore) continue
    restores.unshift({ ...restore, jws })
    // What stands before it was lost by that restore, and not by this one.
    if (isKept) lostHeads ??= heads.length
    most = Math.min(most, restore.size)
  }
  const lost = { heads, restores }
  if (fault === undefined) return { found: { state: 'whole' }, lost }
  if (!newest) return unfit('no published head is newer than the tree')
  lostHeads ??= heads.length
  return { found: { state: 'restored', head, lost: newest, lostHeads }, lost }
}

/**
 * Records that the database was restored: signed, published with the heads, and kept, with the heads that were lost. From then on the log goes
 * on from what is there. What an earlier acknowledgement said, and the backup does not know yet, is kept with it; so it is when nothing is lost.
 *
 * @param by who says so; stands in what is published
 */
export async function acknowledgeRestore(archive: Sealing, by: string): Promise<RestoreFinding> {
  const { clock, config, signer, published } = archive
  return alone(archive, async (trx) => {
    const { found, lost: all } = await walkBack({ ...archive, database: trx })
    if (found.state !== 'unfit') await keepLost(trx, all)
    if (found.state !== 'restored') return found
    const { head, lost } = found
    const restore: LogRestore = {
      ...{ iss: config.url, iat: Math.floor(clock().getTime() / 1000), by },
      ...{ size: head.size, root: head.root, since: head.iat },
      lost: { size: lost.size, root: lost.root, until: lost.iat },
    }
    const jws = await signer.sign('log-restore+jwt', restore)
    await trx.insertInto('log_restores').values({ at: clock(), jws }).execute()
    published.publish([jws])
    return found
  })
}
