import type { Context } from 'hono'
import {
  referenceChangesSchema,
  type ReferenceChange,
} from '@/lib/contracts/archive/reference-changes'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../../archive/archive-gate'
import type { Env, Parts } from '../../../parts'
import { seated } from '../../waiting/seated'

const atOnce = 1_000

/** Every decision that was signed, of every organisation, and all that has changed one (A8, A12): a piece at a time, for none may be missing. */
export async function readDeployments(
  c: Context<Env>,
  { archive }: Parts,
): Promise<Result<readonly ReferenceChange[], ArchiveFailure>> {
  const all: ReferenceChange[] = []
  for (;;) {
    const query = new URLSearchParams({ kind: 'deployment', count: String(atOnce) })
    const last = all.at(-1)
    if (last) query.set('before', last.id)
    const at = `/reference/changes?${query}`
    const read = await archive.ask(referenceChangesSchema, seated(c), at)
    if (!read.ok) return read
    all.push(...read.value.changes)
    if (read.value.changes.length < atOnce) return ok(all)
  }
}
