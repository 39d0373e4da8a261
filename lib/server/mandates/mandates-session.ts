import 'server-only'
import { z } from 'zod'
import {
  authorizationListSchema,
  delegateSchema,
  registeredSchema,
} from '@/lib/contracts/mandates/web-api'
import { callMandates } from './call-mandates'
import type { MandatesSettings } from './mandates-settings'
import { proveCalls, type Surroundings } from './prove-calls'

type Opened = Readonly<{ sessionId: string; token: string }>

/** The calls of a session in which a person chooses for whom to act. */
export function mandatesSession(settings: MandatesSettings, surroundings: Surroundings) {
  const prove = proveCalls(settings, settings.apiKey, surroundings)
  const service = (path: string, token?: string) =>
    prove(`/service/hpa${path}`, token ? { headers: { Authorization: `Bearer ${token}` } } : {})

  return {
    /** Begins a session for the one who acts. */
    register: (delegate: string) =>
      callMandates(registeredSchema, {
        name: 'register',
        ...service(`/user/register/${settings.clientId}/${encodeURIComponent(delegate)}`),
      }),

    /** Whom the person chose. The only word on who it is: no parameter of the browser is. */
    delegate: ({ sessionId, token }: Opened) =>
      callMandates(delegateSchema, {
        name: 'delegate',
        ...service(`/api/delegate/${encodeURIComponent(sessionId)}`, token),
      }),

    /** The roles in which the person may act for the one. */
    authorizationList: ({ sessionId, token }: Opened, principal: string) => {
      const people = `${encodeURIComponent(sessionId)}/${encodeURIComponent(principal)}`
      return callMandates(authorizationListSchema, {
        name: 'authorizationlist',
        ...service(`/api/authorizationlist/${people}`, token),
      })
    },

    /** Ends a session. */
    unregister: (sessionId: string) =>
      callMandates(z.boolean(), {
        name: 'unregister',
        ...service(`/user/unregister/${encodeURIComponent(sessionId)}`),
      }),
  }
}
