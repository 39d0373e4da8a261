import { createHmac, randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  mandatesTokenSchema,
  organizationRolesSchema,
  registeredSchema,
} from '@/lib/contracts/mandates/web-api'
import type { Language } from '@/lib/domain/codes/languages'
import { tracedFetch } from '@/lib/tracing/spans'

export type MandatesSettings = Readonly<{
  url: string
  clientId: string
  /** Key of the checksums. */
  apiKey: string
  oauthPassword: string
  /** Where the browser comes back, exactly as it is registered. */
  returnUrl: string
}>

/** Milliseconds that the service may take. */
const patience = 5000

/**
 * The part of the Suomi.fi mandates Web API by which one acts for an organisation. Personal identity codes stand in its paths:
 * they go to that service alone and are logged nowhere. What is answered otherwise than documented throws.
 */
export function mandatesApi({ url, clientId, apiKey, oauthPassword, returnUrl }: MandatesSettings) {
  /** What is signed is what is sent: nothing encodes the address again. */
  async function ask<Schema extends z.ZodType>(
    name: string,
    schema: Schema,
    path: string,
    token?: string,
  ) {
    const address = `${path}?${new URLSearchParams({ requestId: randomUUID() })}`
    const time = new Date().toISOString()
    const checksum = createHmac('sha256', apiKey).update(`${address} ${time}`).digest('base64')
    const headers = {
      'X-AsiointivaltuudetAuthorization': `${clientId} ${time} ${checksum}`,
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    }
    const init = { headers, signal: timeout() }
    return read(schema, await tracedFetch('mandates', name, url + address, init))
  }

  return {
    /** Begins a choice for the one who is logged in. */
    register: (hetu: string) =>
      ask(
        'register',
        registeredSchema,
        `/service/ypa/user/register/${encodeURIComponent(clientId)}/${encodeURIComponent(hetu)}`,
      ),

    /** Where the browser goes to choose; `state` comes back with it. */
    choiceAddress(userId: string, state: string, language: Language): string {
      const query = new URLSearchParams({
        ...{ client_id: clientId, response_type: 'code', redirect_uri: returnUrl },
        ...{ user: userId, state, requestId: randomUUID(), lang: language },
      })
      return `${url}/oauth/authorize?${query}`
    },

    /** The organisations that were chosen, with the roles in each, for the code of the way back. */
    async rolesFor(sessionId: string, code: string) {
      const form = { code, grant_type: 'authorization_code', redirect_uri: returnUrl }
      const credentials = Buffer.from(`${clientId}:${oauthPassword}`).toString('base64')
      const answer = await tracedFetch('mandates', 'token', `${url}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { Authorization: `Basic ${credentials}` },
        signal: timeout(),
      })
      const { access_token } = await read(mandatesTokenSchema, answer)
      const path = `/service/ypa/api/organizationRoles/${encodeURIComponent(sessionId)}`
      return ask('organizationRoles', organizationRolesSchema, path, access_token)
    },

    /** Ends a choice; there is nothing more to ask it. */
    unregister: (sessionId: string) =>
      ask(
        'unregister',
        z.boolean(),
        `/service/ypa/user/unregister/${encodeURIComponent(sessionId)}`,
      ),
  }
}

const timeout = () => AbortSignal.timeout(patience)

async function read<Schema extends z.ZodType>(
  schema: Schema,
  answer: Response,
): Promise<z.output<Schema>> {
  if (answer.status !== 200) throw new Error(`The mandates service answered ${answer.status}`)
  return schema.parse(await answer.json())
}
