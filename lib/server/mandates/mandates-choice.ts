import 'server-only'
import { randomUUID } from 'node:crypto'
import { mandatesTokenSchema } from '@/lib/contracts/mandates/web-api'
import type { Locale } from '@/lib/i18n/locales'
import { callMandates } from './call-mandates'
import type { MandatesSettings } from './mandates-settings'
import type { Surroundings } from './prove-calls'

type Selection = Readonly<{ userId: string; state: string; locale: Locale }>

/** The way of the browser to the mandates service and back (OAuth 2, code for token). */
export function mandatesChoice(settings: MandatesSettings, { log }: Surroundings) {
  const { url, clientId, timeoutMs, returnUrl, oauthPassword } = settings

  return {
    /** Where the browser goes to choose; `state` comes back with it. */
    authorizeAddress({ userId, state, locale }: Selection): string {
      const query = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: returnUrl,
        user: userId,
        state,
        requestId: randomUUID(),
        lang: locale,
      })
      return `${url}/oauth/authorize?${query}`
    },

    /** Redeems the code of the way back, once. */
    token(code: string) {
      const asked = { code, grant_type: 'authorization_code', redirect_uri: returnUrl }
      const credentials = Buffer.from(`${clientId}:${oauthPassword}`).toString('base64')
      const headers = {
        Authorization: `Basic ${credentials}`,
        'content-type': 'application/x-www-form-urlencoded',
      }
      return callMandates(mandatesTokenSchema, {
        name: 'token',
        url: new URL(`${url}/oauth/token`),
        request: { method: 'POST', headers, body: new URLSearchParams(asked).toString() },
        timeoutMs,
        log,
      })
    },
  }
}
