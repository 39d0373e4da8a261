import type { Context } from 'hono'
import { z } from 'zod'
import { html } from '../../../harness/html'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import { seated } from '../waiting/seated'
import { addressOf } from './find-system'
import { readKeys } from './read-keys'
import { showSystem, told } from './show-system'
import { texts } from './texts'

/** Lets other keys hold for the system, at once. */
export async function changeKeys(c: Context<Env>, parts: Parts, jwks: string): Promise<Response> {
  const words = texts[c.var.language].keys
  const keys = readKeys(jwks)
  if (typeof keys === 'string') {
    const kept = keys === 'secret' ? '' : jwks
    return showSystem(c, parts, { jwks: kept, faults: { jwks: words.faults[keys] } })
  }
  const answer = await send(c, parts, { jwks: keys })
  if (!answer.ok && answer.failure === 'unfit')
    return showSystem(c, parts, { jwks, faults: { jwks: words.faults.notTaken } })
  return answer.ok
    ? showSystem(c, parts, { faults: {}, done: words.done })
    : told(c, answer.failure)
}

/** Closes the system, when the vendor has said that it is sure. */
export async function closeSystem(
  c: Context<Env>,
  parts: Parts,
  isSure: boolean,
): Promise<Response> {
  const { keys: words, toAll } = texts[c.var.language]
  if (!isSure) return showSystem(c, parts, { faults: { close: words.closeNot } })
  const answer = await send(c, parts, { close: true })
  if (!answer.ok) return told(c, answer.failure)
  const back = html`<p><a class="text-go" href="/bench">${toAll}</a></p>`
  return show(c, { heading: words.closed, body: [html`<p>${words.closeLead}</p>`, back] })
}

const send = (c: Context<Env>, { archive }: Parts, body: object) =>
  archive.ask(
    z.object({ keys: z.array(z.string()) }),
    seated(c),
    addressOf(c.req.param('id') ?? ''),
    {
      method: 'POST',
      body,
    },
  )
