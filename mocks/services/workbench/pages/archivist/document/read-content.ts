import type { Context } from 'hono'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import { linesOf } from '@/lib/view-form/lines-of'
import { sanitiseViewForm } from '@/lib/view-form/sanitise-view-form'
import type { ArchiveFailure } from '../../../archive/archive-gate'
import type { Env, Parts } from '../../../parts'
import { contentsOf, type ArchivedVersion } from './version-facts'

export const viewForm = 'application/xhtml+xml'

const binarySchema = z.object({ contentType: z.string(), data: z.base64() })

/** Bytes of a view form that is made into a page here: it takes a moment, in which nobody else is served. */
const mostShown = 400_000

/** A content of a version, as it was stored. */
export async function readContent(
  c: Context<Env>,
  { archive }: Parts,
  version: ArchivedVersion,
  contentType: string,
): Promise<Result<Buffer, ArchiveFailure>> {
  const { session, seat } = c.var
  if (!session) throw new Error('A page of a task without a login')
  const content = contentsOf(version).find((each) => each.contentType === contentType)
  if (!content) return fail('not-found')
  const read = await archive.ask(binarySchema, { session, seat }, `Binary/${content.binary}`)
  if (!read.ok) return read
  return read.value.contentType === contentType
    ? ok(Buffer.from(read.value.data, 'base64'))
    : fail('unavailable')
}

/** A view form as it can stand in a page; null: it is too large for that. */
export async function readViewForm(
  c: Context<Env>,
  parts: Parts,
  version: ArchivedVersion,
): Promise<Result<string | null, ArchiveFailure>> {
  const size = contentsOf(version).find((each) => each.contentType === viewForm)?.size ?? 0
  if (size > mostShown) return ok(null)
  const read = await readContent(c, parts, version, viewForm)
  if (!read.ok) return read
  return ok(read.value.byteLength > mostShown ? null : sanitiseViewForm(read.value.toString()))
}

/** The words of a view form, line by line; null: it is too large. */
export async function readLines(
  c: Context<Env>,
  parts: Parts,
  version: ArchivedVersion,
): Promise<Result<readonly string[] | null, ArchiveFailure>> {
  const read = await readViewForm(c, parts, version)
  return read.ok && read.value !== null
    ? ok(linesOf(read.value))
    : (read as Result<null, ArchiveFailure>)
}

/** Whether a version has a view form; else it is a PDF. */
export const hasViewForm = (version: ArchivedVersion) =>
  contentsOf(version).some(({ contentType }) => contentType === viewForm)
