import { logConsistencySchema } from '@/lib/contracts/archive/log-proof'
import type { Archive } from '../../archive'
import { refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notFound } from '../../protocol/http/outcome'
import { treeSize } from './append-rows'
import { toldSize } from './unpublished-heads'
import { readNodes } from './read-nodes'
import { rangeHash } from './tree-nodes'
import { consistencyRanges } from './tree-ranges'

/** GET /log/heads/latest and /log/heads/{size}: a head of the log as it was signed and published. */
export async function readHead(archive: Archive, c: FhirContext): Promise<Response> {
  const asked = c.req.param('size') ?? 'latest'
  if (asked !== 'latest' && !/^\d{1,15}$/.test(asked)) return refuse(c, 404, notFound)
  const most = await toldSize(archive)
  const head = await archive.database
    .selectFrom(tablesOf(archive).heads)
    .select('jws')
    .$if(most !== undefined, (query) => query.where('size', '<=', most ?? 0))
    .$if(asked !== 'latest', (query) => query.where('size', '=', Number(asked)))
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return head ? c.json({ jws: head.jws }) : refuse(c, 404, notFound)
}

/** Of several instances the heads that are told of are those over their heads. */
const tablesOf = ({ config: { instances } }: Archive) =>
  instances
    ? ({ heads: 'over_heads', nodes: 'over_nodes' } as const)
    : ({ heads: 'log_heads', nodes: 'log_nodes' } as const)

const badSizes = invalidParameter(
  'first and second are sizes of the log, the first not the larger.',
)

/** GET /log/consistency: proof that nothing changed between two sizes of the log. */
export async function readConsistency(archive: Archive, c: FhirContext): Promise<Response> {
  const { database } = archive
  const tables = tablesOf(archive)
  const { first, second } = c.req.query()
  const asked = { first: Number(first), second: Number(second), path: [] }
  const sizes = logConsistencySchema.safeParse(asked)
  if (!sizes.success || asked.first > asked.second) return refuse(c, 400, badSizes)
  const most = (await toldSize(archive)) ?? (await treeSize(database, tables.heads))
  if (asked.second > most) return refuse(c, 404, notFound)
  const ranges = consistencyRanges(asked.first, asked.second)
  const nodes = await readNodes(database, ranges, tables.nodes)
  return c.json({ ...asked, path: ranges.map((range) => rangeHash(range, nodes)) })
}
