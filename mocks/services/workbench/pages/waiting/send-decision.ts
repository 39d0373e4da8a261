import type { Context } from 'hono'
import { z } from 'zod'
import { html } from '@/mocks/services/harness/html'
import type { Env, Parts } from '../../parts'
import { button, notice } from '../../view/parts'
import { show } from '../../view/show'
import { textArea } from '../../view/text-area'
import { seated } from './seated'
import { texts } from './texts'
import { told } from './told'

const formSchema = z.object({
  id: z.uuid(),
  decide: z.enum(['confirmed', 'refused']),
  why: z.string().trim().optional(),
})

/** Confirms a change, or sends it back with a reason, and says what came of it; undefined: the form is another one. */
export async function sendDecision(
  c: Context<Env>,
  { archive }: Parts,
  form: unknown,
  back: string,
  said: Readonly<Record<'confirmed' | 'refused', string>> = texts[c.var.language],
): Promise<Response | undefined> {
  const read = formSchema.safeParse(form)
  if (!read.success) return undefined
  const { id, decide: decision, why } = read.data
  const words = texts[c.var.language]
  const body = { ids: [id], decision, ...(why && { reason: why }) }
  const answer = await archive.ask(
    z.object({ decided: z.number() }),
    seated(c),
    '/reference/decisions',
    {
      method: 'POST',
      body,
    },
  )
  // The archive knows whose the change is, and so whether it goes back without a reason.
  if (!answer.ok && answer.failure === 'unfit' && decision === 'refused')
    return askWhy(c, { id, back, why })
  if (!answer.ok) return told(c, answer.failure)
  return show(c, {
    heading: words.done,
    body: [
      notice('done', said[decision], false),
      html`<p><a class="text-go" href="${back}">${words.back}</a></p>`,
    ],
  })
}

/** Asks for the reason with which another's change goes back. */
function askWhy(
  c: Context<Env>,
  { id, back, why }: Readonly<{ id: string; back: string; why: string | undefined }>,
): Response {
  const { why: words } = texts[c.var.language]
  const isFaulty = why !== undefined
  return show(c, {
    heading: words.heading,
    lead: words.lead,
    body: html`<form class="layout-stackLarge layout-narrow" method="post" action="${back}">
      <input type="hidden" name="id" value="${id}" />
      ${textArea({
        ...{ name: 'why', label: words.field, value: why ?? '' },
        fault: isFaulty ? words.fault : undefined,
      })}
      ${button(words.send, { name: 'decide', value: 'refused' })}
      <p><a class="text-go" href="${back}">${words.cancel}</a></p>
    </form>`,
    status: isFaulty ? 422 : 200,
  })
}
