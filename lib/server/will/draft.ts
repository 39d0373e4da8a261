import 'server-only'
import { z } from 'zod'
import { serviceTasks } from '@/lib/domain/codes/service-tasks'
import type { Target } from '@/lib/domain/will/target'
import { recallDraft, rememberDraft, rewriteDraft } from '../session/drafts'

const targetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), document: z.string() }),
  z.object({
    kind: z.literal('service-task'),
    serviceTask: z.enum(serviceTasks),
    controller: z.string().nullable(),
  }),
  z.object({ kind: z.literal('controller'), controller: z.string() }),
  z.object({ kind: z.literal('all') }),
])

const draftSchema = z.object({
  /** For whom it was begun: it means nothing under the handle of another (R4). */
  handle: z.string(),
  target: targetSchema,
  /** The same key is the same statement, however often the form is sent (C6). */
  key: z.string(),
  /** Id of the statement that it has become; null: none yet. */
  statement: z.string().nullable(),
})
export type Draft = z.infer<typeof draftSchema>

/** A prohibition that is being made; it stays in the session and out of the address. */
export function beginDraft(handle: string, target: Target): Promise<string> {
  const draft: Draft = { handle, target, key: crypto.randomUUID(), statement: null }
  return rememberDraft(JSON.stringify(draft))
}

/** Null for an id that is not of this session and this handle. */
export async function readDraft(handle: string, id: string): Promise<Draft | null> {
  const text = await recallDraft(id)
  const draft = text === null ? null : draftSchema.parse(JSON.parse(text))
  return draft?.handle === handle ? draft : null
}

/** The form was sent with success: from now on the draft leads to the receipt. */
export function finishDraft(id: string, draft: Draft, statement: string): Promise<void> {
  return rewriteDraft(id, JSON.stringify({ ...draft, statement }))
}
