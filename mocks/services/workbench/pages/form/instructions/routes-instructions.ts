import { Hono, type Context } from 'hono'
import { z } from 'zod'
import {
  displayInstructionsSchema,
  instructionFields,
} from '@/lib/contracts/archive/display-instructions'
import type { Env, Parts } from '../../../parts'
import { show } from '../../../view/show'
import { seated } from '../../waiting/seated'
import { told } from '../../waiting/told'
import { enterChange } from '../../waiting/enter-change'
import { readDisplay } from '../read-display'
import { texts } from '../texts'
import { instructionsForm, type Written } from './instructions-view'

const text = z.string().default('')
const writtenSchema = z.object({
  transitions: text,
  delay: text,
  specialContent: text,
  hidingFromGuardians: text,
  reason: text,
})
const longest = 2_000

/** What the organisation says in its own words on the form: it holds at once, for nothing shows by it. */
export function instructionRoutes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/', async (c) => {
    const display = await readDisplay(c, parts)
    if (!display.ok) return told(c, display.failure)
    const said = writtenSchema.parse({ ...display.value.instructions })
    return showForm(c, said, new Set())
  })
  app.post('/', async (c) => {
    const sent = writtenSchema.safeParse(await c.req.parseBody())
    const written = sent.success ? sent.data : writtenSchema.parse({})
    const faults = faultsOf(written)
    return faults.size > 0 ? showForm(c, written, faults) : save(c, parts, written)
  })
  return app
}

function faultsOf(written: Written): ReadonlySet<keyof Written> {
  const tooLong = instructionFields.filter((name) => written[name].trim().length > longest)
  const isReason = written.reason.trim() !== '' && written.reason.length <= 1_000
  return new Set([...tooLong, ...(isReason ? [] : (['reason'] as const))])
}

function save(c: Context<Env>, parts: Parts, written: Written): Promise<Response> {
  const said = instructionFields.filter((name) => written[name].trim() !== '')
  const content = displayInstructionsSchema.parse(
    Object.fromEntries(said.map((name) => [name, written[name]])),
  )
  const { reason } = written
  const change = {
    ...{ kind: 'display-instructions', key: seated(c).seat.organisation.id, reason },
    content: said.length === 0 ? null : content,
  }
  const { instructions, waits, holds } = texts[c.var.language]
  return enterChange(c, parts, change, '/form', { saved: instructions.saved, waits, holds })
}

function showForm(c: Context<Env>, written: Written, faults: ReadonlySet<keyof Written>): Response {
  const { instructions: words } = texts[c.var.language]
  return show(c, {
    heading: words.heading,
    lead: words.lead,
    body: instructionsForm(c.var.language, written, faults),
    status: faults.size > 0 ? 422 : 200,
  })
}
