import { createMiddleware } from 'hono/factory'
import type { Archive } from '../archive'
import { Away } from '../away'
import type { Caller } from '../protocol/callers/caller'
import { refuse, type FhirContext, type FhirEnvironment } from '../protocol/http/fhir-context'
import { notOffered } from '../protocol/http/outcome'
import { readBody, tooLarge } from '../protocol/http/read-body'
import { instanceOf } from './directory'
import { askedPart, forward, ledBy, type Led } from './forward'
import type { Instances } from './instances-config'
import { othersOf } from './others-of'
import { openPart } from './part'
import type { Where } from './places'

/**
 * Lets through what this instance answers, and leads on all else; nothing is led twice. Who can't be told, or is told by another directory, is answered
 * that the archive can't answer now: never by an instance that has another part of the clients.
 */
export function toItsInstance(archive: Archive, instances: Instances, where: Where | undefined) {
  const { self, directory, digest } = instances
  return createMiddleware<FhirEnvironment>(async (c, next) => {
    const by = c.req.header(ledBy)
    if (by !== undefined && by !== digest) throw new Away('instance', 'another directory')
    const isLed = by !== undefined
    if (where === undefined) return refuse(c, 501, notOffered)
    // A Bundle is led on by those who have read it.
    if (where === 'here' || where === 'bundle') return next()
    if (where === 'lead') return leadTo(directory.lead)
    if (where === 'each' || where === 'each-by-lead') {
      const isPart = takePart(archive, c)
      if (isPart) return next()
      if (where === 'each-by-lead' && self !== directory.lead) return leadTo(directory.lead)
      // Only the one who puts it together asks, and it seals what it asks.
      if (where === 'each' && isLed) throw new Away('instance', 'asked for no part')
      const led = await readLed(c)
      if (!led) return refuse(c, 413, tooLarge)
      c.set('others', othersOf(archive, instances, { caller: c.var.caller, led }))
      return next()
    }
    const client = clientOf(c.var.caller)
    if (client === undefined) return isLed ? next() : ofOwner()
    const name = instanceOf(directory, client)
    if (name === undefined) throw new Away('instance', 'nobody has the slot')
    const isRead = c.req.method === 'GET' && c.var.caller.kind === 'system'
    const led = isRead && !isLed ? await readLed(c) : undefined
    const answer = await leadTo(name)
    const status = answer?.status ?? c.res.status
    if (led && status === 404) await tellOthers(name, led)
    return answer

    async function leadTo(name: string) {
      if (name === self) {
        await next()
        return undefined
      }
      if (isLed) throw new Away('instance', 'it is not here')
      const led = await readLed(c)
      return led ? forward(instances, name, led) : refuse(c, 413, tooLarge)
    }

    /**
     * Whose document it was that a system was not given, if she lies elsewhere: there it is asked for as by one who claims nothing, and the row about it is left in
     * her log, as in an archive that is not divided (D0).
     */
    async function tellOthers(home: string, led: Led) {
      const { caller } = c.var
      if (caller.kind !== 'system') return
      const token = await archive.tokens.issue({ ...caller, claim: null })
      const headers = new Headers({ authorization: `Bearer ${token}` })
      for (const name of Object.keys(directory.instances))
        if (name !== home) await forward(instances, name, { ...led, headers })
    }

    /** Here first, then of the others who do not say that there is no such thing. */
    async function ofOwner() {
      const led = await readLed(c)
      if (!led) return refuse(c, 413, tooLarge)
      await next()
      for (const name of Object.keys(directory.instances)) {
        if (c.res.status !== 404) return undefined
        if (name === self) continue
        const answer = await forward(instances, name, led)
        c.res = undefined
        c.res = answer
      }
      return undefined
    }
  })
}

/** Whether it is a part that is asked, by an instance. */
function takePart({ keys }: Archive, c: FhirContext): boolean {
  const part = openPart(keys, ledOf(c), c.req.header(askedPart) ?? null)
  if (part) c.set('part', part)
  return part !== undefined
}

function clientOf(caller: Caller | undefined): string | undefined {
  if (caller?.kind === 'person') return caller.patientId
  return caller?.kind === 'system' ? caller.claim?.clientId : undefined
}

function ledOf({ req: { raw } }: FhirContext): Omit<Led, 'body'> {
  const { pathname, search } = new URL(raw.url)
  return { method: raw.method, headers: raw.headers, path: `${pathname}${search}` }
}

/** The request, and its body once for the one who is led to and once for here; undefined: it is too large. */
async function readLed(c: FhirContext): Promise<Led | undefined> {
  const { raw } = c.req
  const led = ledOf(c)
  const { method, headers } = led
  if (method === 'GET' || method === 'HEAD' || raw.body === null) return { ...led, body: undefined }
  const body = await readBody(raw)
  if (!body) return undefined
  const { url } = raw
  c.req.raw = new Request(url, { method, headers, body: new Uint8Array(body), signal: raw.signal })
  return { ...led, body }
}
