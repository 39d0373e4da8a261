import type { Context } from 'hono'
import { ok, type Result } from '@/lib/domain/result'
import type { Env, Parts } from '../parts'
import type { ArchiveFailure } from './archive-gate'
import { readOrganisations } from './read-organisations'

/** What organisations and units are called in the reader's language, by their ids. */
export async function readOrganisationNames(
  c: Context<Env>,
  { archive }: Parts,
): Promise<Result<ReadonlyMap<string, string>, ArchiveFailure>> {
  const found = await readOrganisations(archive)
  if (!found.ok) return found
  return ok(new Map(found.value.map(({ id, names }) => [id, names[c.var.language]])))
}
