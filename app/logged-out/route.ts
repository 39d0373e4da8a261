import { finishLogout } from '@/lib/server/session/logout/finish-logout'
import { sessionServices } from '@/lib/server/session/session-services'

export const GET = async (request: Request) => finishLogout(request, await sessionServices())
