import { z } from 'zod'
import type { OfficialTask } from '@/lib/domain/codes/official-tasks'
import { fail, ok, type Result } from '@/lib/domain/result'
import { referenceKindNames, referenceKinds, type ReferenceKind } from './kinds'

/** A change as it is sent. `holdsFrom`: from which moment; at once when absent or past. */
export const changeSchema = z.strictObject({
  kind: z.enum(referenceKindNames),
  key: z.string().max(200),
  /** Null: what is there is no more. */
  content: z.unknown(),
  holdsFrom: z.iso.datetime({ offset: true }).optional(),
  reason: z.string().trim().min(1).max(1_000),
})
export type Change = z.infer<typeof changeSchema>

/** Who enters or decides a change: an official in a task for an organisation. */
export type Author = Readonly<{
  id: string
  name: string
  organisation: string
  task: OfficialTask
}>

/** A change that fits its kind, its content as the kind has it. */
export type FitChange = Omit<Change, 'content'> &
  Readonly<{ kind: ReferenceKind; content: object | null }>

/** Reads one change; failed: where in it something is wrong, and what. */
export function readChange(change: Change): Result<FitChange, string> {
  const { key, content } = referenceKinds[change.kind]
  if (!key.test(change.key)) return fail(`key: is not as a key of ${change.kind} is`)
  if (change.content === null) return ok({ ...change, content: null })
  const read = content.safeParse(change.content)
  if (!read.success) {
    const [issue] = read.error.issues
    return fail(`content.${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`)
  }
  if (change.kind === 'organisation' && 'id' in read.data && read.data.id !== change.key) {
    return fail('content.id: is not the key')
  }
  return ok({ ...change, content: read.data })
}
