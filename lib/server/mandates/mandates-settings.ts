import 'server-only'
import { pathsWithoutLanguage } from '@/lib/addresses/paths-without-language'
import type { ServerConfig } from '@/lib/config/server-config'
import type { Themes } from '@/lib/domain/representation/access-of-roles'

/** How the mandates service is reached, and by what it knows us. */
export type MandatesSettings = Readonly<{
  url: string
  clientId: string
  /** Key of the checksums of the Web API. */
  apiKey: string
  oauthPassword: string
  /** Key of the checksums of the query without a browser. */
  restApiKey: string
  /** Where the browser comes back, exactly as it is registered. */
  returnUrl: string
  themes: Themes
  timeoutMs: number
}>

/** The settings out of the environment; undefined when a secret is missing, and then nobody acts for another. */
export function mandatesSettings(config: ServerConfig): MandatesSettings | undefined {
  const { MANDATES_CLIENT_ID, MANDATES_API_KEY } = config
  const { MANDATES_OAUTH_PASSWORD, MANDATES_REST_API_KEY } = config
  if (!MANDATES_CLIENT_ID || !MANDATES_API_KEY) return undefined
  if (!MANDATES_OAUTH_PASSWORD || !MANDATES_REST_API_KEY) return undefined
  return {
    url: config.MANDATES_URL,
    clientId: MANDATES_CLIENT_ID,
    apiKey: MANDATES_API_KEY,
    oauthPassword: MANDATES_OAUTH_PASSWORD,
    restApiKey: MANDATES_REST_API_KEY,
    returnUrl:
      config.MANDATES_RETURN_URL ?? `${config.PORTAL_URL}${pathsWithoutLanguage.behalfReturn}`,
    themes: {
      socialWelfare: config.MANDATES_ISSUE_URI,
      health: config.MANDATES_HEALTH_ISSUE_URI,
    },
    timeoutMs: config.MANDATES_TIMEOUT_MS,
  }
}
