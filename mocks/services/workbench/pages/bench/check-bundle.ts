import type { Context } from 'hono'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import { seated } from '../waiting/seated'
import { checkBody, faultsIn, outcomeSchema } from './check-view'
import { readBundle, type Written } from './read-bundle'
import { readMeanings } from './read-meanings'
import { showSystem, told } from './show-system'
import { texts } from './texts'

/** Has the archive check a transaction, written or chosen as a file, without storing anything. */
export async function checkBundle(
  c: Context<Env>,
  parts: Parts,
  bundle: string,
  file: unknown,
): Promise<Response> {
  const read = await readBundle(bundle, file)
  if (read.ok) return showCheck(c, parts, c.req.param('id') ?? '', read.value)
  const kept = read.failure === 'tooLarge' ? '' : bundle
  const fault = texts[c.var.language].check.faults[read.failure]
  return showSystem(c, parts, { bundle: kept, faults: { bundle: fault } })
}

/** What the archive says of a transaction that a system would store. */
const askCheck = (c: Context<Env>, { archive }: Parts, system: string, body: unknown) => {
  const path = `Bundle/$validate?system=${encodeURIComponent(system)}`
  return archive.ask(outcomeSchema, seated(c), path, { method: 'POST', body })
}

/**
 * Has a transaction checked and shows what is wrong with it, or the way to store it. `goOn`: what else is done when nothing is wrong, instead of showing
 * so.
 */
export async function showCheck(
  c: Context<Env>,
  parts: Parts,
  system: string,
  written: Written,
  goOn?: () => Promise<Response>,
): Promise<Response> {
  const { language } = c.var
  const words = texts[language].check
  const answer = await askCheck(c, parts, system, written.body)
  if (!answer.ok && answer.failure === 'unfit')
    return showSystem(c, parts, { bundle: written.text, faults: { bundle: words.faults.notTaken } })
  if (!answer.ok) return told(c, answer.failure === 'refused' ? 'not-found' : answer.failure)
  if (goOn && faultsIn(answer.value).length === 0) return goOn()
  const meanings = await readMeanings(parts.archive, language)
  if (!meanings.ok) return told(c, meanings.failure)
  const shown = { language, system, endpoint: parts.archive.endpoint, bundle: written.text }
  const body = checkBody(shown, answer.value, meanings.value)
  return show(c, { heading: words.heading, body })
}
