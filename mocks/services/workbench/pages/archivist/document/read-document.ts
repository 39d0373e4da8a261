import type { Context } from 'hono'
import { archivedSchema, type Archived } from '@/lib/contracts/archive/archived'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../../archive/archive-gate'
import { askOperation } from '../../../archive/ask-operation'
import type { Env, Parts } from '../../../parts'
import { identifierOf } from '../search/read-search'
import type { ArchivedVersion } from './version-facts'

export type FoundDocument = Readonly<{
  /** Newest first. */
  versions: readonly [ArchivedVersion, ...ArchivedVersion[]]
  /** Of it and of what hangs together with it, newest first. */
  holds: Archived['holds']
}>

/** A document of the own register. */
export async function readDocument(
  c: Context<Env>,
  parts: Parts,
  written: string,
): Promise<Result<FoundDocument, ArchiveFailure>> {
  const identifier = identifierOf(written.trim())
  if (identifier === undefined) return fail('not-found')
  const found = await askOperation(c, parts, archivedSchema, 'DocumentReference/$archived', [
    { name: 'identifier', valueUri: identifier },
  ])
  if (!found.ok) return found
  const { versions, holds } = found.value
  const [newest, ...older] = versions
  return newest ? ok({ versions: [newest, ...older], holds }) : fail('not-found')
}
