import { z } from 'zod'
import { tracedFetch } from '@/lib/tracing/spans'

const discoverySchema = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
})
export type Discovery = z.infer<typeof discoverySchema>

const timeoutMs = 5000
const freshForMs = 10 * 60 * 1000
const known = new Map<string, { discovery: Discovery; until: number }>()

/**
 * The addresses of the identification service, as it publishes them; kept for ten minutes.
 *
 * @throws when it does not answer within five seconds, answers nonsense, or calls itself something else
 */
export async function discover(issuer: string, now = Date.now()): Promise<Discovery> {
  const kept = known.get(issuer)
  if (kept && now < kept.until) return kept.discovery

  const address = `${issuer}/.well-known/openid-configuration`
  const response = await tracedFetch('identification', 'discovery', address, {
    signal: AbortSignal.timeout(timeoutMs),
    cache: 'no-store',
  })
  if (!response.ok) throw new Error(`Discovery answered ${response.status}`)
  const discovery = discoverySchema.parse(await response.json())
  if (discovery.issuer.replace(/\/+$/, '') !== issuer)
    throw new Error('Discovery of another issuer')

  known.set(issuer, { discovery, until: now + freshForMs })
  return discovery
}
