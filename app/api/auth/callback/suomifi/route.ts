import { finishLogin } from '@/lib/server/session/login/finish-login'
import { sessionServices } from '@/lib/server/session/session-services'

export const GET = async (request: Request) => finishLogin(request, await sessionServices())
