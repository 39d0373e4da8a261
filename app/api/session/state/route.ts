import { sessionServices } from '@/lib/server/session/session-services'
import { answerSessionState } from '@/lib/server/session/state/answer-session-state'
import { handled } from '@/app/_frame/handled'

export const GET = handled(async (request: Request) =>
  answerSessionState(request, await sessionServices()),
)
