import 'server-only'
import { z } from 'zod'
import { targetSchema } from '@/lib/contracts/portal/statement-choice'
import type { Target } from '@/lib/domain/statements/target'
import { recallDraft, rememberDraft, rewriteDraft } from '../session/drafts'

const draftSchema = z.object({
  target: targetSchema,
  /** The same key is the same statement, however often the form is sent (C6). */
  key: z.string(),
  /** Id of the statement that it has become; null: none yet. */
  statement: z.string().nullable(),
})
export type Draft = z.infer<typeof draftSchema>

/** A prohibition that is being made; it stays in the session, under the handle of whom it is for, and out of the address. */
export function beginDraft(handle: string, target: Target): Promise<string> {
  const draft: Draft = { target, key: crypto.randomUUID(), statement: null }
  return rememberDraft(handle, JSON.stringify(draft))
}

/** Null for an id that is not of this session and this handle. */
export async function readDraft(handle: string, id: string): Promise<Draft | null> {
  const text = await recallDraft(handle, id)
  return text === null ? null : draftSchema.parse(JSON.parse(text))
}

/** The form was sent with success: from now on the draft leads to the receipt. */
export function finishDraft(
  handle: string,
  id: string,
  draft: Draft & Readonly<{ statement: string }>,
): Promise<void> {
  return rewriteDraft(handle, id, JSON.stringify(draft))
}
