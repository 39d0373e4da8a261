import type { Context } from 'hono'
import { superviseSchema, type SuperviseRow } from '@/lib/contracts/archive/supervision'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../../archive/archive-gate'
import { askOperation, type Parameter } from '../../../archive/ask-operation'
import type { Env, Parts } from '../../../parts'

/** Asks for one page of the use of the own register, in the task of the reader. */
export const askUse = (c: Context<Env>, parts: Parts, parameters: readonly Parameter[]) =>
  askOperation(c, parts, superviseSchema, 'AuditEvent/$supervise', parameters)

export type Use = Readonly<{
  /** Newest first. */
  rows: readonly SuperviseRow[]
  /** Older ones are not among them. */
  isCut: boolean
}>

const pageSize = 100

/** The newest rows, page after page, up to `most` (a multiple of a hundred). */
export async function readUse(
  c: Context<Env>,
  parts: Parts,
  parameters: readonly Parameter[],
  most: number,
): Promise<Result<Use, ArchiveFailure>> {
  const rows: SuperviseRow[] = []
  let cursor: string | null = null
  do {
    const place: readonly Parameter[] =
      cursor === null ? [] : [{ name: 'cursor', valueString: cursor }]
    const count = { name: 'count', valueInteger: pageSize }
    const page: Awaited<ReturnType<typeof askUse>> = await askUse(c, parts, [
      ...parameters,
      ...[count, ...place],
    ])
    if (!page.ok) return page
    rows.push(...page.value.rows)
    cursor = page.value.next
  } while (cursor !== null && rows.length < most)
  return ok({ rows, isCut: cursor !== null })
}
