import type { Context } from 'hono'
import { z } from 'zod'
import { html } from '../../../harness/html'
import type { Env, Parts } from '../../parts'
import { notice } from '../../view/parts'
import { show } from '../../view/show'
import { seated } from './seated'
import { told } from './told'
import { texts } from './texts'

type Change = Readonly<{ kind: string; key: string; content: object | null; reason: string }>

const enteredSchema = z.object({ changes: z.array(z.object({ needsSecond: z.boolean() })) })

/** Enters a change of reference data (A12), and says whether it holds or waits for a second person. `back`: where one goes on. `words`: what is said of it. */
export async function enterChange(
  c: Context<Env>,
  { archive }: Parts,
  change: Change,
  back: string,
  words: Readonly<{ saved: string; waits: string; holds: string }> = texts[c.var.language],
): Promise<Response> {
  const asked = { method: 'POST', body: { changes: [change] } } as const
  const answer = await archive.ask(enteredSchema, seated(c), '/reference/changes', asked)
  if (!answer.ok) return told(c, answer.failure)
  const waits = answer.value.changes.some(({ needsSecond }) => needsSecond)
  return show(c, {
    heading: words.saved,
    body: [
      notice(waits ? 'info' : 'done', waits ? words.waits : words.holds, false),
      html`<p><a class="text-go" href="${back}">${texts[c.var.language].back}</a></p>`,
    ],
  })
}
