import { finishLogout } from '@/lib/server/session/logout/finish-logout'
import { sessionServices } from '@/lib/server/session/session-services'
import { handled } from '@/app/_frame/handled'

export const GET = handled(async (request: Request) =>
  finishLogout(request, await sessionServices()),
)
