import type { Context } from 'hono'
import { archivedSchema } from '@/lib/contracts/archive/archived'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ArchiveFailure } from '../../../archive/archive-gate'
import { askOperation } from '../../../archive/ask-operation'
import type { Env, Parts } from '../../../parts'
import { identifierOf } from '../search/read-search'
import type { ArchivedVersion } from './version-facts'

type Versions = readonly [ArchivedVersion, ...ArchivedVersion[]]

/** All versions of a document of the own register, newest first. */
export async function readDocument(
  c: Context<Env>,
  parts: Parts,
  written: string,
): Promise<Result<Versions, ArchiveFailure>> {
  const identifier = identifierOf(written.trim())
  if (identifier === undefined) return fail('not-found')
  const found = await askOperation(c, parts, archivedSchema, 'DocumentReference/$archived', [
    { name: 'identifier', valueUri: identifier },
  ])
  if (!found.ok) return found
  const [newest, ...older] = found.value.versions
  return newest ? ok([newest, ...older]) : fail('not-found')
}
