import 'server-only'
import { authorizationSchema } from '@/lib/contracts/mandates/web-api'
import { callMandates } from './call-mandates'
import { mandatesChoice } from './mandates-choice'
import { mandatesSession } from './mandates-session'
import type { MandatesSettings } from './mandates-settings'
import { proveCalls, type Surroundings } from './prove-calls'

export type MandatesClient = ReturnType<typeof createMandatesClient>

type Pair = Readonly<{ delegate: string; principal: string; issue: string | null; userId: string }>

/**
 * A client of the Suomi.fi mandates Web API for acting on behalf of a person. Personal identity codes stand in its paths:
 * they are sent over TLS to that service alone and logged nowhere.
 */
export function createMandatesClient(settings: MandatesSettings, surroundings: Surroundings) {
  const prove = proveCalls(settings, settings.restApiKey, surroundings)
  return {
    ...mandatesChoice(settings, surroundings),
    ...mandatesSession(settings, surroundings),

    /** Whether the right still stands, asked without a browser. A mandate needs its theme; a minor is asked for without. */
    authorization({ delegate, principal, issue, userId }: Pair) {
      const people = `${encodeURIComponent(delegate)}/${encodeURIComponent(principal)}`
      const path = `/service/rest/hpa/authorization/${settings.clientId}/${people}`
      return callMandates(authorizationSchema, {
        name: 'authorization',
        ...prove(path, { issue, headers: { 'X-userId': userId } }),
      })
    },
  }
}
