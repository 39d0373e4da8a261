import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT, type JWK } from 'jose'
import { z } from 'zod'

/** What a client information system asks for. */
export const vendorScope = [
  'system/DocumentReference.crus',
  'system/Binary.cr',
  'system/EpisodeOfCare.cru',
  'system/PractitionerRole.cru',
  'system/Task.cru',
  'system/Patient.cu',
  'system/Organization.rs',
].join(' ')

const spareMs = 30_000
const answerSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
})

type Options = Readonly<{ archiveUrl: string; clientId: string; privateJwk: JWK }>

/** A function that gives a valid access token (SMART Backend Services) and asks for a new one only when it must. */
export function tokenSource(options: Options): () => Promise<string> {
  let current: Promise<Held> | undefined
  return async () => {
    current = renewed(options, current)
    return (await current).token
  }
}

type Held = Readonly<{ token: string; until: number }>

async function renewed(options: Options, current: Promise<Held> | undefined): Promise<Held> {
  const held = await current?.catch(() => undefined)
  return held && held.until > Date.now() ? held : fetchToken(options)
}

async function fetchToken(options: Options): Promise<Held> {
  const asked = Date.now()
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: vendorScope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await makeAssertion(options),
  })
  const response = await fetch(`${options.archiveUrl}/oauth/token`, { method: 'POST', body })
  if (!response.ok) throw new Error(`No token for ${options.clientId}: ${await response.text()}`)
  const { access_token: token, expires_in: seconds } = answerSchema.parse(await response.json())
  return { token, until: asked + seconds * 1000 - spareMs }
}

async function makeAssertion({ archiveUrl, clientId, privateJwk }: Options): Promise<string> {
  const { kid, alg = 'ES384' } = privateJwk
  return new SignJWT()
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`${archiveUrl}/oauth/token`)
    .setIssuedAt()
    .setExpirationTime('4 minutes')
    .setJti(randomUUID())
    .sign(await importJWK(privateJwk, alg))
}
