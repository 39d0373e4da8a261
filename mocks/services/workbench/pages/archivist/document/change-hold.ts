import type { Context } from 'hono'
import { z } from 'zod'
import { holdGrounds, holdSchema } from '@/lib/contracts/archive/hold'
import { askOperation, type Parameter } from '../../../archive/ask-operation'
import type { Env, Parts } from '../../../parts'
import { readDocument } from './read-document'
import { showDocument } from './show-document'
import { told } from '../told'
import type { WrittenHold } from './hold-view'

const formSchema = z.object({
  do: z.enum(['hold', 'release']),
  hold: z.string().optional(),
  ground: z.string().catch('').default(''),
})
const answerSchema = z.object({ holds: z.array(holdSchema) })
const longestReason = 1_000

/** Begins or ends a hold on a document of the own register (A10), and shows the document as it is then. */
export async function changeHold(
  c: Context<Env>,
  parts: Parts,
  identifier: string,
  sent: Readonly<Record<string, unknown>>,
): Promise<Response> {
  const form = formSchema.safeParse(sent)
  const found = await readDocument(c, parts, identifier)
  if (!found.ok) return told(c, found.failure)
  if (!form.success) return showDocument(c, parts, found.value)
  const { do: action, ground } = form.data
  const hold = action === 'release' ? (form.data.hold ?? '') : undefined
  const typed = sent[hold === undefined ? 'hold-reason' : `release-${hold}`]
  const reason = typeof typed === 'string' ? typed.trim() : ''
  const faults: WrittenHold['faults'] = {
    ...(hold === undefined && !holdGrounds.some((each) => each === ground) && { ground: true }),
    ...(reason === '' && { reason: 'reasonNeeded' }),
    ...(reason.length > longestReason && { reason: 'reasonLong' }),
  }
  if (Object.keys(faults).length > 0)
    return showDocument(c, parts, found.value, { written: { hold, ground, reason, faults } })

  const [{ id }] = found.value.versions
  const why: Parameter = { name: 'reason', valueString: reason }
  const asked: readonly [string, Parameter] =
    hold === undefined
      ? ['$hold', { name: 'ground', valueCode: ground }]
      : ['$release-hold', { name: 'hold', valueId: hold }]
  const path = `DocumentReference/${id}/${asked[0]}`
  const changed = await askOperation(c, parts, answerSchema, path, [asked[1], why])
  if (!changed.ok) return told(c, changed.failure)
  const { holds } = changed.value
  const done = hold === undefined ? ('held' as const) : ('released' as const)
  return showDocument(c, parts, { ...found.value, holds }, { done })
}
