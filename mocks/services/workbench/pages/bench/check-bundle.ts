import type { Context } from 'hono'
import type { Env, Parts } from '../../parts'
import { show } from '../../view/show'
import { seated } from '../waiting/seated'
import { checkBody, outcomeSchema } from './check-view'
import { readMeanings } from './read-meanings'
import { showSystem, told } from './show-system'
import { texts } from './texts'

/** Bytes of a transaction that is checked here. */
const largest = 2_000_000

/** Has the archive check a transaction, written or chosen as a file, without storing anything. */
export async function checkBundle(
  c: Context<Env>,
  parts: Parts,
  bundle: string,
  file: unknown,
): Promise<Response> {
  const { language } = c.var
  const words = texts[language].check
  const chosen = file instanceof File && file.size > 0 ? file : undefined
  const faulty = (fault: string) =>
    showSystem(c, parts, {
      bundle: bundle.length > largest ? '' : bundle,
      faults: { bundle: fault },
    })
  if ((chosen?.size ?? bundle.length) > largest) return faulty(words.faults.tooLarge)
  const written = chosen ? await chosen.text() : bundle
  if (written.trim() === '') return faulty(words.faults.empty)
  const body = parsed(written)
  if (body === undefined) return faulty(words.faults.notJson)
  const id = c.req.param('id') ?? ''
  const path = `Bundle/$validate?system=${encodeURIComponent(id)}`
  const answer = await parts.archive.ask(outcomeSchema, seated(c), path, { method: 'POST', body })
  if (!answer.ok && answer.failure === 'unfit') return faulty(words.faults.notTaken)
  if (!answer.ok) return told(c, answer.failure === 'refused' ? 'not-found' : answer.failure)
  const meanings = await readMeanings(parts.archive, language)
  if (!meanings.ok) return told(c, meanings.failure)
  return show(c, {
    heading: words.heading,
    body: checkBody(language, id, answer.value, meanings.value),
  })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
