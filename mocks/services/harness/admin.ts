import { Hono } from 'hono'
import { z } from 'zod'
import type { FaultBook } from './fault-book'
import { isTestHetu, personSchema } from './person-schema'
import type { Population } from './population'

export type AdminOptions<Kind extends string> = Readonly<{
  kinds: readonly [Kind, ...Kind[]]
  faults: FaultBook<Kind>
  population: Population
  /** A kind that is done at once, and not kept in the book. True when it was one. */
  atOnce?: (kind: Kind, hetu: string | undefined) => Promise<boolean>
}>

/**
 * What tests and the demo may do to a running test service: POST /people (a list of people), POST /faults (one fault),
 * DELETE /faults ({} for all, or those of one person, { hetu }). Bodies are JSON. Its answers name paths, never values.
 */
export function createAdmin<Kind extends string>(options: AdminOptions<Kind>): Hono {
  const hetu = z.string().refine(isTestHetu).optional()
  const milliseconds = z.number().int().min(0).max(120_000).optional()
  const faultSchema = z.strictObject({ kind: z.enum(options.kinds), hetu, milliseconds })
  const clearSchema = z.strictObject({ hetu })
  const admin = new Hono()

  admin.post('/people', async (c) => {
    const people = z.array(personSchema).safeParse(await readJson(c.req.raw))
    if (!people.success) return c.json(refusal(people.error), 400)
    options.population.put(people.data)
    return c.json({ stored: people.data.length }, 201)
  })

  admin.post('/faults', async (c) => {
    const fault = faultSchema.safeParse(await readJson(c.req.raw))
    if (!fault.success) return c.json(refusal(fault.error), 400)
    const kind = fault.data.kind as Kind
    const done = await options.atOnce?.(kind, fault.data.hetu)
    if (!done) options.faults.add({ ...fault.data, kind })
    return c.body(null, 204)
  })

  admin.delete('/faults', async (c) => {
    const wish = clearSchema.safeParse(await readJson(c.req.raw))
    if (!wish.success) return c.json(refusal(wish.error), 400)
    options.faults.clear(wish.data.hetu)
    return c.body(null, 204)
  })

  return admin
}

/** Only what says that it is JSON is read: a page of another origin can't send that without being asked first. */
async function readJson(request: Request): Promise<unknown> {
  if (request.headers.get('content-type') !== 'application/json') return undefined
  try {
    return await request.json()
  } catch {
    return undefined
  }
}

function refusal(error: z.ZodError) {
  return { faults: error.issues.map((issue) => ({ path: issue.path, message: issue.message })) }
}
