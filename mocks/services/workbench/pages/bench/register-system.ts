import type { Context } from 'hono'
import { z } from 'zod'
import { html } from '../../../harness/html'
import type { Env, Parts } from '../../parts'
import { facts } from '../../view/facts'
import { notice } from '../../view/parts'
import { show } from '../../view/show'
import { seated } from '../waiting/seated'
import { readKeys } from './read-keys'
import { isFaulty, showSystems, told } from './show-system'
import { texts } from './texts'

const text = z.string().catch('')

/** Registers a system by the operator's software statement (RFC 7591), and shows the token for its keys once. */
export async function registerSystem(
  c: Context<Env>,
  parts: Parts,
  sent: unknown,
): Promise<Response> {
  const { language } = c.var
  const written = z.object({ statement: text, jwks: text }).parse(sent)
  const { register: words, keys: keyWords } = texts[language]
  const statement = written.statement.trim()
  const keys = readKeys(written.jwks)
  const faults = {
    ...(!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(statement) && { statement: words.faults.statement }),
    ...(typeof keys === 'string' && { jwks: keyWords.faults[keys] }),
  }
  // A private key does not stand in the page again.
  const kept = { statement, jwks: keys === 'secret' ? '' : written.jwks }
  if (isFaulty(faults)) return showSystems(c, parts, { ...kept, faults })
  const registered = z.object({ client_id: z.string(), registration_access_token: z.string() })
  const answer = await parts.archive.ask(registered, seated(c), '/register', {
    method: 'POST',
    body: { software_statement: statement, jwks: keys },
  })
  if (!answer.ok && answer.failure === 'unavailable') return told(c, 'unavailable')
  if (!answer.ok)
    return showSystems(c, parts, { ...kept, faults: { statement: words.faults.notTaken } })
  const { client_id: id, registration_access_token: token } = answer.value
  return show(c, {
    heading: words.done,
    body: [
      facts([
        [words.id, id],
        [words.token, token],
      ]),
      notice('info', words.tokenAbout, false),
      html`<p><a class="text-go" href="/bench/${id}">${words.toSystem}</a></p>`,
    ],
  })
}
