import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  authorizationListSchema,
  authorizationSchema,
  delegateSchema,
  mandatesTokenSchema,
  registeredSchema,
} from '@/lib/contracts/mandates/web-api'
import type { Locale } from '@/lib/i18n/locales'
import type { Log } from '@/lib/config/log'
import { callMandates } from './call-mandates'
import { checksumHeader, checksumOf } from './checksum'
import type { MandatesSettings } from './mandates-settings'

export type MandatesClient = ReturnType<typeof createMandatesClient>

/** `now` is the clock that calls are signed by. */
type Surroundings = Readonly<{ log: Log; now: () => Date }>
type Selection = Readonly<{ userId: string; state: string; locale: Locale }>
type Opened = Readonly<{ sessionId: string; token: string }>
type Pair = Readonly<{ delegate: string; principal: string; issue: string | null; userId: string }>

/**
 * A client of the Suomi.fi mandates Web API for acting on behalf of a person. Personal identity codes stand in its paths:
 * they are sent over TLS to that service alone and logged nowhere.
 */
export function createMandatesClient(settings: MandatesSettings, { log, now }: Surroundings) {
  const { url, clientId, timeoutMs } = settings

  /** What is signed is what is sent: the URL is made once, and nothing encodes it again. */
  function proven(path: string, query: URLSearchParams, key: string, headers = {}) {
    query.set('requestId', randomUUID())
    const address = new URL(`${url}${path}?${query}`)
    const checksum = checksumOf(`${address.pathname}${address.search}`, {
      clientId,
      key,
      now: now(),
    })
    const request = { method: 'GET', headers: { ...headers, [checksumHeader]: checksum } } as const
    return { url: address, request, timeoutMs, log }
  }
  const service = (path: string, headers = {}) =>
    proven(`/service/hpa${path}`, new URLSearchParams(), settings.apiKey, headers)
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

  return {
    /** Begins a session for the one who acts. */
    register: (delegate: string) =>
      callMandates(registeredSchema, {
        name: 'register',
        ...service(`/user/register/${clientId}/${encodeURIComponent(delegate)}`),
      }),

    /** Where the browser goes to choose; `state` comes back with it. */
    authorizeAddress({ userId, state, locale }: Selection): string {
      const query = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: settings.returnUrl,
        user: userId,
        state,
        requestId: randomUUID(),
        lang: locale,
      })
      return `${url}/oauth/authorize?${query}`
    },

    /** Redeems the code of the way back, once. */
    token(code: string) {
      const body = new URLSearchParams({
        code,
        grant_type: 'authorization_code',
        redirect_uri: settings.returnUrl,
      })
      const credentials = Buffer.from(`${clientId}:${settings.oauthPassword}`).toString('base64')
      return callMandates(mandatesTokenSchema, {
        name: 'token',
        url: new URL(`${url}/oauth/token`),
        request: {
          method: 'POST',
          headers: {
            Authorization: `Basic ${credentials}`,
            'content-type': 'application/x-www-form-urlencoded',
          },
          body: body.toString(),
        },
        timeoutMs,
        log,
      })
    },

    /** Whom the person chose. The only word on who it is: no parameter of the browser is. */
    delegate: ({ sessionId, token }: Opened) =>
      callMandates(delegateSchema, {
        name: 'delegate',
        ...service(`/api/delegate/${encodeURIComponent(sessionId)}`, bearer(token)),
      }),

    /** The roles in which the person may act for the one. */
    authorizationList: ({ sessionId, token }: Opened, principal: string) =>
      callMandates(authorizationListSchema, {
        name: 'authorizationlist',
        ...service(
          `/api/authorizationlist/${encodeURIComponent(sessionId)}/${encodeURIComponent(principal)}`,
          bearer(token),
        ),
      }),

    /** Ends a session. */
    unregister: (sessionId: string) =>
      callMandates(z.boolean(), {
        name: 'unregister',
        ...service(`/user/unregister/${encodeURIComponent(sessionId)}`),
      }),

    /** Whether the right still stands, asked without a browser. A mandate needs its theme; a minor is asked for without. */
    authorization({ delegate, principal, issue, userId }: Pair) {
      const people = `${encodeURIComponent(delegate)}/${encodeURIComponent(principal)}`
      const query = new URLSearchParams(issue === null ? {} : { issue })
      const path = `/service/rest/hpa/authorization/${clientId}/${people}`
      return callMandates(authorizationSchema, {
        name: 'authorization',
        ...proven(path, query, settings.restApiKey, { 'X-userId': userId }),
      })
    },
  }
}
