import type { Context } from 'hono'
import { z } from 'zod'
import { annulPreviewSchema } from '@/lib/contracts/archive/annul-preview'
import { askOperation } from '../../../archive/ask-operation'
import type { Env, Parts } from '../../../parts'
import { show } from '../../../view/show'
import { readDocument } from '../document/read-document'
import { texts } from '../texts'
import { told } from '../told'
import { annulBody, annulledBody, type WrittenAnnulment } from './annul-view'

const formSchema = z.object({ reason: z.string().default(''), sure: z.string().optional() })
const longestReason = 1_000
const answerSchema = z.object({
  parameter: z.tuple([z.object({ name: z.literal('annulledVersions'), valueInteger: z.int() })]),
})

/** The first step: what would disappear. Nothing is annulled. */
export async function showPreview(
  c: Context<Env>,
  parts: Parts,
  identifier: string,
  written: WrittenAnnulment = { reason: '', faults: {} },
): Promise<Response> {
  const { language } = c.var
  const words = texts[language].annul
  const found = await readDocument(c, parts, identifier)
  if (!found.ok) return told(c, found.failure)
  const [newest] = found.value.versions
  if (newest.status === 'annulled') return told(c, 'conflict')
  const path = `DocumentReference/${newest.id}/$annul-preview`
  const preview = await askOperation(c, parts, annulPreviewSchema, path, [])
  if (!preview.ok) return told(c, preview.failure)
  return show(c, {
    heading: words.heading,
    lead: words.lead,
    body: annulBody({ language, newest, preview: preview.value, written }),
    status: Object.keys(written.faults).length > 0 ? 422 : 200,
  })
}

/** The second step: annuls all versions, with a reason (A7). */
export async function annul(
  c: Context<Env>,
  parts: Parts,
  identifier: string,
  form: unknown,
): Promise<Response> {
  const { reason, sure } = formSchema.catch({ reason: '' }).parse(form)
  const isLong = reason.trim().length > longestReason
  const faults = {
    ...(reason.trim() === '' && { reason: 'reason' as const }),
    ...(isLong && { reason: 'reasonLong' as const }),
    ...(sure !== 'yes' && { confirm: true }),
  }
  if (Object.keys(faults).length > 0) return showPreview(c, parts, identifier, { reason, faults })

  const found = await readDocument(c, parts, identifier)
  if (!found.ok) return told(c, found.failure)
  const [newest] = found.value.versions
  if (newest.status === 'annulled') return told(c, 'conflict')
  const path = `DocumentReference/${newest.id}/$annul`
  const annulled = await askOperation(c, parts, answerSchema, path, [
    { name: 'reason', valueString: reason.trim() },
  ])
  if (!annulled.ok) return told(c, annulled.failure)
  const { language } = c.var
  const [{ valueInteger: versions }] = annulled.value.parameter
  return show(c, {
    heading: texts[language].annul.done,
    body: annulledBody(language, newest, { versions, reason: reason.trim() }),
  })
}
