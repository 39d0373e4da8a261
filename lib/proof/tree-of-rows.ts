import { logHeadSchema, type LogHead, type LogProof } from '@/lib/contracts/archive/log-proof'
import { isRowInLog } from './is-row-in-log'
import { decodeJwsPart } from './jws-part'

type Tree = Pick<LogHead, 'size' | 'root'>

/**
 * The tree in which the rows of a proof are: that of the head itself; or, of several instances, that of the head of one of them, which is a leaf of the tree over
 * their heads, word for word, and so is vouched for by who signed that one. Null: it is no such leaf.
 */
export async function treeOfRows(
  { through }: Pick<LogProof, 'through'>,
  head: Tree & Pick<LogHead, 'instance'>,
): Promise<Tree | null> {
  // A head of one instance speaks for nobody else's clients.
  if (head.instance !== undefined) return null
  if (!through) return head
  if (!(await isRowInLog({ id: '', event: through.head, ...through }, head))) return null
  const read = logHeadSchema.safeParse(decodeJwsPart(through.head.split('.')[1] ?? ''))
  return read.success && read.data.instance !== undefined ? read.data : null
}
