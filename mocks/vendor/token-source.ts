import { randomUUID } from 'node:crypto'
import { importJWK, SignJWT, type JWK } from 'jose'
import { z } from 'zod'
import { claimExtensions, type ClaimInput } from './claim'

/** What a client information system asks for. */
const vendorScope = [
  'system/DocumentReference.crus',
  'system/Binary.cr',
  'system/EpisodeOfCare.crus',
  'system/PractitionerRole.cru',
  'system/Task.cru',
  'system/Patient.cu',
  'system/Communication.crs',
  'system/Consent.crus',
  'system/Organization.rs',
].join(' ')

const spareMs = 30_000
const answerSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
})

type Options = Readonly<{
  archiveUrl: string
  clientId: string
  privateJwk: JWK
  /** For which client and on what ground it asks. Without one the token opens no client's data. */
  claim?: ClaimInput
  /** What it takes for now, when that is not the machine's time. */
  clock?: () => Date
}>

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
  return held && held.until > nowOf(options) ? held : fetchToken(options)
}

const nowOf = ({ clock }: Options): number => clock?.().getTime() ?? Date.now()

async function fetchToken(options: Options): Promise<Held> {
  const asked = nowOf(options)
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

async function makeAssertion(options: Options): Promise<string> {
  const { archiveUrl, clientId, privateJwk, claim } = options
  const { kid, alg = 'ES384' } = privateJwk
  const seconds = Math.floor(nowOf(options) / 1000)
  return new SignJWT(claim && { extensions: claimExtensions(claim) })
    .setProtectedHeader({ alg, kid, typ: 'JWT' })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(`${archiveUrl}/oauth/token`)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 240)
    .setJti(randomUUID())
    .sign(await importJWK(privateJwk, alg))
}
