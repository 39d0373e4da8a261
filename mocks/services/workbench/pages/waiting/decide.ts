import type { Context } from 'hono'
import { z } from 'zod'
import { referenceChangesSchema } from '@/lib/contracts/archive/reference-changes'
import { html } from '../../../harness/html'
import type { ArchiveFailure } from '../../archive/archive-gate'
import type { Env, Parts } from '../../parts'
import { notice } from '../../view/parts'
import { show } from '../../view/show'
import { texts } from './texts'

const formSchema = z.object({ id: z.uuid(), decide: z.enum(['confirmed', 'refused']) })

/** Who asks the archive: somebody at her seat. */
export function seated(c: Context<Env>) {
  const { session, seat } = c.var
  if (!session || !seat) throw new Error('A page of a task without a seat')
  return { session, seat }
}

/** What waits for a second person, of all that the seat may see. */
export function readWaiting(c: Context<Env>, { archive }: Parts) {
  const path = '/reference/changes?waiting=second-person'
  return archive.ask(referenceChangesSchema, seated(c), path)
}

/** Confirms a change, or takes it back, and says what came of it; undefined: the form is another one. */
export async function decide(
  c: Context<Env>,
  { archive }: Parts,
  form: unknown,
  back: string,
  said: Readonly<Record<'confirmed' | 'refused', string>> = texts[c.var.language],
): Promise<Response | undefined> {
  const read = formSchema.safeParse(form)
  if (!read.success) return undefined
  const { id, decide: decision } = read.data
  const words = texts[c.var.language]
  const body = { ids: [id], decision }
  const answer = await archive.ask(
    z.object({ decided: z.number() }),
    seated(c),
    '/reference/decisions',
    {
      method: 'POST',
      body,
    },
  )
  if (!answer.ok) return told(c, answer.failure)
  return show(c, {
    heading: words.done,
    body: [
      notice('done', said[decision], false),
      html`<p><a class="text-go" href="${back}">${words.back}</a></p>`,
    ],
  })
}

/** Why the archive did not do it. */
export function told(c: Context<Env>, failure: ArchiveFailure): Response {
  const words = texts[c.var.language]
  const reasons = {
    'not-found': [words.gone, 404],
    conflict: [words.decided, 409],
    refused: [words.samePerson, 403],
    unfit: [words.gone, 404],
    unavailable: [words.unavailable, 503],
  } as const
  const [reason, status] = reasons[failure]
  return show(c, { heading: words.notDone, body: html`<p>${reason}</p>`, status })
}
