import { z } from 'zod'
import type { Archive } from '../../archive'
import { officialOf } from '../../protocol/callers/official-of'
import { idOf, refuse, type FhirContext } from '../../protocol/http/fhir-context'
import { invalidParameter, notAllowed, notFound } from '../../protocol/http/outcome'
import { notJson, parseJson, readBody, tooLarge } from '../../protocol/http/read-body'
import { authorOf } from '../asking/author-of'
import { enterChanges, lockReference } from '../register/enter-changes'
import { newestSystem } from '../register/newest-system'
import { publicJwks } from '../register/system-content'
import { change } from '../registration/register-system'
import { systemOfVendor } from './system-of-vendor'

/** Other keys, or the end of the system. */
export const keysOrClosing = z.union([
  z.strictObject({ jwks: publicJwks }),
  z.strictObject({ close: z.literal(true) }),
])

/**
 * POST /register/systems/:id: the vendor of a system gives it other keys, or closes it at once (A8, A12). What it may store, the operator's
 * statement says.
 */
export async function changeKeys(archive: Archive, c: FhirContext): Promise<Response> {
  const official = officialOf(c.var.caller, ['vendor'])
  const author = authorOf(c.var.caller)
  if (!official || !author) return refuse(c, 403, notAllowed)
  const id = idOf(c)
  const system = systemOfVendor(archive, official, id)
  if (!system) return refuse(c, 404, notFound)
  const bytes = await readBody(c.req.raw, 100_000)
  if (!bytes) return refuse(c, 413, tooLarge)
  const json = parseJson(bytes)
  if (!json) return refuse(c, 400, notJson)
  const read = keysOrClosing.safeParse(json.value)
  if (!read.success) {
    const taken =
      'Public keys (jwks: RSA of 2048 bits or more, or P-384, without private parts), or close.'
    return refuse(c, 422, invalidParameter(taken))
  }
  const { organisation } = system
  const asked = read.data
  const now = archive.clock()
  const isEntered = await archive.database.transaction().execute(async (trx) => {
    await lockReference(trx)
    // Until now it may have been closed, or have become another vendor's.
    const content = await newestSystem(trx, `${organisation}/${id}`, now)
    if (content?.vendor !== official.organisation) return false
    const changed = 'jwks' in asked ? { ...content, jwksUri: undefined, jwks: asked.jwks } : null
    const entered = { ...change(organisation, id, changed), reason: 'The vendor of the system' }
    await enterChanges(trx, author, [entered], now)
    return true
  })
  if (!isEntered) return refuse(c, 404, notFound)
  await archive.settleReference()
  return c.json({ id, keys: 'jwks' in asked ? asked.jwks.keys.map(({ kid }) => kid) : [] })
}
