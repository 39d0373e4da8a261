import { sessionServices } from '@/lib/server/session/session-services'
import { answerSessionState } from '@/lib/server/session/state/answer-session-state'

export const GET = async (request: Request) => answerSessionState(request, await sessionServices())
