import { after } from 'next/server'
import { toRepresentationServices } from '@/lib/server/representation/representation-services'
import { endOrphans } from '@/lib/server/representation/end-mandates-sessions'
import { finishLogin } from '@/lib/server/session/login/finish-login'
import { sessionServices } from '@/lib/server/session/session-services'
import { handled } from '@/app/_frame/handled'

export const GET = handled(async (request: Request) => {
  const services = await sessionServices()
  const answer = await finishLogin(request, services)
  // A login clears away the sessions that are over; nobody waits for what they left open elsewhere.
  after(() => endOrphans(toRepresentationServices(services)))
  return answer
})
