import type { Context } from 'hono'
import type { Language } from '@/lib/domain/codes/languages'
import { ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../archive/archive-gate'
import { readOrganisations } from '../../archive/read-organisations'
import type { Env, Parts } from '../../parts'
import type { Organisation } from '../../session/seat'
import type { Reader } from './list/row-words'

/** Who reads, or is written to, in a language; with the organisations that the archive knows, those of the own one first. */
export async function readerOf(
  c: Context<Env>,
  { archive }: Parts,
  language: Language,
): Promise<Result<Reader & Readonly<{ units: readonly [string, string][] }>, ArchiveFailure>> {
  const found = await readOrganisations(archive)
  if (!found.ok) return found
  const own = c.var.seat.organisation.id
  const rank = ({ id, partOf }: Organisation) => (id === own ? 0 : partOf === own ? 1 : 2)
  const sorted = found.value.toSorted(
    (one, other) =>
      rank(one) - rank(other) || one.names[language].localeCompare(other.names[language], language),
  )
  const units = sorted.map(({ id, names }): [string, string] => [id, names[language]])
  return ok({ language, own, names: new Map(units), units })
}

/** The login of a page of a task. */
export function sessionOf(c: Context<Env>) {
  const { session } = c.var
  if (!session) throw new Error('A page of a task without a login')
  return session
}
