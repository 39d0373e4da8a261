import type { Context } from 'hono'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/domain/result'
import type { ApartFailure } from '@/lib/threads/worker-threads'
import type { ArchiveFailure } from '../../../archive/archive-gate'
import type { Env, Parts } from '../../../parts'
import type { DiffLine } from '../../../apart/diff-lines'
import { contentsOf, type ArchivedVersion } from './version-facts'

export const viewForm = 'application/xhtml+xml'

const binarySchema = z.object({ contentType: z.string(), data: z.base64() })

/** Bytes of a view form that is made into a page here; past it even a browser has trouble. */
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
  const read = await readMarkup(c, parts, version)
  if (!read.ok || read.value === null) return read
  return madeApart(await parts.apart('sanitiseViewForm', labelOf(c), read.value))
}

/** The words of two view forms, line by line beside each other; null: they are too large. */
export async function readCompared(
  c: Context<Env>,
  parts: Parts,
  [one, other]: readonly [ArchivedVersion, ArchivedVersion],
): Promise<Result<readonly DiffLine[] | null, ArchiveFailure>> {
  const left = await readMarkup(c, parts, one)
  if (!left.ok || left.value === null) return left as Result<null, ArchiveFailure>
  const right = await readMarkup(c, parts, other)
  if (!right.ok || right.value === null) return right as Result<null, ArchiveFailure>
  const forms = { one: left.value, other: right.value }
  return madeApart(await parts.apart('compareViewForms', labelOf(c), forms))
}

/** A view form as it was stored; null: it is larger than what is made into a page here. */
async function readMarkup(
  c: Context<Env>,
  parts: Parts,
  version: ArchivedVersion,
): Promise<Result<string | null, ArchiveFailure>> {
  const size = contentsOf(version).find((each) => each.contentType === viewForm)?.size ?? 0
  if (size > mostShown) return ok(null)
  const read = await readContent(c, parts, version, viewForm)
  if (!read.ok) return read
  return ok(read.value.byteLength > mostShown ? null : read.value.toString())
}

const labelOf = (c: Context<Env>) => c.var.session?.label ?? ''

/** What took more than it may is too large; who asks while too much waits is told to come again. */
function madeApart<Value>(
  made: Result<Value | undefined, ApartFailure>,
): Result<Value | null, ArchiveFailure> {
  if (made.ok) return ok(made.value ?? null)
  return made.failure === 'too-much' ? ok(null) : fail('unavailable')
}

/** Whether a version has a view form; else it is a PDF. */
export const hasViewForm = (version: ArchivedVersion) =>
  contentsOf(version).some(({ contentType }) => contentType === viewForm)
