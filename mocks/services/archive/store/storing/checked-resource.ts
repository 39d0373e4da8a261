import { z } from 'zod'
import { canonical } from '@/lib/contracts/archive/systems'
import { isObject } from './bundle/place'

/** As FHIR has $validate: what is not said here would be promised and not done. */
const parametersSchema = z.strictObject({
  resourceType: z.literal('Parameters'),
  id: z.string().optional(),
  parameter: z
    .array(
      z.discriminatedUnion('name', [
        z.strictObject({ name: z.literal('resource'), resource: z.unknown() }),
        z.strictObject({ name: z.literal('mode'), valueCode: z.literal('create') }),
        z.strictObject({
          name: z.literal('profile'),
          valueUri: z.literal(canonical.documentReference),
        }),
      ]),
    )
    .max(3),
})

/** What is to be checked: the body itself, or what stands in Parameters; undefined when these ask for something else. */
export function resourceIn(body: unknown): { resource: unknown } | undefined {
  if (!isObject(body) || body.resourceType !== 'Parameters') return { resource: body }
  const { success, data } = parametersSchema.safeParse(body)
  const resources = success
    ? data.parameter.flatMap((each) => (each.name === 'resource' ? [each.resource] : []))
    : []
  return resources.length === 1 ? { resource: resources[0] } : undefined
}

/**
 * The transaction by which a document would be stored whose contents stand within it, as `data` of their attachments. What
 * has another shape stays as it is, for the reading to refuse.
 */
export function bundleAround(document: unknown): unknown {
  const content: unknown = isObject(document) ? document.content : undefined
  const contents: readonly unknown[] = Array.isArray(content) ? content : []
  const referring = contents.map((each, index) => {
    if (!isObject(each) || !isObject(each.attachment)) return each
    const attachment = Object.fromEntries(
      Object.entries(each.attachment).filter(([name]) => name !== 'data'),
    )
    return { ...each, attachment: { ...attachment, url: urlOf(index) } }
  })
  const binaries = contents.map((each, index) => {
    const attachment = isObject(each) && isObject(each.attachment) ? each.attachment : {}
    const { contentType, data } = attachment
    const resource = { resourceType: 'Binary', contentType, data }
    return { fullUrl: urlOf(index), resource, request: { method: 'POST', url: 'Binary' } }
  })
  const resource = contents.length > 0 ? { ...(document as object), content: referring } : document
  const request = { method: 'POST', url: 'DocumentReference' }
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [{ resource, request }, ...binaries],
  }
}

/** Where in the document something is wrong that was found in the transaction around it. */
export function placeInDocument(expression: string): string {
  return expression
    .replace(/^Bundle\.entry\[0\](\.resource)?/, 'DocumentReference')
    .replace(/^Bundle\.entry\[(\d+)\](\.resource)?/, (_all, entry: string) => {
      return `DocumentReference.content[${Number(entry) - 1}].attachment`
    })
    .replace(/^Bundle$/, 'DocumentReference')
}

function urlOf(index: number): string {
  return `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
}
