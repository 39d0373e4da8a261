import type { Context } from 'hono'
import { z } from 'zod'
import { html, type Content } from '@/mocks/services/harness/html'
import type { Env, Parts } from '../../../parts'
import { notice } from '../../../view/parts'
import { show } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { showCheck } from '../check-bundle'
import { findSystem } from '../find-system'
import { madeBy } from '../people/made'
import { readBundle } from '../read-bundle'
import { told } from '../show-system'
import { texts } from '../texts'
import { readAssertion } from './read-assertion'
import { storedBody, storeForm, type Storing } from './store-view'

const responseSchema = z.object({
  entry: z.array(z.object({ response: z.object({ location: z.string().optional() }) })),
})

/**
 * Stores a transaction in the name of a system of the vendor, by an assertion that the system has signed (ADR 66). The archive checks it first as at
 * the bench: of invented clients alone.
 */
export async function storeBundle(
  c: Context<Env>,
  parts: Parts,
  bundle: string,
  pasted: string,
): Promise<Response> {
  const { language } = c.var
  const words = texts[language].store
  const { endpoint } = parts.archive
  const found = await findSystem(c, parts)
  if (!found.ok) return told(c, found.failure)
  const system = found.value.system.id
  const form = (faults?: Storing['faults'], kept = bundle) =>
    storeForm({ language, system, endpoint, bundle: kept, faults })
  const again = (body: Content, status: 422 | 503 = 422) =>
    show(c, { heading: words.heading, body, status })
  const read = await readBundle(bundle)
  if (!read.ok) {
    const kept = read.failure === 'tooLarge' ? '' : bundle
    return again(form({ bundle: texts[language].check.faults[read.failure] }, kept))
  }
  const assertion = readAssertion(pasted, { system, endpoint, now: parts.now() })
  if (!assertion.ok) {
    const fault = words.faults[assertion.failure]
    const about = assertion.failure === 'otherSystem' ? system : endpoint
    return again(form({ assertion: typeof fault === 'string' ? fault : fault(about) }))
  }
  return showCheck(c, parts, system, read.value, async () => {
    const answer = await parts.archive.storeAs(responseSchema, assertion.value, read.value.body)
    if (answer.ok) {
      const locations = answer.value.entry.flatMap(({ response }) => response.location ?? [])
      const about = madeBy(seated(c).session).filter(({ person }) =>
        read.value.text.includes(person.hetu),
      )
      const body = storedBody({ language, system, locations, about })
      return show(c, { heading: words.done, body })
    }
    const { failure, issues = [] } = answer
    if (failure === 'not-let-in') return again(form({ assertion: words.faults.notLetIn }))
    if (failure === 'unavailable') return again(form({ assertion: words.faults.unavailable }), 503)
    return again([notTaken(words.faults.notTaken, issues), form()])
  })
}

/** What the archive said of a transaction that had just been found right: in its own words, which are English. */
const notTaken = (told: string, issues: readonly string[]): Content =>
  notice(
    'stop',
    told,
    html`<ul class="text-list" lang="en">
      ${issues.map((issue) => html`<li>${issue}</li>`)}
    </ul>`,
  )
